using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// The data of an entry is to be erased for good. The system alone does this. From this entry on no door hands the data out; a listener
/// then blanks it in the store, where its commitment stays and the chain with it.
/// </summary>
public sealed record EraseEntry(long Entry) : Command
{
    public override long? Target => Entry;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        target is null || target.Data.IsErased || target.Type == "room.opened"
            ? new Refusal("message.unknown", "There is no such entry, or it cannot be erased.")
            : new EntryErased(Entry);
}

public sealed record EntryErased(long Entry) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var nameless = state.Participants.Values.FirstOrDefault(participant => participant.Joined == Entry);
        var without = nameless is null ? state : state.With(nameless with { Name = "", Organization = null });
        return without with { Gone = state.Gone.Add(Entry) };
    }
}
