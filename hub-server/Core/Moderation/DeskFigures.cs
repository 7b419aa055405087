using System.Collections.Immutable;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>What is counted at a desk. Removals and mutes are counted by rule: the rule's number is added.</summary>
public enum Counted
{
    Reported,
    Kept,
    RestoredBySomebody,
    RestoredByClock,
    Approved,
    Declined,
    Withdrawn,

    /// <summary>A report was ruled on; how long it had waited, as a <see cref="Wait"/>, is added.</summary>
    Waited = 20,
    Removed = 40,
    Muted = 60,
}

/// <summary>
/// How a room is moderated, in numbers: so many of each, by month. It knows of nobody who did anything, and of no text. <paramref name="Counts"/>: see <see cref="KeyOf"/>.
/// <paramref name="Unruled"/>: since when a message is reported on which nobody has ruled, by its number, milliseconds.
/// </summary>
public sealed record DeskFigures(ImmutableSortedDictionary<int, int> Counts, ImmutableSortedDictionary<long, long> Unruled)
    : IRoomPart,
        IHearsAuthors,
        IHoldsMessages
{
    /// <summary>More than there are things to count.</summary>
    private const int InMonth = 100;

    public static string Name => "figures";

    public static readonly DeskFigures None = new(ImmutableSortedDictionary<int, int>.Empty, ImmutableSortedDictionary<long, long>.Empty);

    public static DeskFigures Of(RoomState state) => state.Part<DeskFigures>() ?? None;

    /// <summary>Months since the year 0: the next one is one more.</summary>
    public static int MonthOf(long at)
    {
        var day = DateTimeOffset.FromUnixTimeMilliseconds(at);
        return (day.Year * 12) + day.Month - 1;
    }

    /// <summary>So often in each month, those without any left out, the earliest first.</summary>
    public IEnumerable<(int Month, int Count)> Of(Counted what, int rule = 0) =>
        from one in Counts
        where one.Key % InMonth == (int)what + rule
        select (one.Key / InMonth, one.Value);

    /// <summary>Of a message that was erased there is nothing to rule on any more. What was done stays counted.</summary>
    public object Without(long message) => this with { Unruled = Unruled.Remove(message) };

    /// <summary>What is counted whether its words are still there or not, so that a replay counts the same.</summary>
    public object Heard(Entry entry, RoomState room) =>
        entry.Type switch
        {
            "message.reported" => With(Counted.Reported, entry.At),
            "message.kept" => With(Counted.Kept, entry.At),
            "message.restored" => With(entry.Author > 0 ? Counted.RestoredBySomebody : Counted.RestoredByClock, entry.At),
            "held.approved" => With(Counted.Approved, entry.At),
            "held.declined" => With(Counted.Declined, entry.At),
            "held.withdrawn" => With(Counted.Withdrawn, entry.At),
            _ => this,
        };

    /// <summary>It is counted by rule.</summary>
    internal static RoomState Count(RoomState state, Counted what, HouseRule rule, Entry entry) =>
        state.Part<DeskFigures>() is { } part ? state.With(part.With(what, entry.At, (int)rule)) : state;

    internal static RoomState Report(RoomState state, long message, Entry entry) =>
        state.Part<DeskFigures>() is { } part && !part.Unruled.ContainsKey(message)
            ? state.With(part with { Unruled = part.Unruled.Add(message, entry.At) })
            : state;

    /// <summary>A report, if there was one, has found its ruling.</summary>
    internal static RoomState Rule(RoomState state, long message, Entry entry) =>
        state.Part<DeskFigures>() is { } part && part.Unruled.TryGetValue(message, out var since)
            ? state.With(
                part.With(Counted.Waited, entry.At, (int)Waits.Of(entry.At - since)) with
                {
                    Unruled = part.Unruled.Remove(message),
                }
            )
            : state;

    private DeskFigures With(Counted what, long at, int more = 0)
    {
        var key = KeyOf(MonthOf(at), what, more);
        return this with { Counts = Counts.SetItem(key, Counts.GetValueOrDefault(key) + 1) };
    }

    private static int KeyOf(int month, Counted what, int more) => (month * InMonth) + (int)what + more;
}
