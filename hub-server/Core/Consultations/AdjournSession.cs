using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The end. Every question was decided before, and no poll is open. Whoever still waits was not reached and may hand in their statement in writing for 72 hours.</summary>
public sealed record AdjournSession : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        return floor.RefusesUnless(SessionPhase.InSession, SessionPhase.Suspended) is { } phase ? phase
            : floor.Turn is not null ? new Refusal("floor.taken", "Somebody has the floor.")
            : Questions.Of(state).All.Values.Any(question => question.IsUndecided)
                ? new Refusal("question.undecided", "Some questions are neither answered nor given to anybody. Say what becomes of them.")
            : Polls.Of(state).All.Values.Any(poll => poll.State is PollState.Open or PollState.Counting)
                ? new Refusal("poll.state", "A poll is still open.")
            : new SessionAdjourned();
    }
}

public sealed record SessionAdjourned : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Attendance.Change(Floor.Change(state, floor => Close(floor, entry.At)), attendance => attendance with { Adjourned = entry.At });

    private static Floor Close(Floor floor, long at)
    {
        var settled = (floor.Active is { } item ? floor.Conclude(item, at) : floor).NotReach(_ => true, at);
        return settled with
        {
            Phase = SessionPhase.Adjourned,
            Point = null,
            Agenda = [.. settled.Agenda.Select(one => one with { ListOpen = false })],
        };
    }
}
