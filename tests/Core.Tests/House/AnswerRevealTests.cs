using CsoNet.Collab.House;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class AnswerRevealTests
{
    [Fact]
    public void Another_officer_agrees_and_for_an_hour_it_is_open()
    {
        var (house, asked) = Asked();
        var state = house
            .When(Caller.System, Answer(asked, 8))
            .Then(new RevealAnswered(asked, 8, Granted: true, "room-1", 512, "I know the case"));
        var (reveal, at) = (Reveals.Of(state).All[asked], house.Entries[^1].At);
        Assert.Equal((true, true, false), (reveal.IsOpen(at), reveal.IsOpen(at + 3_599_999), reveal.IsOpen(at + 3_600_000)));
    }

    [Fact]
    public void Nobody_agrees_with_themselves()
    {
        var (house, asked) = Asked();
        house.When(Caller.System, Answer(asked, 7)).ThenRefused("reveal.own");
    }

    [Fact]
    public void What_was_declined_is_never_open()
    {
        var (house, asked) = Asked();
        house.Has(Caller.System, Answer(asked, 8, granted: false));
        Assert.False(Reveals.Of(house.State).All[asked].IsOpen(house.Entries[^1].At));
        house.When(Caller.System, Answer(asked, 9)).ThenRefused("reveal.unknown");
    }

    [Fact]
    public void After_a_day_it_waits_no_more()
    {
        var (house, asked) = Asked();
        house.Later(TimeSpan.FromDays(1)).When(Caller.System, Answer(asked, 8)).ThenRefused("reveal.unknown");
    }

    [Fact]
    public void An_answer_has_a_reason_and_is_about_something()
    {
        var (house, asked) = Asked();
        house.When(Caller.System, Answer(asked, 8, why: "")).ThenRefused("reason.missing");
        house.When(Caller.System, Answer(99, 8)).ThenRefused("reveal.unknown");
        house.When(Cast.Officer, Answer(asked, 8)).ThenRefused("right.missing");
    }

    private static (RoomUnderTest House, long Asked) Asked()
    {
        var house = Given.House();
        return (house, house.Has(Caller.System, AskRevealTests.Ask()));
    }

    private static AnswerReveal Answer(long reveal, int by, bool granted = true, string why = "I know the case") =>
        new(reveal, by, granted, why) { Id = Guid.NewGuid() };
}
