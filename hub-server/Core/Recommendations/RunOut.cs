using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>A clock has come to its end. The system says so, fenced by the entry that set the clock: one that was set anew or stopped refuses.</summary>
public sealed record RunOut(AnswerClock Clock, long Fence) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var one = Recommendation.Of(state);
        var at = now.ToUnixTimeMilliseconds();
        return one.Clocks.Of(Clock) is not { RanOut: false } running || running.Set != Fence || at < running.Due
            ? new Refusal("clock.passed", "The clock was set anew, or stands.")
            : new ClockRanOut(Clock, Then(one, at));
    }

    /// <summary>What begins with it.</summary>
    private long? Then(Recommendation one, long at) =>
        Clock switch
        {
            AnswerClock.Respond => at + one.Terms.Escalate * Clocks.Day,
            AnswerClock.Clarify => at + one.Left,
            AnswerClock.Review => at + one.Terms.Lapse * Clocks.Day,
            _ => null,
        };
}

/// <summary><paramref name="Then"/> is the end of the clock that begins with it, milliseconds.</summary>
public sealed record ClockRanOut(AnswerClock Clock, long? Then = null) : Event, ISetsClocks
{
    IEnumerable<(AnswerClock, long)> ISetsClocks.Sets =>
        Then is not { } due
            ? []
            : Clock switch
            {
                AnswerClock.Respond => [(AnswerClock.Escalate, due)],
                AnswerClock.Clarify => [(AnswerClock.Respond, due)],
                AnswerClock.Review => [(AnswerClock.Lapse, due)],
                _ => [],
            };

    public override RoomState Fold(RoomState state, Entry entry) => Recommendation.Change(state, this, entry.Seq, After);

    private Recommendation After(Recommendation before) =>
        Clock switch
        {
            AnswerClock.Escalate => before with { Escalated = true, Clocks = before.Clocks.Stop(Clock) },
            AnswerClock.Clarify => before with { State = RecommendationState.UnderReview, Clocks = before.Clocks.Stop(Clock) },
            AnswerClock.Confirm => before with { Clocks = before.Clocks.Stop(Clock) },
            AnswerClock.Contest => IsEndWithout(before) ? before.Close() : before with { Clocks = before.Clocks.Stop(Clock) },
            AnswerClock.Lapse => before.Close(),
            _ => before with { Clocks = before.Clocks.RunOut(Clock) },
        };

    /// <summary>Nothing more is to come when nobody has contested.</summary>
    private static bool IsEndWithout(Recommendation before) =>
        before.State is RecommendationState.ReflectedInPolicy or RecommendationState.NotImplemented
        || before is { State: RecommendationState.Responded, Disposition: Disposition.NotTakenUp };
}
