using System.Globalization;

namespace CsoNet.Collab.Search;

/// <summary>
/// In which order hits stand: the newest first, and what fits better is as if it were newer. Words as they were asked for weigh a year against other forms of the same words, and a title weighs half
/// a year against what is said below it. Nothing else counts, and nothing of what others have written: how often a word occurs in rooms that do not exist for somebody must not move their hits.
/// A rank does not change while time goes by, so a page goes on where the one before ended.
/// </summary>
public readonly record struct Rank(long Score, string Room, PassageKey Key, long At = 0) : IComparable<Rank>
{
    private static readonly long Year = (long)TimeSpan.FromDays(365).TotalMilliseconds;

    public static Rank Of(Found found, bool asAsked) =>
        new(
            found.At + (asAsked ? Year : 0) + (found.Key.Kind is PassageKind.Topic or PassageKind.Room ? Year / 2 : 0),
            found.Room,
            found.Key,
            found.At
        );

    /// <summary>The better one first.</summary>
    public int CompareTo(Rank other) =>
        other.Score.CompareTo(Score) is not 0 and var by ? by
        : string.CompareOrdinal(Room, other.Room) is not 0 and var room ? room
        : (Key.Kind, other.Key.Number).CompareTo((other.Key.Kind, Key.Number));

    public static bool operator <(Rank left, Rank right) => left.CompareTo(right) < 0;

    public static bool operator >(Rank left, Rank right) => left.CompareTo(right) > 0;

    public static bool operator <=(Rank left, Rank right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Rank left, Rank right) => left.CompareTo(right) >= 0;

    /// <summary>As a page names the last of its hits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Score}_{Room}_{(int)Key.Kind}_{Key.Number}");

    /// <summary>Null where it names none.</summary>
    public static Rank? Parse(string text) =>
        text.Split('_') is [var score, var room, var kind, var number]
        && Number(score) is { } at
        && Number(kind) is { } known
        && Number(number) is { } named
            ? new Rank(at, room, new PassageKey((PassageKind)known, named))
            : null;

    private static long? Number(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
