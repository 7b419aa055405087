using CsoNet.Collab.Channels;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Channels.Naming;

namespace CsoNet.Collab.Core.Tests.Channels;

public sealed class NameConstituencyTests
{
    private readonly RoomUnderTest room = Given.Room(
        To.Open(RoomKind.RegionalChannel, visibility: Visibility.Public),
        Amina,
        Boris,
        Chen,
        Maria
    );

    [Fact]
    public void Who_coordinates_a_network_names_its_constituencies_and_nobody_else()
    {
        room.Has(Officer, To.MakeA(RoomRole.NetworkCoordinator, Amina));
        var pacific = room.Has(Amina, Name());
        Assert.Equal("The Pacific", Constituencies.Of(room.Replay()).All[pacific].Title);
        room.When(Boris, Name("South Asia")).ThenRefused("right.missing");
    }

    [Fact]
    public void They_are_few_and_each_has_a_name_of_its_own()
    {
        foreach (var number in Enumerable.Range(1, Constituencies.Most))
        {
            room.Has(Officer, Name($"Constituency {number}"));
        }
        room.When(Officer, Name("One more")).ThenRefused("constituency.tooMany");
        room.Has(Officer, Drop(Constituencies.Of(room.State).All.Keys.First()));
        room.When(Officer, Name("constituency 2")).ThenRefused("nothing.changed");
        room.When(Officer, Name(new string('x', 81))).ThenRefused("title.tooLong");
        room.When(Officer, Name(" ")).ThenRefused("title.empty");
    }

    [Fact]
    public void Where_people_are_protected_nobody_is_sorted() =>
        Given
            .Room(To.Open(RoomKind.RegionalChannel, visibility: Visibility.Public, identity: IdentityPolicy.Pseudonymous))
            .When(Officer, Name())
            .ThenRefused("constituency.notHere");
}
