using CsoNet.Collab.Consultations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Assembly;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Consultations;

public sealed class SealAttendanceTests
{
    [Fact]
    public void When_a_session_is_over_the_record_says_how_many_were_there_by_where_they_come_from_and_what_they_are()
    {
        var room = Open(Amina, Boris, Maria, Jean);
        var opened = Attendance.Of(room.State).Opened!.Value;
        room.Later(TimeSpan.FromHours(3)).Has(Officer, Adjourn());
        var adjourned = room.State.At;
        Assert.True(adjourned > opened);
        var state = room.When(
                Caller.System,
                Seal(new(1, false, "en"), new(17, false, "fr"), new(23, true), new(42, false, "es"), new(71, false, "fr"))
            )
            .Then(
                new AttendanceSealed(
                    opened,
                    adjourned,
                    People: 5,
                    Regions: [new("", 2), new("african", 2), new("latinAmericanAndCaribbean", 1)],
                    Constituencies: [new("civilSociety", 3), new("entity", 1), new("state", 1)],
                    Kinds: [new("", 1), new("ngo", 1), new("state", 1), new("unEntity", 1), new("youthOrganization", 1)],
                    Capacities: [new("csoMember", 2), new("csoFocalPoint", 1), new("memberStateDelegate", 1), new("unStaff", 1)],
                    Languages: [new("fr", 2), new("", 1), new("en", 1), new("es", 1)],
                    "digest",
                    ByPage: 1,
                    Organizations: 4
                )
            );
        Assert.Equal(5, Attendance.Of(state).Sealed!.People);
    }

    [Fact]
    public void It_is_settled_once_and_only_when_the_session_is_over_and_by_nobody_but_the_hub()
    {
        Draft().When(Caller.System, Seal()).ThenRefused("session.phase");
        var room = Open(Amina);
        room.When(Caller.System, Seal()).ThenRefused("session.phase");
        Over(room).When(Officer, Seal()).ThenRefused("right.missing");
        room.Has(Caller.System, Seal(new Attendee(17, ByPage: false)));
        room.When(Caller.System, Seal(new Attendee(17, ByPage: false))).ThenRefused("nothing.changed");
    }

    [Fact]
    public void A_room_that_was_closed_at_once_is_counted_all_the_same()
    {
        var room = Over(Open(Amina));
        room.Has(Officer, To.Close());
        room.Has(Caller.System, Seal(new Attendee(17, ByPage: false)));
    }

    [Fact]
    public void Among_ourselves_numbers_that_are_too_small_are_not_told_nor_can_they_be_reckoned()
    {
        var many = Enumerable.Range(100, 12).Select(number => With(AccountRole.CsoMember, number)).ToArray();
        var room = Given.Room(To.Open(RoomKind.LiveConsultation, attribution: Attribution.ChathamHouse), [Maria, .. many]);
        room.Has(Officer, OpenLobby());
        room.Has(Officer, OpenSession());
        room.Has(Officer, Adjourn());
        room.Has(Caller.System, Seal([new(1, false), new(42, true), .. many.Select(one => new Attendee(one.Number, false, "fr"))]));
        var told = Attendance.Of(room.State).Sealed!;
        Assert.Equal(14, told.People);
        Assert.Null(told.ByPage);
        Assert.Null(told.Organizations);
        Assert.Equal([new("civilSociety", 12), new("entity", null), new("state", null)], told.Constituencies);
        Assert.Equal([new("", null), new("fr", null)], told.Languages);
    }

    [Fact]
    public void Whoever_presides_and_whoever_keeps_the_list_are_told_of_single_people_and_where_people_are_protected_nobody()
    {
        var room = Open(Amina, Staff);
        room.Has(Officer, To.MakeA(RoomRole.ListOfficer, Staff));
        Assert.True(Attendance.ShowsPeople(room.State, Officer));
        Assert.True(Attendance.ShowsPeople(room.State, Staff));
        Assert.False(Attendance.ShowsPeople(room.State, Amina));
        Assert.False(Attendance.ShowsPeople(room.State, Caller.Visitor));
        var hidden = Given.Room(To.Open(RoomKind.LiveConsultation, identity: IdentityPolicy.NameVisibleToModerators));
        Assert.False(Attendance.ShowsPeople(hidden.State, Officer));
    }
}
