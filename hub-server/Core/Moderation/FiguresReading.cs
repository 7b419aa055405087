using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>So many of one kind; <paramref name="Count"/> is null where they are too few to be shown. <paramref name="Rule"/>: removals and mutes stand by rule.</summary>
public sealed record SeenFigure(Counted What, HouseRule? Rule, int? Count);

/// <summary>What came to be shown with a month, called by its first day; what is too few is left out.</summary>
public sealed record SeenMonth(DateOnly Month, IReadOnlyList<SeenFigure> Figures);

/// <summary>How a room is moderated, up to the end of the last month.</summary>
/// <param name="Until">The first day of the month that goes on, which is not counted.</param>
/// <param name="All">Each thing that is counted, in all.</param>
public sealed record SeenFigures(DateOnly Until, IReadOnlyList<SeenFigure> All)
{
    /// <summary>So few people are known here that a number would be about somebody: nothing is shown.</summary>
    public bool TooFewPeople { get; init; }

    /// <summary>The last twelve of those with something to show, the newest first; null where nothing is said by month.</summary>
    public IReadOnlyList<SeenMonth>? Months { get; init; }

    /// <summary>Half of the reports were ruled on within that time; null where they are too few.</summary>
    public Wait? Median { get; init; }
}

/// <summary>
/// The figures of moderation for whoever reads the room: never who did anything, who reported or what was said. Pure, of the state at the head. What is shown is <see cref="Released"/>.
/// </summary>
public sealed class FiguresReading(TimeProvider time)
{
    /// <summary>Of so many besides those who preside it must be known that they are here.</summary>
    public const int FewestPeople = 5;

    public const int MostMonths = 12;

    private static readonly Counted[] Plain =
    [
        Counted.Reported,
        Counted.Kept,
        Counted.RestoredBySomebody,
        Counted.RestoredByClock,
        Counted.Approved,
        Counted.Declined,
        Counted.Withdrawn,
    ];

    private static readonly IReadOnlyList<(Counted What, HouseRule? Rule)> Rows =
    [
        .. Plain[..2].Select(what => (what, (HouseRule?)null)),
        .. Enum.GetValues<HouseRule>().Select(rule => (Counted.Removed, (HouseRule?)rule)),
        .. Plain[2..].Select(what => (what, (HouseRule?)null)),
        .. Enum.GetValues<HouseRule>().Select(rule => (Counted.Muted, (HouseRule?)rule)),
    ];

    /// <summary>Null where nothing is moderated: in conversations, and in records that are no rooms.</summary>
    public SeenFigures? Of(Sighting room) => Of(room.State, time.GetUtcNow());

    public static SeenFigures? Of(RoomState state, DateTimeOffset at) =>
        state.Part<DeskFigures>() is { } figures ? Of(state, figures, DeskFigures.MonthOf(at.ToUnixTimeMilliseconds())) : null;

    private static SeenFigures Of(RoomState state, DeskFigures figures, int now)
    {
        if (!HasEnoughPeople(state))
        {
            return new SeenFigures(DayOf(now), []) { TooFewPeople = true };
        }
        var blocks = Rows.Select(row =>
                (row.What, row.Rule, Blocks: Released.Of(figures.Of(row.What, row.Rule is { } rule ? (int)rule : 0), now))
            )
            .ToList();
        return new SeenFigures(
            DayOf(now),
            [.. blocks.Select(row => new SeenFigure(row.What, row.Rule, row.Blocks.Count > 0 ? row.Blocks.Sum(one => one.Count) : null))]
        )
        {
            Median = MedianOf(figures, now),
            Months = SaysMonths(state) ? MonthsOf(blocks) : null,
        };
    }

    /// <summary>Where people are protected, and where nobody outside knows of the room, a month would say too much.</summary>
    public static bool SaysMonths(RoomState state) =>
        !state.IsProtected && state.Circle == Circle.Everybody && state.Visibility != Visibility.Members;

    private static bool HasEnoughPeople(RoomState state) =>
        state.Participants.Values.Count(who => who.Standing == Standing.In && who.IsKnown && !Rights.Presides(state, who)) >= FewestPeople;

    private static List<SeenMonth> MonthsOf(IEnumerable<(Counted What, HouseRule? Rule, IReadOnlyList<Block> Blocks)> rows) =>
        [
            .. rows.SelectMany(row => row.Blocks.Select(block => (block.Month, Figure: new SeenFigure(row.What, row.Rule, block.Count))))
                .GroupBy(one => one.Month, one => one.Figure)
                .OrderByDescending(month => month.Key)
                .Take(MostMonths)
                .Select(month => new SeenMonth(DayOf(month.Key), [.. month])),
        ];

    /// <summary>Of the rulings up to the last month that is shown: it changes no sooner than five more were made.</summary>
    private static Wait? MedianOf(DeskFigures figures, int now)
    {
        var waits = Enum.GetValues<Wait>()
            .SelectMany(wait => figures.Of(Counted.Waited, (int)wait).Select(one => (one.Month, one.Count, Wait: wait)))
            .ToList();
        var months = waits.GroupBy(one => one.Month).OrderBy(month => month.Key).Select(month => (month.Key, month.Sum(one => one.Count)));
        return Released.Of(months, now) is [.., { Month: var last }]
            ? Waits.Median([.. waits.Where(one => one.Month <= last).SelectMany(one => Enumerable.Repeat(one.Wait, one.Count))])
            : null;
    }

    private static DateOnly DayOf(int month) => new(month / 12, (month % 12) + 1, 1);
}
