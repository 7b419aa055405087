using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Cases;

namespace CsoNet.Collab.Core.Tests.Moderation;

/// <summary>A desk that nobody looks after: it is told once for all that waits, and gives nobody a right.</summary>
public sealed class EscalateDeskTests
{
    private static readonly TimeSpan Patience = Unattended.Patience;

    [Fact]
    public void What_has_waited_for_four_hours_is_told_once_however_much_waits()
    {
        var (room, message) = Reported();
        var since = room.Entries[^1].At;
        room.Has(Chen, Report(room.Has(Maria, To.Post("And you too", message - 1))));
        room.Later(Patience).When(Caller.System, room.Escalate(Patience)).Then(new DeskEscalated(since, 2));
        room.When(Caller.System, room.Escalate(TimeSpan.Zero)).ThenRefused("nothing.changed");
        Assert.All(
            Enum.GetValues<Audience>(),
            one => Assert.False(new View(Tests.Given.Wire).For(room.Entries[^1], room.State, one).Whole)
        );
    }

    [Fact]
    public void Where_somebody_has_ruled_meanwhile_nothing_is_told()
    {
        var (room, message) = Reported();
        var other = room.Has(Maria, To.Post("And you too", message - 1));
        room.Has(Chen, Report(other));
        room.Later(TimeSpan.FromHours(3)).Has(Officer, Keep(message));
        room.Later(TimeSpan.FromHours(1)).When(Caller.System, room.Escalate(Patience)).ThenRefused("nothing.changed");
        room.Later(Patience).Has(Caller.System, room.Escalate(Patience));
    }

    [Fact]
    public void A_text_that_is_held_and_an_appeal_wait_as_reports_do()
    {
        var (room, topic) = Holds.Given();
        room.Has(Amina, To.Post("Who pays?", topic));
        room.Has(Caller.System, room.Escalate(TimeSpan.Zero));
        var (other, _, _) = Appealed();
        other.Has(Caller.System, other.Escalate(TimeSpan.Zero));
        var (muted, _) = Mutes.Appealed();
        muted.Has(Caller.System, muted.Escalate(TimeSpan.Zero));
        muted.Later(Mute.DecisionTime).When(Caller.System, muted.Escalate(TimeSpan.Zero)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void Everybody_who_presides_is_told_even_where_they_want_to_hear_nothing_of_the_room()
    {
        var (room, _) = Reported();
        Assert.Equal([Officer.Number, Chen.Number], Told(room).Select(one => one.Participant).Order());
        Assert.Equal(NoticeWeight.Own, DeskWaitsNotices.Waits.Weight);
    }

    /// <summary>The attack of the moderator who was reported: what is told to all but finds nobody at their own desk would be about them.</summary>
    [Fact]
    public void Attack_a_moderator_about_whose_message_a_report_waits_is_told_nothing()
    {
        var (room, message) = Given();
        room.Has(Boris, Report(room.Has(Chen, To.Post("Mine", message - 1))));
        Assert.Equal([Officer.Number], Told(room).Select(one => one.Participant));
        room.Has(Boris, Report(message));
        room.Has(Officer, Keep(message));
        room.Has(Maria, Report(message));
        Assert.Equal("1", Told(room).Single(one => one.Participant == Chen.Number).With!["n"]);
    }

    /// <summary>The same attack with a case of somebody else beside it: what is minutes old has not waited, and something else must have.</summary>
    [Fact]
    public void Attack_a_moderator_about_whose_message_a_report_waits_is_not_told_of_what_came_just_now_instead()
    {
        var (room, message) = Given();
        room.Has(Boris, Report(room.Has(Chen, To.Post("Mine", message - 1))));
        room.Later(Patience - TimeSpan.FromMinutes(5)).Has(Boris, Report(message));
        var told = Escalated(room.Later(TimeSpan.FromMinutes(5)));
        Assert.Equal((Officer.Number, "1"), told.Select(one => (one.Participant, one.With!["n"])).Single());
    }

    [Fact]
    public void The_house_hears_of_no_caucus_no_conversation_and_no_room_of_those_who_were_let_in()
    {
        var state = Reported().Room.State;
        Assert.True(Unattended.IsKnownToTheHouse(state with { Visibility = Visibility.Listed }));
        Assert.False(Unattended.IsKnownToTheHouse(state with { Visibility = Visibility.Members }));
        Assert.False(Unattended.IsKnownToTheHouse(state with { Visibility = Visibility.Public, Circle = Circle.CivilSociety }));
        Assert.False(Unattended.IsKnownToTheHouse(Tests.Given.Direct(Amina).State with { Visibility = Visibility.Public }));
    }

    private static List<Telling> Told(RoomUnderTest room) => Escalated(room.Later(Patience));

    private static List<Telling> Escalated(RoomUnderTest room)
    {
        var entry = room.Entries[(int)room.Has(Caller.System, room.Escalate(Patience)) - 1];
        return [.. new DeskWaitsNotices().Tell(room.State, entry, Tests.Given.Wire.ReadEvent(entry)!, new Dictionary<long, Entry>())];
    }
}
