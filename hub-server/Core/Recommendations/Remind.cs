using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>
/// The office is reminded of its answer: <paramref name="Days"/> before it is due, or after (negative). The system does this, fenced like the end of the clock; each reminder
/// stands on the record, so that it is sent once.
/// </summary>
public sealed record Remind(long Fence, int Days) : Command
{
    /// <summary>Days before the answer is due; at its end the clock itself tells.</summary>
    public static readonly int[] When = [14, 3, -7];

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Recommendation.Of(state).Clocks.Of(AnswerClock.Respond) is not { } running
        || running.Set != Fence
        || now.ToUnixTimeMilliseconds() < running.Due - Days * Clocks.Day
            ? new Refusal("clock.passed", "The clock was set anew, or stands.")
            : new OfficeReminded(Days);
}

public sealed record OfficeReminded(int Days) : Event;
