using CsoNet.Collab.Core.Tests.Moderation;
using CsoNet.Collab.House;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class NoteUnattendedTests
{
    [Fact]
    public void That_nobody_looks_after_a_desk_is_said_once_for_each_time()
    {
        var house = Given.House();
        house.When(Caller.System, Desks.NoteUnattended()).Then(new UnattendedNoted("africa", 9));
        house.When(Caller.System, Desks.NoteUnattended()).ThenRefused("nothing.changed");
        Assert.Equal(9, UnattendedDesks.Of(house.State).All["africa"]);
    }

    [Fact]
    public void Nobody_but_the_hub_says_so() => Given.House().When(Cast.Admin, Desks.NoteUnattended()).ThenRefused("right.missing");
}
