using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

public sealed record CloseRoom(string? Reason = null) : Command
{
    public const int MaxReason = 1000;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Reason?.Length > MaxReason
            ? new Refusal("message.tooLong", $"A reason has at most {MaxReason} characters.")
            : new RoomClosed(Reason);
}

public sealed record RoomClosed(string? Reason = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => state with { Closed = true };
}
