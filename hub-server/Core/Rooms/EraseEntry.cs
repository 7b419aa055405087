using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// The words of a message, with all its edits, are to be erased for good. The system alone does this. From this
/// entry on no door hands them out; a listener then blanks them in the store, where their commitments stay and the chain with them.
/// Nothing else can be erased so: the state of the room rests on it, and a replay would end in another one. For people see <see cref="EraseParticipant"/>.
/// </summary>
public sealed record EraseEntry(long Entry) : Command
{
    public override long? Target => Entry;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        target is not { Data.IsErased: false, Type: "message.posted" }
            ? new Refusal("message.unknown", "There is no such entry, or it cannot be erased.")
            : new EntryErased(Entry);
}

public sealed record EntryErased(long Entry) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => state.WithoutMessage(Entry);
}
