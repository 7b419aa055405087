using CsoNet.Collab.Channels;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Channels.Naming;

namespace CsoNet.Collab.Core.Tests.Channels;

public sealed class DropConstituencyTests
{
    private readonly RoomUnderTest room = Given.Room(
        To.Open(RoomKind.RegionalChannel, visibility: Visibility.Public),
        Amina,
        Boris,
        Chen,
        Maria
    );

    [Fact]
    public void One_that_is_dropped_has_nobody()
    {
        var pacific = room.Has(Officer, Name());
        room.Has(Boris, Choose(pacific));
        room.Has(Officer, Drop(pacific));
        Assert.Empty(Constituencies.Of(room.Replay()).All);
        Assert.Empty(Constituencies.Of(room.Replay()).Chosen);
    }

    [Fact]
    public void What_is_not_there_is_not_dropped() => room.When(Officer, Drop(99)).ThenRefused("constituency.unknown");
}
