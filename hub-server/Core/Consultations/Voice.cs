using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>One voice: an organization's, whoever gives it, or a person's who carries no nameplate.</summary>
internal static class Voice
{
    public static string Of(RoomState state, Caller caller) =>
        state.SeatOf(caller)?.Organization is { } placard ? $"o{placard.Id}" : OfPerson(caller);

    public static string OfPerson(Caller caller) => $"p{caller.Number}";

    /// <summary>The organization's, where the caller may speak for it now; else null.</summary>
    public static string? OfOrganization(RoomState state, Caller caller) =>
        state.SeatOf(caller)?.Organization is { } placard && caller.MandateOf(placard) is { MayRepresent: true, IsSilenced: false }
            ? $"o{placard.Id}"
            : null;
}
