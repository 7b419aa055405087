using System.Collections.Frozen;

namespace CsoNet.Collab.Geography;

/// <summary>
/// The working days of a country: which days of the week are off, and its public holidays. <paramref name="Zone"/> is that of the seat of government;
/// <paramref name="Source"/> names the law, or the calendar that was imported. Outside of the years <paramref name="From"/> to <paramref name="Until"/> only the days of the week are known.
/// </summary>
public sealed record WorkingCalendar(
    string Country,
    FrozenSet<DayOfWeek> Off,
    TimeZoneInfo Zone,
    int From,
    int Until,
    string Source,
    FrozenDictionary<DateOnly, string> Holidays
)
{
    /// <summary>Where a country's holidays are not known: Saturday and Sunday are off, the clock is that of Greenwich, and whoever is shown the term is told so.</summary>
    public static WorkingCalendar Unknown(string? country) =>
        new(
            country ?? "",
            FrozenSet.Create(DayOfWeek.Saturday, DayOfWeek.Sunday),
            TimeZoneInfo.Utc,
            From: 0,
            Until: 0,
            Source: "",
            FrozenDictionary<DateOnly, string>.Empty
        );

    public bool Covers(int year) => year >= From && year <= Until;

    public bool IsWorkingDay(DateOnly day) => !Off.Contains(day.DayOfWeek) && !Holidays.ContainsKey(day);

    /// <summary>The end, in that country, of the nth working day after a moment. The day of the moment itself does not count.</summary>
    public WorkingTerm After(DateTimeOffset moment, int days)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);
        var known = Covers(day.Year);
        while (days > 0)
        {
            day = day.AddDays(1);
            days -= IsWorkingDay(day) ? 1 : 0;
            known &= Covers(day.Year);
        }
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new WorkingTerm(new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)), known);
    }
}

/// <summary><paramref name="HolidaysKnown"/>: false where the country or the year is not covered, so that only the days of the week were counted.</summary>
public readonly record struct WorkingTerm(DateTimeOffset Ends, bool HolidaysKnown);
