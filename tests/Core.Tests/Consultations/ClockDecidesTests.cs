using CsoNet.Collab.Consultations;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Consultations;

public sealed class CutSpeakerTests
{
    [Fact]
    public void The_chair_cuts_and_the_time_used_is_kept()
    {
        var (room, request) = Speaking(Amina);
        room.Later(TimeSpan.FromSeconds(124));
        var floor = room.When(Officer, Cut(request)).Then(new SpeakerCut(request, 125_000)).Floor();
        Assert.True(floor.Requests[request].Cut);
    }

    [Fact]
    public void The_clock_cuts_after_the_grace_where_that_was_chosen()
    {
        var (room, request) = Speaking(Amina);
        var fence = room.State.Seq;
        room.Later(TimeSpan.FromSeconds(133));
        room.When(Caller(), Cut(request, fence)).ThenRefused("clock.passed");
        room.Has(Officer, By(OrderPolicy.FirstCome, cuts: true));
        room.When(Caller(), Cut(request, fence)).Then(new SpeakerCut(request, 135_000));
    }

    [Fact]
    public void A_clock_that_was_set_anew_does_not_cut()
    {
        var (room, request) = Speaking(Amina);
        var fence = room.State.Seq;
        room.Has(Officer, By(OrderPolicy.FirstCome, cuts: true));
        room.Has(Officer, Pause());
        room.Later(TimeSpan.FromMinutes(9));
        room.When(Caller(), Cut(request, fence)).ThenRefused("clock.passed");
        room.Has(Officer, Run());
        room.When(Caller(), Cut(request, fence)).ThenRefused("clock.passed");
        room.When(Caller(), Cut(request, room.State.Seq)).ThenRefused("clock.passed");
        room.When(Amina, Cut(request)).ThenRefused("right.missing");
    }

    private static CsoNet.Collab.People.Caller Caller() => CsoNet.Collab.People.Caller.System;
}

public sealed class MarkAbsentTests
{
    private static CsoNet.Collab.People.Caller Clock => CsoNet.Collab.People.Caller.System;

    [Fact]
    public void Without_an_answer_in_half_a_minute_somebody_is_absent_once()
    {
        var (room, request) = Called(Amina);
        var fence = room.State.Seq;
        room.When(Clock, Absent(request, fence)).ThenRefused("clock.passed");
        room.Later(TimeSpan.FromSeconds(29));
        Assert.Null(room.When(Clock, Absent(request, fence)).Then(new SpeakerAbsent(request)).Floor().Turn);
        room.When(Clock, Absent(request, fence)).ThenRefused("speaker.state");
    }

    [Fact]
    public void Whoever_is_called_again_is_not_taken_for_absent_by_the_first_call()
    {
        var (room, request) = Called(Amina);
        var fence = room.State.Seq;
        room.Has(Officer, Absent(request));
        room.Has(Officer, Requeue(request));
        room.Has(Officer, Call(request));
        room.Later(TimeSpan.FromMinutes(1));
        room.When(Clock, Absent(request, fence)).ThenRefused("clock.passed");
        room.When(Amina, Absent(request)).ThenRefused("right.missing");
    }
}

public sealed class RequeueSpeakerTests
{
    [Fact]
    public void Whoever_was_absent_is_put_at_the_end()
    {
        var (room, request) = Called(Amina, Boris);
        var other = room.Has(Boris, Ask());
        room.Has(Officer, Absent(request));
        room.When(Officer, Requeue(request)).Then(new SpeakerRequeued(request));
        Assert.Equal([other, request], Order.Of(room.Floor()).Select(place => place.Request));
    }

    [Fact]
    public void Once_and_not_whoever_has_asked_again()
    {
        var (room, request) = Called(Amina);
        room.When(Officer, Requeue(request)).ThenRefused("speaker.state");
        room.Has(Officer, Absent(request));
        var again = room.Has(Amina, Ask());
        room.When(Officer, Requeue(request)).ThenRefused("floor.already");
        room.Has(Amina, Withdraw(again));
        room.Has(Officer, Requeue(request));
        room.Has(Officer, Call(request));
        room.Has(Officer, Absent(request));
        room.When(Officer, Requeue(request)).ThenRefused("speaker.state");
    }
}
