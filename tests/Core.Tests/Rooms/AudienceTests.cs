using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class AudienceTests
{
    [Fact]
    public void Each_role_and_account_belongs_to_one_audience()
    {
        foreach (var role in Enum.GetValues<RoomRole>())
        {
            foreach (var account in Enum.GetValues<AccountRole>())
            {
                var state = RoomState.Empty("room-1").With(new Participant(77, role, account, "Any Body"));
                Assert.Equal(Expected(role, account), Rights.AudienceOf(state, With(account)));
            }
        }
    }

    [Fact]
    public void A_public_room_is_read_by_everybody_a_closed_circle_by_nobody_else()
    {
        var @public = Given.Room(To.Open(visibility: Visibility.Public)).State;
        var members = Given.Direct().State;
        foreach (var caller in new Caller[] { Caller.Visitor, Amina, Observer, Admin })
        {
            Assert.Equal(Audience.Public, Rights.AudienceOf(@public, caller));
            Assert.Equal(Audience.None, Rights.AudienceOf(members, caller));
        }
    }

    [Fact]
    public void Who_was_admitted_reads_before_joining()
    {
        var members = Given.Direct().State;
        Assert.Equal(Audience.Participants, Rights.AudienceOf(members, new Caller(Amina.Person, 17, Admitted: true)));
        Assert.Equal(Audience.Delegates, Rights.AudienceOf(members, new Caller(Maria.Person, 42, Admitted: true)));
        Assert.Equal(Audience.Observers, Rights.AudienceOf(members, new Caller(Observer.Person, 51, Admitted: true)));
    }

    [Fact]
    public void Who_was_removed_reads_nothing_even_where_they_had_been_admitted_and_the_room_is_public()
    {
        var room = Given.Room(To.Open(visibility: Visibility.Public), Amina);
        room.Has(Officer, To.Remove(Amina));
        Assert.Equal(Audience.None, Rights.AudienceOf(room.State, new Caller(Amina.Person, Amina.Number, Admitted: true)));
    }

    [Fact]
    public void Who_left_a_closed_circle_reads_it_no_more_unless_admitted()
    {
        var room = Given.Direct(Amina);
        room.Has(Amina, To.Leave());
        Assert.Equal(Audience.None, Rights.AudienceOf(room.State, Amina));
        Assert.Equal(Audience.Participants, Rights.AudienceOf(room.State, new Caller(Amina.Person, Amina.Number, Admitted: true)));
    }

    [Fact]
    public void The_system_sees_what_the_podium_sees() =>
        Assert.Equal(Audience.Podium, Rights.AudienceOf(Given.Direct().State, Caller.System));

    private static Audience Expected(RoomRole role, AccountRole account) =>
        role switch
        {
            RoomRole.ReadOnly => Audience.Observers,
            RoomRole.Participant when account == AccountRole.Observer => Audience.Observers,
            RoomRole.Participant when account == AccountRole.MemberStateDelegate => Audience.Delegates,
            RoomRole.Participant => Audience.Participants,
            _ => Audience.Podium,
        };
}
