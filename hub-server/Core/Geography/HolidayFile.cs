using System.Collections.Frozen;
using System.Globalization;

namespace CsoNet.Collab.Geography;

/// <summary>
/// The public holidays of a country out of a calendar as governments and phones exchange them (iCalendar, RFC 5545): all-day events, each written out with its date. What repeats by a rule
/// is refused rather than guessed: a feast that is moved by law would be wrong without a sound.
/// </summary>
public static class HolidayFile
{
    private const int MostLines = 100_000;

    /// <summary>A holiday of more days than this is none: somebody exported the wrong calendar.</summary>
    private const int LongestHoliday = 31;

    /// <param name="country">ISO 3166-1 alpha-2.</param>
    /// <param name="text">The file.</param>
    /// <param name="before">What was known of the country: its days off and its zone stay unless the file says otherwise, by <c>X-COLLAB-OFF:FRIDAY,SATURDAY</c> and <c>X-WR-TIMEZONE</c>.</param>
    /// <exception cref="FormatException">The file says something that is not understood.</exception>
    public static WorkingCalendar Read(string country, string text, WorkingCalendar before)
    {
        var (zone, off, name) = (before.Zone, before.Off, $"{country}.ics");
        Dictionary<DateOnly, string> holidays = [];
        Happening? open = null;
        foreach (var (property, value) in Unfolded(text).Select(Parted))
        {
            switch (property)
            {
                case "BEGIN" when value == "VEVENT":
                    open = new Happening();
                    break;
                case "END" when value == "VEVENT" && open is not null:
                    open.AddTo(holidays);
                    open = null;
                    break;
                case "X-WR-TIMEZONE" when open is null:
                    zone = TimeZoneInfo.TryFindSystemTimeZoneById(value, out var found) ? found : throw Wrong($"There is no zone {value}.");
                    break;
                case "X-WR-CALNAME" when open is null:
                    name = Plain(value);
                    break;
                case "X-COLLAB-OFF" when open is null:
                    off = value.Split(',').Select(DayOf).ToFrozenSet();
                    break;
                default:
                    open?.Take(property, value);
                    break;
            }
        }
        return Of(country, off, zone, name, holidays);
    }

    private static WorkingCalendar Of(
        string country,
        FrozenSet<DayOfWeek> off,
        TimeZoneInfo zone,
        string name,
        Dictionary<DateOnly, string> holidays
    ) =>
        holidays.Count == 0
            ? throw Wrong("It holds no holiday.")
            : new WorkingCalendar(
                country,
                off,
                zone,
                holidays.Keys.Min().Year,
                holidays.Keys.Max().Year,
                name,
                holidays.ToFrozenDictionary()
            );

    private static DayOfWeek DayOf(string day) =>
        !char.IsAsciiDigit(day.FirstOrDefault('0')) && Enum.TryParse<DayOfWeek>(day, ignoreCase: true, out var known)
            ? known
            : throw Wrong($"{day} is no day of the week.");

    /// <summary>Long lines go on in the next one, behind a blank.</summary>
    private static List<string> Unfolded(string text)
    {
        List<string> lines = [];
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Take(MostLines))
        {
            if (line is [' ' or '\t', .. var more] && lines.Count > 0)
            {
                lines[^1] += more;
            }
            else
            {
                lines.Add(line);
            }
        }
        return lines;
    }

    /// <summary>The name without its parameters, and the value.</summary>
    private static (string Property, string Value) Parted(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            ? (line[..colon].Split(';')[0].ToUpperInvariant(), line[(colon + 1)..].Trim())
            : ("", "");

    private static string Plain(string value) =>
        value
            .Replace("\\,", ",", StringComparison.Ordinal)
            .Replace("\\;", ";", StringComparison.Ordinal)
            .Replace("\\n", " ", StringComparison.OrdinalIgnoreCase);

    private static FormatException Wrong(string what) => new(what);

    private sealed class Happening
    {
        private DateOnly? first;
        private DateOnly? after;
        private string name = "";

        public void Take(string property, string value)
        {
            switch (property)
            {
                case "DTSTART":
                    first = DateOf(value);
                    break;
                case "DTEND":
                    after = DateOf(value);
                    break;
                case "SUMMARY":
                    name = Plain(value);
                    break;
                case "RRULE" or "RDATE":
                    throw Wrong($"A holiday repeats by a rule ({value}): write out each date.");
            }
        }

        /// <summary>The end is the day after the last one; without an end it is one day.</summary>
        public void AddTo(Dictionary<DateOnly, string> holidays)
        {
            var begin = first ?? throw Wrong($"{name} has no date.");
            var end = after is { } given && given > begin ? given : begin.AddDays(1);
            if (end.DayNumber - begin.DayNumber > LongestHoliday)
            {
                throw Wrong($"{name} has more than {LongestHoliday} days.");
            }
            for (var day = begin; day < end; day = day.AddDays(1))
            {
                holidays[day] = name;
            }
        }

        private static DateOnly DateOf(string value) =>
            DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : throw Wrong($"{value} is no day: a holiday is written as a whole day.");
    }
}
