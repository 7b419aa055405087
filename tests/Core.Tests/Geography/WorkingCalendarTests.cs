using CsoNet.Collab.Geography;

namespace CsoNet.Collab.Core.Tests.Geography;

/// <summary>Working days as the laws of the countries have them.</summary>
public sealed class WorkingCalendarTests
{
    private static readonly DateTimeOffset Maundy = new(2026, 4, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("KE", "2026-04-07T21:00:00Z")]
    [InlineData("FR", "2026-04-03T22:00:00Z")]
    [InlineData("US", "2026-04-04T04:00:00Z")]
    [InlineData("ZA", "2026-04-07T22:00:00Z")]
    public void The_next_working_day_after_Maundy_Thursday_ends_at_midnight_of_that_country(string country, string ends)
    {
        var term = WorkingCalendars.Shipped.Of(country).After(Maundy, 1);
        Assert.Equal(DateTimeOffset.Parse(ends, System.Globalization.CultureInfo.InvariantCulture), term.Ends);
        Assert.True(term.HolidaysKnown);
    }

    [Fact]
    public void The_day_begins_where_the_office_is()
    {
        // Thursday evening in Greenwich is Friday in Nairobi, a holiday: Monday is one too.
        var term = WorkingCalendars.Shipped.Of("KE").After(new DateTimeOffset(2026, 4, 2, 22, 0, 0, TimeSpan.Zero), 1);
        Assert.Equal(new DateTimeOffset(2026, 4, 7, 21, 0, 0, TimeSpan.Zero), term.Ends);
    }

    [Fact]
    public void A_holiday_on_a_Sunday_is_made_up_for_where_the_law_says_so()
    {
        Assert.False(WorkingCalendars.Shipped.Of("ZA").IsWorkingDay(new DateOnly(2026, 8, 10)));
        Assert.False(WorkingCalendars.Shipped.Of("US").IsWorkingDay(new DateOnly(2026, 7, 3)));
        Assert.False(WorkingCalendars.Shipped.Of("KE").IsWorkingDay(new DateOnly(2027, 12, 27)));
        Assert.True(WorkingCalendars.Shipped.Of("FR").IsWorkingDay(new DateOnly(2026, 11, 2)));
    }

    [Theory]
    [InlineData("TV")]
    [InlineData(null)]
    public void Where_nothing_is_known_weekends_are_off_and_it_says_so(string? country)
    {
        var term = WorkingCalendars.Shipped.Of(country).After(Maundy, 2);
        Assert.Equal(new DateTimeOffset(2026, 4, 7, 0, 0, 0, TimeSpan.Zero), term.Ends);
        Assert.False(term.HolidaysKnown);
    }

    [Fact]
    public void Beyond_the_years_that_are_known_it_says_so() =>
        Assert.False(WorkingCalendars.Shipped.Of("KE").After(new DateTimeOffset(2028, 12, 29, 8, 0, 0, TimeSpan.Zero), 5).HolidaysKnown);

    [Fact]
    public void A_calendar_that_a_government_exports_goes_before_what_was_known()
    {
        const string text =
            "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Jours fériés\\, Tunisie\r\nX-WR-TIMEZONE:Africa/Tunis\r\nBEGIN:VEVENT\r\n"
            + "DTSTART;VALUE=DATE:20260320\r\nDTEND;VALUE=DATE:20260323\r\nSUMMARY:Aïd \r\n el-Fitr\r\nEND:VEVENT\r\n"
            + "BEGIN:VEVENT\r\nDTSTART:20260409\r\nSUMMARY:Journée des Martyrs\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        var known = WorkingCalendars.Shipped.With(HolidayFile.Read("TN", text, WorkingCalendar.Unknown("TN")));
        var tunisia = known.Of("TN");
        Assert.Equal(
            ("Jours fériés, Tunisie", "Africa/Tunis", "Aïd el-Fitr", 4),
            (tunisia.Source, tunisia.Zone.Id, tunisia.Holidays[new DateOnly(2026, 3, 22)], tunisia.Holidays.Count)
        );
        Assert.True(tunisia.IsWorkingDay(new DateOnly(2026, 3, 23)));
        var term = tunisia.After(new DateTimeOffset(2026, 4, 8, 9, 0, 0, TimeSpan.Zero), 1);
        Assert.Equal((new DateTimeOffset(2026, 4, 10, 23, 0, 0, TimeSpan.Zero), true), (term.Ends, term.HolidaysKnown));
        Assert.Equal(7, known.All.Count());
    }

    [Fact]
    public void Where_the_week_ends_on_Friday_the_file_says_so()
    {
        const string text = "X-COLLAB-OFF:FRIDAY,SATURDAY\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\nSUMMARY:New Year\nEND:VEVENT";
        var calendar = HolidayFile.Read("JO", text, WorkingCalendar.Unknown("JO"));
        Assert.False(calendar.IsWorkingDay(new DateOnly(2026, 1, 2)));
        Assert.True(calendar.IsWorkingDay(new DateOnly(2026, 1, 4)));
    }

    [Theory]
    [InlineData("BEGIN:VEVENT\nDTSTART:20260101\nRRULE:FREQ=YEARLY\nEND:VEVENT")]
    [InlineData("BEGIN:VEVENT\nDTSTART:20260101T100000Z\nEND:VEVENT")]
    [InlineData("BEGIN:VEVENT\nDTSTART:20260101\nDTEND:20260701\nEND:VEVENT")]
    [InlineData("BEGIN:VEVENT\nSUMMARY:No date\nEND:VEVENT")]
    [InlineData("X-WR-TIMEZONE:Nowhere/City\nBEGIN:VEVENT\nDTSTART:20260101\nEND:VEVENT")]
    [InlineData("X-COLLAB-OFF:5")]
    [InlineData("Dear colleagues")]
    public void What_cannot_be_understood_is_refused_and_not_guessed(string text) =>
        Assert.Throws<FormatException>(() => HolidayFile.Read("KE", text, WorkingCalendars.Shipped.Of("KE")));

    [Fact]
    public void Six_countries_are_shipped_each_with_its_law()
    {
        Assert.Equal(["FR", "KE", "PE", "SN", "US", "ZA"], WorkingCalendars.Shipped.All.Select(calendar => calendar.Country));
        Assert.All(WorkingCalendars.Shipped.All, calendar => Assert.True(calendar.Source.Length > 10 && calendar.Holidays.Count > 20));
    }

    [Fact]
    public void A_calendar_of_the_host_goes_before_the_one_that_is_shipped()
    {
        var own = WorkingCalendar.Unknown("KE") with { From = 2026, Until = 2026, Source = "ours" };
        Assert.True(WorkingCalendars.Shipped.With(own).Of("KE").IsWorkingDay(new DateOnly(2026, 4, 3)));
        Assert.False(WorkingCalendars.Shipped.Of("KE").IsWorkingDay(new DateOnly(2026, 4, 3)));
    }
}
