using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>A caucus of civil society does not exist for anybody else.</summary>
public sealed class CaucusTests
{
    private static RoomUnderTest Caucus(Visibility visibility = Visibility.Listed)
    {
        var room = Given.NoRoom();
        room.Has(Amina, To.Open(RoomKind.RegionalChannel, "Among ourselves", visibility, circle: Circle.CivilSociety));
        return room;
    }

    [Fact]
    public void A_focal_point_opens_a_caucus_and_nothing_else()
    {
        Assert.Equal(Circle.CivilSociety, Caucus().State.Circle);
        Given.NoRoom().When(Amina, To.Open(RoomKind.RegionalChannel, visibility: Visibility.Public)).ThenRefused("right.missing");
    }

    [Fact]
    public void Staff_of_the_United_Nations_opens_none() =>
        Given.NoRoom().When(Officer, To.Open(RoomKind.RegionalChannel, circle: Circle.CivilSociety)).ThenRefused("right.missing");

    [Fact]
    public void A_caucus_is_never_public() =>
        Given
            .NoRoom()
            .When(Amina, To.Open(RoomKind.RegionalChannel, visibility: Visibility.Public, circle: Circle.CivilSociety))
            .ThenRefused("right.missing");

    [Fact]
    public void It_exists_for_civil_society_alone_whatever_seat_the_others_have()
    {
        var room = Caucus();
        foreach (var outsider in new[] { Officer, Maria, Observer, Admin })
        {
            Assert.Equal(Audience.None, Rights.AudienceOf(room.State, (Caller)outsider with { Admitted = true }));
            Assert.False(Rights.KnowsOf(room.State, (Caller)outsider with { Admitted = true }));
        }
        Assert.False(Rights.KnowsOf(room.State, Caller.Visitor));
        Assert.True(Rights.KnowsOf(room.State, Chen));
    }

    [Fact]
    public void Who_changes_sides_loses_it_with_the_seat_they_have()
    {
        var room = Caucus();
        var turned = (Caller)Amina with { Person = Amina.Person! with { Account = AccountRole.UnStaff } };
        Assert.Equal(Audience.None, Rights.AudienceOf(room.State, turned));
    }
}
