using CsoNet.Collab.Consultations;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Consultations;

public sealed class PrepareStatementTests
{
    [Fact]
    public void The_text_is_handed_in_beforehand_and_only_the_podium_sees_it()
    {
        var room = Open(Amina);
        var request = room.Has(Amina, Ask());
        room.When(Amina, Prepare(request, "Madam Chair")).Then(new StatementPrepared(request, "Madam Chair", "en"));
        Assert.Equal(room.State.Seq, room.Floor().Requests[request].Prepared);
        var view = new View(Given.Wire);
        Assert.Contains("text", view.For(room.Entries[^1], room.State, Audience.Participants).Hidden);
        Assert.Empty(view.For(room.Entries[^1], room.State, Audience.Podium).Hidden);
    }

    [Fact]
    public void Not_for_another_not_empty_and_not_afterwards()
    {
        var (room, request) = Speaking(Amina, Boris);
        room.When(Boris, Prepare(request)).ThenRefused("right.missing");
        room.When(Amina, Prepare(request, " ")).ThenRefused("message.empty");
        room.Has(Amina, Yield(request));
        room.When(Amina, Prepare(request)).ThenRefused("speaker.state");
    }
}

public sealed class DeliverTextTests
{
    [Fact]
    public void When_the_line_fails_the_prepared_text_takes_the_speakers_place()
    {
        var (room, request) = Called(Amina);
        var prepared = room.Has(Amina, Prepare(request, "Madam Chair"));
        room.Has(Officer, Absent(request));
        var floor = room.When(Officer, Deliver(request, prepared)).Then(new StatementDelivered(request, "Madam Chair", "en")).Floor();
        Assert.Equal(RequestState.Delivered, floor.Requests[request].State);
        Assert.Null(floor.Turn);
    }

    [Fact]
    public void Not_another_text_not_over_another_speaker_and_not_out_of_turn()
    {
        var (room, request) = Called(Amina, Boris);
        var prepared = room.Has(Amina, Prepare(request));
        room.When(Officer, Deliver(request, prepared - 1)).ThenRefused("message.unknown");
        room.When(Amina, Deliver(request, prepared)).ThenRefused("right.missing");
        var other = room.Has(Boris, Ask());
        room.When(Officer, Deliver(other, room.Has(Boris, Prepare(other)))).ThenRefused("speaker.state");
        room.Has(Officer, Absent(request));
        room.Has(Officer, Call(other));
        room.When(Officer, Deliver(request, prepared)).ThenRefused("floor.taken");
        room.Has(Officer, Suspend());
        room.When(Officer, Deliver(other, prepared)).ThenRefused("session.phase");
    }
}

public sealed class WriteStatementTests
{
    [Fact]
    public void Who_was_not_reached_hands_it_in_also_after_the_end()
    {
        var room = Open(Amina);
        var request = room.Has(Amina, Ask());
        Over(room).Later(TimeSpan.FromHours(71));
        room.When(Amina, Write(request, "Water!")).Then(new StatementWritten(request, "Water!", "en"));
        room.When(Amina, Write(request)).ThenRefused("speaker.state");
        Assert.Equal(RequestState.NotReached, room.StateOf(request));
    }

    [Fact]
    public void Not_too_late_not_for_another_and_not_who_was_heard()
    {
        var room = Open(Amina, Boris);
        var request = room.Has(Amina, Ask());
        room.When(Amina, Write(request)).ThenRefused("speaker.state");
        Over(room);
        room.When(Boris, Write(request)).ThenRefused("right.missing");
        room.When(Amina, Write(request, " ")).ThenRefused("message.empty");
        room.Later(TimeSpan.FromHours(73)).When(Amina, Write(request)).ThenRefused("message.tooLate");
    }
}

public sealed class RaisePointTests
{
    [Fact]
    public void A_point_of_order_stops_the_clock()
    {
        var (room, _) = Speaking(Amina, Maria);
        room.Later(TimeSpan.FromSeconds(19));
        var floor = room.When(Maria, Rise()).Then(new PointRaised(100_000)).Floor();
        Assert.Equal((100_000L, Maria.Number), (floor.Turn!.Left, floor.Point!.By));
    }

    [Fact]
    public void Delegations_rise_in_a_session_one_after_the_other()
    {
        var room = Open(Maria, Amina);
        room.When(Amina, Rise()).ThenRefused("right.missing");
        room.Has(Maria, Rise());
        room.When(Maria, Rise()).ThenRefused("point.pending");
        Lobby(Maria).When(Maria, Rise()).ThenRefused("session.phase");
    }
}

public sealed class RuleOnPointTests
{
    [Fact]
    public void The_ruling_is_recorded_and_the_clock_goes_on_at_the_same_second()
    {
        var (room, request) = Speaking(Amina, Maria);
        room.Later(TimeSpan.FromSeconds(19));
        var point = room.Has(Maria, Rise());
        var at = room.Later(TimeSpan.FromMinutes(3)).Ms();
        room.When(Officer, Rule(point, "Noted")).Then(new PointRuled(point, "Noted", at + 100_000, request, Speaking: true));
        Assert.Null(room.Floor().Point);
    }

    [Fact]
    public void In_a_suspended_session_the_clock_waits()
    {
        var (room, _) = Speaking(Amina, Maria);
        var point = room.Has(Maria, Rise());
        room.Has(Officer, Suspend());
        room.When(Officer, Rule(point, "Noted")).Then(new PointRuled(point, "Noted", null, room.Floor().Turn!.Request, true));
        Assert.NotNull(room.Floor().Turn!.Left);
        room.Has(Officer, Resume());
        Assert.NotNull(room.Floor().Turn!.Ends);
    }

    [Fact]
    public void There_is_no_ruling_without_a_point_or_without_words()
    {
        var room = Open(Maria);
        room.When(Officer, Rule(9)).ThenRefused("point.unknown");
        var point = room.Has(Maria, Rise());
        room.When(Officer, Rule(point, " ")).ThenRefused("reason.missing");
        room.When(Maria, Rule(point)).ThenRefused("right.missing");
    }
}
