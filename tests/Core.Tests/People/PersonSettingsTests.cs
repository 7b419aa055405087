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
}
