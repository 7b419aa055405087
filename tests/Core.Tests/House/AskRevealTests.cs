using CsoNet.Collab.House;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class AskRevealTests
{
    [Fact]
    public void An_officer_asks_who_is_behind_a_handle_and_whoever_it_is_will_be_told()
    {
        var house = Given.House();
        var state = house.When(Caller.System, Ask()).Then(new RevealAsked(7, "room-1", 512, "A threat to their family"));
        Assert.True(Assert.Single(Reveals.Of(state).All.Values).Told);
    }

    [Fact]
    public void Whoever_would_be_endangered_by_it_is_not_told_and_it_is_said_how() =>
        Assert.False(
            Assert
                .Single(
                    Reveals
                        .Of(
                            Given
                                .House()
                                .When(Caller.System, Ask(danger: "Their mail is read"))
                                .Then(new RevealAsked(7, "room-1", 512, "A threat to their family", "Their mail is read"))
                        )
                        .All.Values
                )
                .Told
        );

    [Fact]
    public void Without_a_reason_nothing_is_asked()
    {
        Given.House().When(Caller.System, Ask(why: " ")).ThenRefused("reason.missing");
        Given.House().When(Caller.System, Ask(danger: " ")).ThenRefused("reason.missing");
    }

    [Fact]
    public void It_is_asked_once_while_it_waits_and_again_when_it_waits_no_more()
    {
        var house = Given.House();
        house.Has(Caller.System, Ask());
        house.When(Caller.System, Ask(by: 8)).ThenRefused("reveal.already");
        house
            .Later(TimeSpan.FromDays(1))
            .When(Caller.System, Ask(by: 8))
            .Then(new RevealAsked(8, "room-1", 512, "A threat to their family"));
    }

    [Fact]
    public void Nobody_asks_it_by_a_command_of_their_own() => Given.House().When(Cast.Officer, Ask()).ThenRefused("right.missing");

    [Fact]
    public void What_was_asked_long_ago_is_in_the_record_and_in_the_state_no_more()
    {
        var house = Given.House();
        house.Has(Caller.System, Ask());
        house.Later(TimeSpan.FromDays(91)).Has(Caller.System, Ask());
        Assert.Single(Reveals.Of(house.State).All);
    }

    internal static AskReveal Ask(int by = 7, string why = "A threat to their family", string? danger = null) =>
        new(by, "room-1", 512, why, danger) { Id = Guid.NewGuid() };
}
