using CsoNet.Collab.People;

namespace CsoNet.Collab.Core.Tests.People;

public sealed class PersonSettingsTests
{
    [Fact]
    public void Nothing_chosen_is_a_choice() => Assert.Null(new PersonSettings().Refuses());

    [Fact]
    public void Sensible_choices_are_taken() =>
        Assert.Null(
            new PersonSettings(
                "ar",
                Saving.On,
                Quiet: new QuietHours(1320, 360, "Asia/Shanghai"),
                TextSize: 150,
                SendKey: SendKey.CtrlEnter
            ).Refuses()
        );

    public static TheoryData<PersonSettings> Wrong =>
        [
            new PersonSettings("xx"),
            new PersonSettings(TextSize: 89),
            new PersonSettings(TextSize: 151),
            new PersonSettings(Quiet: new QuietHours(-1, 5)),
            new PersonSettings(Quiet: new QuietHours(0, 1440)),
            new PersonSettings(Quiet: new QuietHours(0, 5, "Mars/Olympus")),
            new PersonSettings(Quiet: new QuietHours(0, 5, new string('x', 65))),
        ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_is_refused(PersonSettings settings) => Assert.Equal("command.malformed", settings.Refuses()?.Code);

    [Theory]
    [InlineData(22 * 60, 7 * 60, "Africa/Nairobi", "2026-03-02T19:00Z", true)]
    [InlineData(22 * 60, 7 * 60, "Africa/Nairobi", "2026-03-02T18:59Z", false)]
    [InlineData(22 * 60, 7 * 60, "Africa/Nairobi", "2026-03-03T03:59Z", true)]
    [InlineData(22 * 60, 7 * 60, "Africa/Nairobi", "2026-03-03T04:00Z", false)]
    [InlineData(60, 120, "America/New_York", "2026-07-01T05:30Z", true)]
    [InlineData(60, 120, "America/New_York", "2026-12-01T05:30Z", false)]
    [InlineData(60, 120, null, "2026-07-01T01:30Z", true)]
    public void Quiet_hours_are_those_of_the_place_where_somebody_is(int from, int to, string? zone, string at, bool quiet) =>
        Assert.Equal(
            quiet,
            new QuietHours(from, to, zone).IsAt(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture))
        );
}
