using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class RenameRoomTests
{
    [Fact]
    public void Who_presides_gives_the_room_another_title()
    {
        var state = Given.Direct().When(Officer, To.Rename("L’eau et l’assainissement")).Then(new RoomRenamed("L’eau et l’assainissement"));
        Assert.Equal("L’eau et l’assainissement", state.Title);
    }

    [Fact]
    public void A_participant_may_not_rename_the_room() => Given.Direct(Amina).When(Amina, To.Rename("Mine")).ThenRefused("right.missing");

    [Fact]
    public void Who_has_not_joined_may_not_rename_the_room() =>
        Given.Direct().When(Amina, To.Rename("Mine")).ThenRefused("participant.notJoined");

    [Fact]
    public void The_same_title_again_changes_nothing() =>
        Given.Direct().When(Officer, To.Rename("Water and sanitation")).ThenRefused("nothing.changed");

    [Fact]
    public void A_title_is_needed() => Given.Direct().When(Officer, To.Rename(" ")).ThenRefused("title.empty");

    [Fact]
    public void A_title_has_an_end() => Given.Direct().When(Officer, To.Rename(new string('x', 121))).ThenRefused("title.tooLong");

    [Fact]
    public void A_closed_room_keeps_its_title()
    {
        var room = Given.Direct();
        room.Has(Officer, To.Close());
        room.When(Officer, To.Rename("Too late")).ThenRefused("room.closed");
    }
}
