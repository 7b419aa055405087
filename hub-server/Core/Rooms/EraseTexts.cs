using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// The time is over for which the words of these messages are kept: they are to be erased for good, with all their edits, also where they were taken back or removed long ago, and with them texts that
/// waited and never became messages. The system alone does this, many at once, and this entry is the proof: it says which, and after how many months. See <see cref="EraseEntry"/> for one, and <see cref="Eraser"/> for what follows.
/// </summary>
public sealed record EraseTexts(Numbers Messages, int Months) : Command
{
    /// <summary>More are erased by several commands.</summary>
    public const int Most = 500;

    public override long? Target => Messages.FirstOrDefault();

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Messages.Count is 0 or > Most ? new Refusal("command.malformed", $"Name 1 to {Most} messages.")
        : target is not { Type: "message.posted" or Answer.HeldText }
            ? new Refusal("message.unknown", "There is no such message in this room.")
        : Left(state) is { Count: > 0 } left ? new TextsErased(left, Months)
        : new Refusal("nothing.changed", "Something rests on all of these.");

    /// <summary>Since it was looked which ones are old somebody may have made something of one that lasts.</summary>
    private Numbers Left(RoomState state) => state.Rested() is var rested ? Numbers.Of(Messages.Where(one => !rested.Contains(one))) : [];
}

public sealed record TextsErased(Numbers Messages, int Months) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Messages.Aggregate(state, (left, message) => left.WithoutMessage(message));
}
