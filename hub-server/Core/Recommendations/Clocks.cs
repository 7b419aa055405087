using System.Collections.Immutable;

namespace CsoNet.Collab.Recommendations;

/// <summary>What runs on the record of a recommendation. Each has an end, and something happens at it.</summary>
public enum AnswerClock
{
    Acknowledge,
    Respond,
    Escalate,
    Clarify,
    Report,
    Confirm,
    Contest,
    Review,
    Lapse,
}

/// <summary>A clock that was set by entry <paramref name="Set"/> and ends at <paramref name="Due"/> (milliseconds). <paramref name="RanOut"/>: it has ended and nobody has done yet what it was for.</summary>
public sealed record Running(long Due, long Set, bool RanOut = false);

/// <summary>An event that sets clocks: what is on the schedule is what stands in the entry.</summary>
internal interface ISetsClocks
{
    IEnumerable<(AnswerClock Clock, long Due)> Sets { get; }
}

/// <summary>The clocks of one recommendation.</summary>
public sealed record Clocks(ImmutableSortedDictionary<AnswerClock, Running> All)
{
    public const long Day = 86_400_000;

    public static readonly Clocks None = new(ImmutableSortedDictionary<AnswerClock, Running>.Empty);

    /// <summary>Those at whose end an office is late.</summary>
    private static readonly AnswerClock[] OfTheOffice =
    [
        AnswerClock.Acknowledge,
        AnswerClock.Respond,
        AnswerClock.Report,
        AnswerClock.Review,
    ];

    public Running? Of(AnswerClock clock) => All.GetValueOrDefault(clock);

    /// <summary>The office owes something whose time is over.</summary>
    public bool IsOverdue => OfTheOffice.Any(clock => Of(clock) is { RanOut: true });

    /// <summary>What the office owes for longest, or next, and by when; null where it is not its turn.</summary>
    public (AnswerClock Clock, long Due)? OwedByTheOffice =>
        OfTheOffice.Where(clock => Of(clock) is not null).Select(clock => (clock, Of(clock)!.Due)).OrderBy(owed => owed.Due).ToArray()
            is [var first, ..]
            ? first
            : null;

    internal Clocks Set(ISetsClocks setting, long entry) =>
        new(All.SetItems(setting.Sets.Select(one => KeyValuePair.Create(one.Clock, new Running(one.Due, entry)))));

    public Clocks Stop(params ReadOnlySpan<AnswerClock> clocks)
    {
        var all = All;
        foreach (var clock in clocks)
        {
            all = all.Remove(clock);
        }
        return new(all);
    }

    public Clocks RunOut(AnswerClock clock) => Of(clock) is { } running ? new(All.SetItem(clock, running with { RanOut = true })) : this;
}
