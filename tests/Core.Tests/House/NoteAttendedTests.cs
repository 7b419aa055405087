using CsoNet.Collab.Core.Tests.Moderation;
using CsoNet.Collab.House;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class NoteAttendedTests
{
    [Fact]
    public void When_somebody_looks_after_it_again_it_stands_no_more()
    {
        var house = Given.House();
        house.Has(Caller.System, Desks.NoteUnattended());
        house.When(Caller.System, Desks.NoteAttended()).Then(new AttendedNoted("africa", 9));
        Assert.Empty(UnattendedDesks.Of(house.State).All);
    }

    [Fact]
    public void What_does_not_stand_is_not_over() => Given.House().When(Caller.System, Desks.NoteAttended()).ThenRefused("nothing.changed");
}
