using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// Somebody is in danger by being known here: their name and their organization go from this room, and they with them; what they said stays. The system alone does this, for whoever has
/// asked it to, in all their rooms. Unlike an erasure it blanks nothing in the store: who is safe again comes in again by their name.
/// </summary>
public sealed record HideParticipant(int Participant) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        state.Participants.GetValueOrDefault(Participant) is { } whom
            ? whom.Handle is null
                ? new ParticipantHidden(Participant)
                : whom.Name is null
                    ? new Refusal("nothing.changed", "Nobody knows here who they are.")
                    : new HandleHidden(Participant)
            : !state.Requests.ContainsKey(Participant)
                ? new Refusal("participant.unknown", "There is no such participant in the room.")
                : state.IsProtected
                    ? new HandleHidden(Participant)
                    : new ParticipantHidden(Participant);
}

public sealed record ParticipantHidden(int Participant) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var left = state.WithoutNameplate(Participant);
        var hidden = left.Change(Participant, WithoutNames) with { Hidden = state.Hidden.SetItem(Participant, entry.Seq) };
        return hidden.Requests.TryGetValue(Participant, out var request) ? hidden.WithoutNames(request) : hidden;
    }

    private static Participant WithoutNames(Participant who) =>
        who with
        {
            Name = null,
            Organization = null,
            Standing = who.Standing == Standing.In ? Standing.Left : who.Standing,
        };
}

/// <summary>
/// Somebody is hidden whom others know by their handle: for the podium alone, which saw the name. Everybody else would learn who was in danger when.
/// </summary>
public sealed record HandleHidden(int Participant) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => new ParticipantHidden(Participant).Fold(state, entry);
}
