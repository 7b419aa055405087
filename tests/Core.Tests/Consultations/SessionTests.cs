using CsoNet.Collab.Consultations;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Consultations;

public sealed class AnnounceSessionTests
{
    [Fact]
    public void A_session_is_announced_for_a_time_and_can_be_put_off()
    {
        var room = Draft();
        Assert.Equal(SessionPhase.Announced, room.When(Officer, Announce(1000)).Then(new SessionAnnounced(1000)).Floor().Phase);
        room.When(Officer, Announce(2000)).Then(new SessionAnnounced(2000));
        room.When(Officer, Announce(2000)).ThenRefused("nothing.changed");
        room.When(Officer, Announce(0)).ThenRefused("command.malformed");
    }

    [Fact]
    public void Nothing_is_announced_in_the_middle_of_a_session() => Open().When(Officer, Announce()).ThenRefused("session.phase");

    [Fact]
    public void The_secretariat_prepares_where_it_keeps_the_list()
    {
        var room = Draft(Staff);
        room.When(Staff, Announce()).ThenRefused("right.missing");
        room.Has(Officer, To.MakeA(RoomRole.ListOfficer, Staff));
        room.Has(Staff, Announce());
    }
}

public sealed class OpenLobbyTests
{
    [Fact]
    public void People_come_in_before_the_session() =>
        Assert.Equal(SessionPhase.LobbyOpen, Draft().When(Officer, OpenLobby()).Then(new LobbyOpened()).Floor().Phase);

    [Fact]
    public void A_lobby_is_opened_once_and_not_by_a_participant()
    {
        var room = Lobby(Amina);
        room.When(Officer, OpenLobby()).ThenRefused("session.phase");
        room.When(Amina, OpenLobby()).ThenRefused("right.missing");
    }
}

public sealed class OpenSessionTests
{
    [Fact]
    public void The_chair_calls_the_meeting_to_order() =>
        Assert.Equal(SessionPhase.InSession, Lobby().When(Officer, OpenSession()).Then(new SessionOpened()).Floor().Phase);

    [Fact]
    public void Not_without_a_lobby_and_not_by_the_list_officer()
    {
        var room = Draft(Staff);
        room.When(Officer, OpenSession()).ThenRefused("session.phase");
        room.Has(Officer, To.MakeA(RoomRole.ListOfficer, Staff));
        room.When(Staff, OpenSession()).ThenRefused("right.missing");
    }
}

public sealed class SuspendSessionTests
{
    [Fact]
    public void The_session_pauses_and_the_speakers_clock_with_it()
    {
        var (room, request) = Speaking(Amina);
        room.Later(TimeSpan.FromSeconds(29));
        var state = room.When(Officer, Suspend("Fire alarm")).Then(new SessionSuspended("Fire alarm", 90_000));
        Assert.Equal(90_000, state.Floor().Turn!.Left);
        Assert.Equal(RequestState.Speaking, room.StateOf(request));
    }

    [Fact]
    public void Only_a_session_that_runs_is_suspended() => Lobby().When(Officer, Suspend()).ThenRefused("session.phase");

    [Fact]
    public void While_it_is_suspended_nobody_is_called_and_people_still_ask()
    {
        var room = Open(Amina);
        room.Has(Officer, Suspend());
        var request = room.Has(Amina, Ask());
        room.When(Officer, Call(request)).ThenRefused("session.phase");
        room.When(Officer, Suspend(" ")).ThenRefused("session.phase");
    }
}

public sealed class ResumeSessionTests
{
    [Fact]
    public void It_goes_on_and_the_clock_at_the_same_second()
    {
        var (room, request) = Speaking(Amina);
        room.Has(Officer, Suspend());
        var left = room.Floor().Turn!.Left!.Value;
        room.Later(TimeSpan.FromMinutes(20));
        room.When(Officer, Resume()).Then(new SessionResumed(room.Ms() - 1000 + left, request, Speaking: true));
    }

    [Fact]
    public void Whoever_was_called_has_the_rest_of_the_half_minute()
    {
        var (room, request) = Called(Amina);
        room.Later(TimeSpan.FromSeconds(9));
        room.Has(Officer, Suspend());
        room.Has(Officer, Resume());
        Assert.Equal(new Turn(request, false, 120_000, room.Ms() - 1000 + 20_000, null, room.State.Seq), room.Floor().Turn);
    }

    [Fact]
    public void What_was_not_suspended_is_not_resumed() => Open().When(Officer, Resume()).ThenRefused("session.phase");
}

public sealed class AdjournSessionTests
{
    [Fact]
    public void At_the_end_whoever_waits_was_not_reached()
    {
        var room = Open(Amina);
        var request = room.Has(Amina, Ask());
        var floor = room.When(Officer, Adjourn()).Then(new SessionAdjourned()).Floor();
        Assert.Equal(RequestState.NotReached, room.StateOf(request));
        Assert.Equal((SessionPhase.Adjourned, ItemState.Concluded), (floor.Phase, floor.Agenda[0].State));
        Assert.All(floor.Agenda, item => Assert.False(item.ListOpen));
    }

    [Fact]
    public void Nobody_is_adjourned_in_the_middle_of_a_sentence()
    {
        var (room, request) = Speaking(Amina);
        room.When(Officer, Adjourn()).ThenRefused("floor.taken");
        room.Has(Amina, Yield(request));
        room.Has(Officer, Adjourn());
        room.When(Officer, Adjourn()).ThenRefused("session.phase");
    }
}
