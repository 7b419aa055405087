using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// Who somebody is as a person is to be erased from the room for good, wherever its record says so: as convener, each time they joined, at the door. The system alone
/// does this. What they did stays, and that they were removed is not forgotten. Where they spoke in the name of an organization its name stays with their words:
/// <paramref name="Organization"/>. Whoever erased their account is gone; at the end of a retention they stay in (<paramref name="Stays"/>) and may go on reading.
/// </summary>
public sealed record EraseParticipant(int Participant, Placard? Organization = null, bool Stays = false) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        !state.Participants.ContainsKey(Participant) && !state.Requests.ContainsKey(Participant)
            ? new Refusal("participant.unknown", "There is no such participant in the room.")
        : state.Erased.Contains(Participant) ? new Refusal("nothing.changed", "The participant was erased already.")
        : IsUnderANumber(state) ? new HandleErased(Participant, Stays ? true : null)
        : new ParticipantErased(Participant, Organization, Stays ? true : null);

    /// <summary>In the room; or at the door of a protected one, where somebody has asked to be let in under another number.</summary>
    private bool IsUnderANumber(RoomState state) =>
        state.Participants.TryGetValue(Participant, out var who) ? who.Handle is not null : state.IsProtected;
}

public sealed record ParticipantErased(int Participant, Placard? Organization = null, bool? Stays = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var left = state.WithoutNameplate(Participant);
        var erased = left.Change(Participant, WithoutNames) with { Erased = state.Erased.Add(Participant) };
        return erased.Requests.TryGetValue(Participant, out var request) ? erased.WithoutNames(request) : erased;
    }

    private Participant WithoutNames(Participant who) =>
        who with
        {
            Name = null,
            Organization = Organization,
            Standing = who.Standing == Standing.In && Stays is not true ? Standing.Left : who.Standing,
        };
}

/// <summary>
/// Somebody was erased whom others know by their handle: for the podium alone, which saw the name. Everybody else would learn who it was by when it happened.
/// </summary>
public sealed record HandleErased(int Participant, bool? Stays = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => new ParticipantErased(Participant, Stays: Stays).Fold(state, entry);
}
