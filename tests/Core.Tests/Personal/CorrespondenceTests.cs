using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Personal;

public sealed class NoteApproachTests
{
    [Fact]
    public void Whom_somebody_has_asked_is_noted()
    {
        var state = Given.Me().When(Caller.System, To.NoteApproach("direct-1", "w1")).State;
        Assert.Contains("w1", Correspondence.Of(state).Sent["direct-1"].Who);
    }

    [Fact]
    public void Nobody_is_asked_twice_before_they_have_answered_or_a_month_has_passed()
    {
        var me = Given.Me();
        me.Has(Caller.System, To.NoteApproach("direct-1", "w1"));
        me.When(Caller.System, To.NoteApproach("direct-2", "w1")).ThenRefused("conversation.already");
        me.When(Caller.System, To.NoteApproach("direct-2", "w1") with { Came = [("direct-1", "w2")] }).ThenRefused("conversation.already");
        me.Has(Caller.System, To.NoteApproach("direct-2", "w1") with { Came = [("direct-1", "w1")] });
        me.Later(TimeSpan.FromDays(31)).Has(Caller.System, To.NoteApproach("direct-3", "w1"));
    }

    [Fact]
    public void What_stopped_before_its_words_bars_nobody_save_for_a_moment()
    {
        var me = Given.Me();
        me.Has(Caller.System, To.NoteApproach("direct-1", "w1"));
        var again = To.NoteApproach("direct-2", "w1") with { Unsaid = ["direct-1"] };
        me.When(Caller.System, again).ThenRefused("conversation.already");
        me.Later(TimeSpan.FromMinutes(1)).Has(Caller.System, again);
        Assert.True(To.NoteApproach("direct-1", "w1").IsOvertaken(Correspondence.Of(me.State)));
        Assert.False(again.IsOvertaken(Correspondence.Of(me.State)));
    }

    [Fact]
    public void Five_are_asked_a_day_and_the_refusal_says_until_when_to_wait()
    {
        var me = Given.Me();
        for (var n = 1; n <= Correspondence.MostADay; n++)
        {
            me.Has(Caller.System, To.NoteApproach($"direct-{n}", $"w{n}"));
        }
        me.When(Caller.System, To.NoteApproach("direct-6", "w6")).ThenRefused("conversation.tooMany");
        Assert.NotNull(Correspondence.Of(me.State).FullUntil(me.Now.ToUnixTimeMilliseconds()));
        me.Later(TimeSpan.FromDays(1)).Has(Caller.System, To.NoteApproach("direct-6", "w6"));
    }
}

public sealed class ReceiveApproachTests
{
    [Fact]
    public void A_request_waits_until_its_owner_decides()
    {
        var state = Given.Me().When(Caller.System, To.ReceiveApproach()).Then(new ApproachReceived("direct-1", 1, "w1"));
        Assert.Equal(1, Correspondence.Of(state).Waiting["direct-1"].By);
    }

    [Fact]
    public void Of_somebody_who_is_blocked_nothing_comes()
    {
        var me = Given.Me();
        me.Has(Amina, To.Block("w1"));
        me.When(Caller.System, To.ReceiveApproach("direct-2")).ThenRefused("notice.unwanted");
        Assert.Empty(Correspondence.Of(me.State).Waiting);
    }

    [Fact]
    public void The_oldest_goes_where_too_many_wait()
    {
        var me = Given.Me();
        for (var n = 1; n <= Correspondence.MostWaiting + 1; n++)
        {
            me.Has(Caller.System, To.ReceiveApproach($"direct-{n}", who: $"w{n}"));
        }
        var waiting = Correspondence.Of(me.State).Waiting;
        Assert.Equal(Correspondence.MostWaiting, waiting.Count);
        Assert.False(waiting.ContainsKey("direct-1"));
    }

    [Fact]
    public void After_a_month_a_request_is_forgotten_with_the_next_one()
    {
        var me = Given.Me();
        me.Has(Caller.System, To.ReceiveApproach());
        me.Later(TimeSpan.FromDays(31)).Has(Caller.System, To.ReceiveApproach("direct-2", who: "w2"));
        Assert.Equal(["direct-2"], Correspondence.Of(me.State).Waiting.Keys);
    }
}

public sealed class SettleApproachTests
{
    [Fact]
    public void A_request_is_declined_in_the_record_of_who_declines()
    {
        var me = Given.Me();
        me.Has(Caller.System, To.ReceiveApproach());
        var state = me.When(Amina, To.SettleApproach()).Then(new ApproachSettled("direct-1"));
        Assert.Empty(Correspondence.Of(state).Waiting);
    }

    [Fact]
    public void What_nobody_has_asked_is_not_declined() => Given.Me().When(Amina, To.SettleApproach()).ThenRefused("request.unknown");
}

public sealed class BlockPersonTests
{
    [Fact]
    public void Who_is_blocked_is_heard_of_no_more_and_their_requests_go()
    {
        var me = Given.Me();
        me.Has(Caller.System, To.ReceiveApproach());
        me.Has(Caller.System, To.ReceiveApproach("direct-2", who: "w2"));
        var state = me.When(Amina, To.Block("w1")).Then(new PersonBlocked("direct-1", 1, "w1", On: true));
        Assert.Equal(["direct-2"], Correspondence.Of(state).Waiting.Keys);
    }

    [Fact]
    public void Nobody_is_blocked_twice_or_let_in_who_was_not()
    {
        var me = Given.Me();
        me.When(Amina, To.Block(on: false)).ThenRefused("participant.unknown");
        me.Has(Amina, To.Block("w1"));
        me.When(Amina, To.Block("w1")).ThenRefused("nothing.changed");
    }

    [Fact]
    public void Whom_the_owner_cannot_know_they_do_not_block() =>
        Given.Me().When(Amina, To.Block(who: null)).ThenRefused("participant.unknown");

    [Fact]
    public void Who_was_blocked_may_ask_again_afterwards()
    {
        var me = Given.Me();
        me.Has(Amina, To.Block("w1"));
        me.When(Amina, To.Block(who: null, on: false)).Then(new PersonBlocked("direct-1", 1, "w1", On: false));
        me.Has(Caller.System, To.ReceiveApproach("direct-2"));
    }

    [Fact]
    public void There_is_an_end_to_it()
    {
        var me = Given.Me();
        for (var n = 1; n <= Correspondence.MostBlocked; n++)
        {
            me.Has(Amina, To.Block($"w{n}", participant: n));
        }
        me.When(Amina, To.Block("more", participant: 9999)).ThenRefused("block.tooMany");
    }
}

public sealed class ChangeReachTests
{
    [Fact]
    public void Somebody_says_who_may_ask_them()
    {
        var state = Given.Me().When(Amina, To.Reach(Askers.Own, ownState: true)).Then(new ReachChanged(Askers.Own, OwnState: true));
        Assert.Equal((Askers.Own, true), (Correspondence.Of(state).Requests, Correspondence.Of(state).OwnState));
    }

    [Fact]
    public void It_stays_when_requests_come_and_go()
    {
        var me = Given.Me();
        me.Has(Amina, To.Reach(Askers.Own));
        me.Has(Caller.System, To.ReceiveApproach());
        me.Has(Amina, To.SettleApproach());
        Assert.Equal(Askers.Own, Correspondence.Of(me.State).Requests);
    }

    [Fact]
    public void What_is_so_already_or_no_choice_at_all_is_refused()
    {
        Given.Me().When(Amina, To.Reach()).ThenRefused("nothing.changed");
        Given.Me().When(Amina, To.Reach((Askers)9)).ThenRefused("command.malformed");
    }
}
