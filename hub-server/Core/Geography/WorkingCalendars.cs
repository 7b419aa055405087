using System.Collections.Frozen;
using System.Globalization;

namespace CsoNet.Collab.Geography;

/// <summary>The working calendars that this host knows: those that are part of the program, and those that the host has imported, which go before them.</summary>
public sealed class WorkingCalendars
{
    private static readonly Lazy<WorkingCalendars> Default = new(() =>
        Read(Table.Embedded("calendars.tsv"), Table.Embedded("holidays.tsv"))
    );
    private readonly FrozenDictionary<string, WorkingCalendar> byCountry;

    private WorkingCalendars(IEnumerable<WorkingCalendar> all) =>
        byCountry = all.ToFrozenDictionary(calendar => calendar.Country, StringComparer.Ordinal);

    public static WorkingCalendars Shipped => Default.Value;

    /// <summary>What this hub counts by: set once, at the start.</summary>
    public static WorkingCalendars Here { get; private set; } = Shipped;

    public static void Follow(WorkingCalendars calendars) => Here = calendars;

    public IEnumerable<WorkingCalendar> All => byCountry.Values.OrderBy(calendar => calendar.Country, StringComparer.Ordinal);

    /// <summary>That of the country; one that knows no holidays where there is none.</summary>
    public WorkingCalendar Of(string? country) =>
        country is not null && byCountry.TryGetValue(country, out var calendar) ? calendar : WorkingCalendar.Unknown(country);

    /// <summary>With this one instead of whatever was known of its country.</summary>
    public WorkingCalendars With(WorkingCalendar calendar) =>
        new(byCountry.Values.Where(other => other.Country != calendar.Country).Append(calendar));

    /// <exception cref="FormatException">A line says something that is not known.</exception>
    public static WorkingCalendars Read(string calendars, string holidays)
    {
        var days = Table.Rows(holidays, columns: 3).ToLookup(cells => cells[0], cells => (Day: DayOf(cells[1]), Name: cells[2]));
        return new(Table.Rows(calendars, columns: 6).Select(cells => Of(cells, days[cells[0]])));
    }

    private static WorkingCalendar Of(string[] cells, IEnumerable<(DateOnly Day, string Name)> holidays) =>
        new(
            cells[0],
            cells[1].Split(' ').Select(name => Enum.Parse<DayOfWeek>(name, ignoreCase: true)).ToFrozenSet(),
            TimeZoneInfo.FindSystemTimeZoneById(cells[2]),
            int.Parse(cells[3], CultureInfo.InvariantCulture),
            int.Parse(cells[4], CultureInfo.InvariantCulture),
            cells[5],
            holidays.ToFrozenDictionary(holiday => holiday.Day, holiday => holiday.Name)
        );

    private static DateOnly DayOf(string cell) => DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
