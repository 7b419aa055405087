using CsoNet.Collab.Channels;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Channels.Naming;

namespace CsoNet.Collab.Core.Tests.Channels;

public sealed class AppointFocalPointTests
{
    private readonly RoomUnderTest room = Given.Room(
        To.Open(RoomKind.RegionalChannel, visibility: Visibility.Public),
        Amina,
        Boris,
        Chen,
        Maria
    );

    [Fact]
    public void Focal_points_are_one_or_several_members_of_civil_society()
    {
        var pacific = room.Has(Officer, Name());
        room.Has(Officer, Appoint(pacific, Boris));
        room.Has(Officer, Appoint(pacific, Chen));
        Assert.Equal([Boris.Number, Chen.Number], Points(pacific));
        room.Has(Officer, Appoint(pacific, Boris, on: false));
        Assert.Equal([Chen.Number], Points(pacific));
        room.Has(Chen, To.Leave());
        Assert.Empty(Points(pacific));
    }

    [Fact]
    public void Nobody_is_appointed_twice_or_from_outside_civil_society_or_by_themselves()
    {
        var pacific = room.Has(Officer, Name());
        room.Has(Officer, Appoint(pacific, Chen));
        room.When(Officer, Appoint(pacific, Chen)).ThenRefused("nothing.changed");
        room.When(Officer, Appoint(pacific, Maria)).ThenRefused("participant.unknown");
        room.When(Officer, Appoint(99, Chen)).ThenRefused("constituency.unknown");
        room.When(Boris, Appoint(pacific, Boris)).ThenRefused("right.missing");
    }

    private IEnumerable<int> Points(long constituency) =>
        Constituencies.Of(room.Replay()).FocalPointsOf(room.State, constituency).Select(who => who.Number);
}
