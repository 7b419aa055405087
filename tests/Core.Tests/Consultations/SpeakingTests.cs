using CsoNet.Collab.Consultations;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Consultations;

public sealed class CallSpeakerTests
{
    [Fact]
    public void Whoever_is_called_has_half_a_minute_to_answer()
    {
        var room = Open(Amina);
        var request = room.Has(Amina, Ask());
        var at = room.Ms();
        var floor = room.When(Officer, Call(request)).Then(new SpeakerCalled(request, 120_000, at + 30_000)).Floor();
        Assert.Equal(new Turn(request, Speaking: false, 120_000, at + 30_000, Left: null, room.State.Seq), floor.Turn);
    }

    [Fact]
    public void Those_who_were_passed_over_are_counted()
    {
        var room = Open(Amina, Boris, Maria);
        var (first, reply, second) = (room.Has(Amina, Ask()), room.Has(Maria, Reply()), room.Has(Boris, Ask()));
        room.Has(Officer, Call(second));
        Assert.Equal((1, 0), (room.Floor().Requests[first].Overtaken, room.Floor().Requests[reply].Overtaken));
    }

    [Fact]
    public void A_joint_statement_has_more_time()
    {
        var room = Open(Amina);
        var request = room.Has(Amina, Ask(joint: true));
        Assert.Equal(180_000, room.When(Officer, Call(request)).State.Floor().Turn!.Limit);
    }

    [Fact]
    public void One_at_a_time_and_only_whoever_waits_for_this_point()
    {
        var (room, request) = Called(Amina, Boris, Maria);
        var other = room.Has(Boris, Ask());
        room.When(Officer, Call(other)).ThenRefused("floor.taken");
        room.When(Officer, Call(request)).ThenRefused("speaker.state");
        room.When(Boris, Call(other)).ThenRefused("right.missing");
        room.Has(Amina, Withdraw(request));
        var point = room.Has(Maria, Rise());
        room.When(Officer, Call(other)).ThenRefused("point.pending");
        room.Has(Officer, Rule(point));
        var next = room.Has(Officer, Add("Energy"));
        room.Has(Officer, List(next, open: true));
        room.When(Officer, Call(room.Has(Amina, Ask(next)))).ThenRefused("item.state");
    }
}

public sealed class TakeFloorTests
{
    [Fact]
    public void Whoever_answers_speaks_and_the_clock_runs()
    {
        var (room, request) = Called(Amina);
        var at = room.Ms();
        var floor = room.When(Amina, Speak(request)).Then(new FloorTaken(request, at + 120_000)).Floor();
        Assert.Equal(new Turn(request, Speaking: true, 120_000, at + 120_000, Left: null, room.State.Seq), floor.Turn);
    }

    [Fact]
    public void The_chair_does_it_for_those_in_the_hall()
    {
        var room = Open();
        var request = room.Has(Officer, InHall());
        room.Has(Officer, Call(request));
        room.Has(Officer, Speak(request));
        Assert.Equal(RequestState.Speaking, room.StateOf(request));
    }

    [Fact]
    public void Only_whoever_was_called_and_not_over_a_point_of_order()
    {
        var (room, request) = Called(Amina, Boris, Maria);
        room.When(Boris, Speak(request)).ThenRefused("right.missing");
        room.When(Boris, Speak(room.Has(Boris, Ask()))).ThenRefused("speaker.state");
        room.Has(Maria, Rise());
        room.When(Amina, Speak(request)).ThenRefused("point.pending");
        room.Has(Officer, Suspend());
        room.When(Amina, Speak(request)).ThenRefused("session.phase");
    }
}

public sealed class PauseClockTests
{
    [Fact]
    public void The_clock_stands_with_what_is_left()
    {
        var (room, _) = Speaking(Amina);
        room.Later(TimeSpan.FromSeconds(19));
        Assert.Equal(100_000, room.When(Officer, Pause()).Then(new ClockPaused(100_000)).Floor().Turn!.Left);
    }

    [Fact]
    public void Only_a_clock_that_runs_is_stopped()
    {
        var (room, request) = Called(Amina);
        room.When(Officer, Pause()).ThenRefused("floor.nobody");
        room.Has(Amina, Speak(request));
        room.When(Amina, Pause()).ThenRefused("right.missing");
        room.Has(Officer, Pause());
        room.When(Officer, Pause()).ThenRefused("nothing.changed");
    }
}

public sealed class RunClockTests
{
    [Fact]
    public void It_goes_on_at_the_second_at_which_it_was_stopped()
    {
        var (room, request) = Speaking(Amina);
        room.Later(TimeSpan.FromSeconds(19));
        room.Has(Officer, Pause());
        room.Later(TimeSpan.FromMinutes(5));
        var at = room.Ms();
        room.When(Officer, Run()).Then(new ClockResumed(request, at + 100_000));
    }

    [Fact]
    public void What_runs_or_is_kept_by_the_chair_does_not_go_on()
    {
        var (room, _) = Speaking(Amina, Maria);
        room.When(Officer, Run()).ThenRefused("nothing.changed");
        room.Has(Maria, Rise());
        room.When(Officer, Run()).ThenRefused("point.pending");
        Open().When(Officer, Run()).ThenRefused("floor.nobody");
        Lobby().When(Officer, Run()).ThenRefused("session.phase");
    }
}

public sealed class ExtendTimeTests
{
    [Fact]
    public void A_speaker_gets_more_time_also_while_the_clock_stands()
    {
        var (room, request) = Speaking(Amina);
        var ends = room.Floor().Turn!.Ends;
        room.When(Officer, Extend()).Then(new TimeExtended(request, 60, Ends: ends + 60_000));
        room.Has(Officer, Pause());
        var left = room.Floor().Turn!.Left;
        room.When(Officer, Extend(-30)).Then(new TimeExtended(request, -30, Left: left - 30_000));
        Assert.Equal(150_000, room.Floor().Turn!.Limit);
    }

    [Fact]
    public void Not_by_nothing_not_by_more_than_an_hour_and_nobody()
    {
        var (room, _) = Speaking(Amina);
        room.When(Officer, Extend(0)).ThenRefused("command.malformed");
        room.When(Officer, Extend(3601)).ThenRefused("command.malformed");
        room.When(Officer, Extend(-121)).ThenRefused("command.malformed");
        Open().When(Officer, Extend()).ThenRefused("floor.nobody");
    }
}

public sealed class YieldFloorTests
{
    [Fact]
    public void What_was_used_is_counted_without_the_pauses()
    {
        var (room, request) = Speaking(Amina);
        room.Later(TimeSpan.FromSeconds(29));
        room.Has(Officer, Pause());
        room.Later(TimeSpan.FromHours(1));
        room.Has(Officer, Run());
        room.Later(TimeSpan.FromSeconds(9));
        var floor = room.When(Amina, Yield(request)).Then(new FloorYielded(request, 40_000)).Floor();
        Assert.Equal((RequestState.Delivered, 40_000L), (floor.Requests[request].State, floor.Requests[request].Used));
        Assert.Null(floor.Turn);
    }

    [Fact]
    public void Only_whoever_speaks_or_the_chair_for_them()
    {
        var (room, request) = Called(Amina, Boris);
        room.When(Amina, Yield(request)).ThenRefused("speaker.state");
        room.Has(Amina, Speak(request));
        room.When(Boris, Yield(request)).ThenRefused("right.missing");
        room.Has(Officer, Yield(request));
    }

    [Fact]
    public void The_chair_says_how_long_it_took_in_the_hall()
    {
        var (room, request) = Speaking(Amina);
        room.When(Amina, Yield(request) with { Seconds = 5 }).ThenRefused("right.missing");
        room.When(Officer, Yield(request) with { Seconds = -1 }).ThenRefused("command.malformed");
        room.When(Officer, Yield(request) with { Seconds = 95 }).Then(new FloorYielded(request, 95_000));
    }
}
