using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>An author takes a message back: its text goes from every door, its number stays.</summary>
public sealed record RetractMessage(long Message) : Command
{
    public override long? Target => Message;
    public override bool AlsoAside => true;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        OwnMessage.Refuses(state, target, caller) is { } refusal ? refusal : new MessageRetracted(Message);
}

public sealed record MessageRetracted(long Message) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Translations.Without(state with { Gone = state.Gone.Add(Message) }, Message);
}
