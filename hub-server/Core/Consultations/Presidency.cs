using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>Who acts for whom on the floor. The table of rights was asked before; here is what its conditions mean.</summary>
internal static class Presidency
{
    private static readonly Refusal NotYours = new("right.missing", "Only those who preside do that for somebody else.");

    public static bool Presides(RoomState state, Caller caller) =>
        caller.IsSystem || (state.SeatOf(caller) is { } seat && Rights.Presiding.Contains(seat.Role));

    /// <summary>The secretariat prepares where it was made the list officer.</summary>
    public static Refusal? RefusesToPrepare(RoomState state, Caller caller) =>
        Presides(state, caller) || state.SeatOf(caller)?.Role == RoomRole.ListOfficer
            ? null
            : new Refusal("right.missing", "The list is kept by the list officer and those who preside.");

    /// <summary>One's own, or whoever presides.</summary>
    public static Refusal? RefusesFor(RoomState state, Caller caller, FloorRequest request) =>
        request.By == caller.Number || Presides(state, caller) ? null : NotYours;

    public static Refusal? RefusesReason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? new Refusal("reason.missing", "Say why.")
        : reason.Length > CloseRoom.MaxReason ? new Refusal("message.tooLong", $"A reason has at most {CloseRoom.MaxReason} characters.")
        : null;
}
