using CsoNet.Collab.Channels;
using CsoNet.Collab.Core.Tests.Recommendations;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Rooms.Handing;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class RemindOfTermTests
{
    [Fact]
    public void Two_weeks_before_the_term_ends_the_coordinator_is_reminded()
    {
        var (room, named) = Given();
        var ends = room.State.Participants[Amina.Number].Term!.Ends;
        room.When(Caller.System, Remind(Amina, named)).Then(new TermReminded(Amina.Number, ends));
        Assert.Equal([(HandoverNotices.Ending, Amina.Number)], Told(room));
    }

    [Fact]
    public void Not_where_the_office_was_given_anew_or_has_a_successor()
    {
        var (room, named) = Given();
        room.Has(Amina, Offer(Boris, room.InDays(10)));
        room.Has(Boris, Accept(room.Entries[^1].Seq));
        room.When(Caller.System, Remind(Amina, named)).ThenRefused("nothing.changed");
        var (other, before) = Given();
        other.Has(Officer, To.MakeA(RoomRole.NetworkCoordinator, Amina));
        other.When(Caller.System, Remind(Amina, before)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void Nor_where_the_office_cannot_be_handed_over()
    {
        var (room, _) = Given();
        var rapporteur = room.Has(Officer, To.MakeA(RoomRole.Rapporteur, Chen, room.InDays(30)));
        room.When(Caller.System, Remind(Chen, rapporteur)).ThenRefused("nothing.changed");
        var dialogue = Tests.Given.Room(RoomKind.NationalDialogue, Amina);
        var named = dialogue.Has(Officer, To.MakeA(RoomRole.Moderator, Amina, dialogue.InDays(30)));
        dialogue.When(Caller.System, Remind(Amina, named)).ThenRefused("nothing.changed");
    }

    [Fact]
    public async Task It_is_on_the_schedule_for_a_term_that_is_long_enough()
    {
        var (room, _) = Given();
        room.Has(Officer, To.MakeA(RoomRole.Moderator, Boris, room.InDays(13)));
        var schedule = new ScheduleInMemory();
        await new TermClock(schedule, Tests.Given.Wire).FoldAsync("room-1", room.Entries, default);
        Assert.Equal(
            ["participant.endTerm", "participant.endTerm", "participant.remindOfTerm"],
            schedule.All.Select(due => System.Text.Json.JsonElement.Parse(due.Command).GetProperty("type").GetString()).Order()
        );
    }

    [Fact]
    public void When_it_has_ended_those_who_preside_are_told()
    {
        var (room, named) = Given();
        room.Has(Caller.System, To.EndTerm(Amina, named));
        Assert.Equal([(HandoverNotices.Ended, Amina.Number), (HandoverNotices.Ended, Officer.Number)], Told(room));
    }

    [Fact]
    public void Whoever_is_asked_is_told_and_when_it_has_passed_whoever_handed_over_and_those_who_preside()
    {
        var (room, offer) = Offered();
        Assert.Equal([(HandoverNotices.Offered, Boris.Number)], Told(room));
        room.Has(Boris, Accept(offer));
        Assert.Equal([(HandoverNotices.Passed, Amina.Number), (HandoverNotices.Passed, Officer.Number)], Told(room));
    }

    [Fact]
    public void Where_the_successor_leaves_or_is_removed_before_it_has_passed_the_coordinator_is_told()
    {
        var (room, _) = Agreed();
        room.Has(Chen, To.Leave());
        Assert.Empty(Told(room));
        room.Has(Boris, To.Leave());
        Assert.Equal([(HandoverNotices.Lost, Amina.Number)], Told(room));
        var (other, _) = Agreed();
        other.Has(Officer, To.Remove(Boris));
        Assert.Equal([(HandoverNotices.Lost, Amina.Number)], Told(other));
    }

    [Fact]
    public void Where_the_coordinator_is_removed_or_loses_the_office_the_successor_is_told_and_once()
    {
        foreach (var lost in new Command[] { To.Remove(Amina), To.MakeA(RoomRole.Participant, Amina) })
        {
            var (room, _) = Agreed();
            room.Has(Officer, lost);
            Assert.Equal([(HandoverNotices.Withdrawn, Boris.Number)], Told(room));
        }
        var (other, offer) = Offered();
        other.Has(Boris, Decline(offer));
        other.Has(Officer, To.MakeA(RoomRole.Participant, Amina));
        other.Has(Officer, To.MakeA(RoomRole.Rapporteur, Amina));
        Assert.Empty(Told(other));
        other.Has(Officer, To.Remove(Amina));
        Assert.Empty(Told(other));
    }

    [Fact]
    public void Nobody_is_told_that_somebody_declined()
    {
        var (room, offer) = Offered();
        room.Has(Boris, Decline(offer));
        Assert.False(new HandoverNotices().Hears(new HandoverDeclined(offer)));
    }

    private static IEnumerable<(NoticeKind, int)> Told(RoomUnderTest room)
    {
        var happened = Tests.Given.Wire.ReadEvent(room.Entries[^1])!;
        var notices = new HandoverNotices();
        Assert.True(notices.Hears(happened));
        return notices
            .Tell(room.State, room.Entries[^1], happened, new Dictionary<long, CsoNet.Collab.Record.Entry>())
            .Select(telling => (telling.Kind, telling.Participant));
    }
}
