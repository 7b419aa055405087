using System.Collections.Immutable;
using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.People;

public enum Saving
{
    /// <summary>Text only where the line is poor.</summary>
    Auto,
    On,
    Off,
}

public enum NoticeLevel
{
    All,
    Mentions,
    Off,
}

public enum Density
{
    Comfortable,
    Compact,
}

public enum Numerals
{
    /// <summary>As the language writes them.</summary>
    Locale,
    Latin,
}

public enum SendKey
{
    Enter,
    CtrlEnter,
}

/// <summary>
/// Hours of the own day, in minutes after midnight, in which no notice is given; <paramref name="From"/> may be later than <paramref name="To"/>. <paramref name="Zone"/> is where that
/// day is, by its name in the database of time zones; without it the hours are UTC's.
/// </summary>
public sealed record QuietHours(int From, int To, string? Zone = null);

/// <summary>
/// What somebody has chosen for all their screens. Only what differs from the default is set; the rest is absent. Small and bounded: it is read at every start.
/// </summary>
public sealed record PersonSettings(
    string? Lang = null,
    Saving? TextOnly = null,
    NoticeLevel? Notices = null,
    QuietHours? Quiet = null,
    int? TextSize = null,
    bool? SingleKeys = null,
    NoticeLevel? Announcements = null,
    Density? Density = null,
    Numerals? Numerals = null,
    SendKey? SendKey = null
)
{
    private const int LongestZone = 64;
    private const int Minutes = 24 * 60;
    internal static readonly ImmutableHashSet<string> Languages = ["ar", "zh", "en", "fr", "ru", "es"];

    public Refusal? Refuses() =>
        Lang is not null && !Languages.Contains(Lang) ? Wrong("lang", "one of the six languages")
        : TextSize is < 90 or > 150 ? Wrong("textSize", "90 to 150")
        : Quiet is { } quiet && (!IsOfDay(quiet.From) || !IsOfDay(quiet.To)) ? Wrong("quiet", "minutes of a day")
        : Quiet?.Zone is { } zone && (zone.Length > LongestZone || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            ? Wrong("quiet", "a time zone such as Africa/Nairobi")
        : null;

    private static bool IsOfDay(int minute) => minute is >= 0 and < Minutes;

    private static Refusal Wrong(string field, string takes) => new("command.malformed", $"{field} takes {takes}.");
}
