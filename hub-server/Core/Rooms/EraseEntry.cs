using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// The words of a message, with all its edits, or the name of somebody who joined or asked to are to be erased for good. The system alone does this. From this
/// entry on no door hands them out; a listener then blanks them in the store, where their commitments stay and the chain with them.
/// Nothing else can be erased: the state of the room rests on it, and a replay would end in another one.
/// </summary>
public sealed record EraseEntry(long Entry) : Command
{
    public override long? Target => Entry;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        target is not { Data.IsErased: false, Type: "message.posted" or Joined or Asked }
            ? new Refusal("message.unknown", "There is no such entry, or it cannot be erased.")
            : new EntryErased(Entry, target.Type is Joined or Asked ? target.Author : null);

    private const string Joined = "participant.joined";
    private const string Asked = "request.made";
}

/// <summary><paramref name="Participant"/> is who was named by the entry, if it named somebody: they are no more in the room.</summary>
public sealed record EntryErased(long Entry, int? Participant = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        state with
        {
            Gone = state.Gone.Add(Entry),
            Participants = Participant is { } number ? state.Participants.Remove(number) : state.Participants,
            Requests = Participant is { } asked ? state.Requests.Remove(asked) : state.Requests,
        };
}
