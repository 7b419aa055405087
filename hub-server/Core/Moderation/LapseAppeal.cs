using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>
/// An appeal has waited for as long as it may, and nobody but who ruled has confirmed the removal: a clock restores the message. It is fenced by the entry of the appeal. Without it an
/// author whose room has one moderator would wait for ever.
/// </summary>
public sealed record LapseAppeal(long Message, long Fence) : RestoringCommand(Message)
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Desk.Of(state).Find(Message) is { State: CaseState.Appealed } one && one.Appeal == Fence
            ? Restored(words: null)
            : new Refusal("nothing.changed", "The appeal was decided.");
}
