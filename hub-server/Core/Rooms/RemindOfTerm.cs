using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Two weeks before an office ends whoever holds it is reminded: a clock does this, fenced like <see cref="EndTerm"/>. Where a successor is found already nobody is reminded, nor where the office cannot be handed over.</summary>
public sealed record RemindOfTerm(int Participant, long Fence) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        state.Participants.GetValueOrDefault(Participant) is { Standing: Standing.In, Term: { } term } who
        && term.Entry == Fence
        && RightsTable.Find(state.Kind, "handover.offer") is not null
        && Rights.Presides(state, who)
        && state.Handovers.GetValueOrDefault(Participant)?.IsAgreed(state, Participant, now) != true
            ? new TermReminded(Participant, term.Ends)
            : new Refusal("nothing.changed", "The office has ended, was given anew, has a successor, or is not handed over here.");
}

public sealed record TermReminded(int Participant, long Until) : Event;
