using CsoNet.Collab.Channels;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Channels.Naming;

namespace CsoNet.Collab.Core.Tests.Channels;

public sealed class ChooseConstituencyTests
{
    private readonly RoomUnderTest room = Given.Room(
        To.Open(RoomKind.RegionalChannel, visibility: Visibility.Public),
        Amina,
        Boris,
        Chen,
        Maria
    );

    [Fact]
    public void Members_of_civil_society_say_to_which_they_belong_each_for_themselves()
    {
        var (pacific, south) = (room.Has(Officer, Name()), room.Has(Officer, Name("South Asia")));
        room.Has(Boris, Choose(pacific));
        room.Has(Chen, Choose(pacific));
        room.Has(Boris, Choose(south));
        Assert.Equal([Chen.Number], Members(pacific));
        room.Has(Boris, To.Leave());
        Assert.Empty(Members(south));
        room.Has(Chen, Choose(constituency: null));
        Assert.Empty(Members(pacific));
    }

    [Fact]
    public void Staff_and_delegates_belong_to_none_and_nobody_to_what_is_not_there()
    {
        var pacific = room.Has(Officer, Name());
        room.When(Officer, Choose(pacific)).ThenRefused("right.missing");
        room.When(Maria, Choose(pacific)).ThenRefused("right.missing");
        room.When(Chen, Choose(99)).ThenRefused("constituency.unknown");
        room.When(Chen, Choose(constituency: null)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void Of_whoever_is_in_danger_or_was_erased_nobody_learns_to_which_they_belonged()
    {
        var pacific = room.Has(Officer, Name());
        room.Has(Boris, Choose(pacific));
        room.Has(Chen, Choose(pacific));
        room.Has(Officer, Appoint(pacific, Boris));
        room.Has(Caller.System, To.Hide(Boris));
        room.Has(Caller.System, To.Erase(Chen));
        var left = Constituencies.Of(room.Replay());
        Assert.Empty(left.Chosen);
        Assert.Empty(left.All[pacific].FocalPoints);
    }

    private IEnumerable<int> Members(long constituency) =>
        Constituencies.Of(room.Replay()).MembersOf(room.State, constituency).Select(who => who.Number);
}
