using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Two weeks before an office ends whoever holds it is reminded: a clock does this, fenced like <see cref="EndTerm"/>. Where a successor is found already nobody is reminded.</summary>
public sealed record RemindOfTerm(int Participant, long Fence) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        state.Participants.GetValueOrDefault(Participant) is { Standing: Standing.In, Term: { } term }
        && term.Entry == Fence
        && state.Handovers.GetValueOrDefault(Participant)?.IsAgreed(state, now) != true
            ? new TermReminded(Participant, term.Ends)
            : new Refusal("nothing.changed", "The office has ended, was given anew, or has a successor.");
}

public sealed record TermReminded(int Participant, long Until) : Event;
