using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>Who stands behind words in the name of an organization, when it sponsors or signs something.</summary>
internal static class FocalPoint
{
    /// <summary>The organization whose nameplate they carry here, where they are its focal point and it speaks.</summary>
    public static Placard? VoiceOf(RoomState state, Caller caller) =>
        state.SeatOf(caller)?.Organization is { } placard
        && caller.MandateOf(placard) is { Role: AffiliationRole.FocalPoint, IsSilenced: false } mandate
            ? mandate.Organization
            : null;
}
