using CsoNet.Collab.Moderation;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Cases;

namespace CsoNet.Collab.Core.Tests.Moderation;

public sealed class KeepMessageTests
{
    [Fact]
    public void A_ruling_may_be_that_a_message_stays()
    {
        var (room, message) = Reported();
        var state = room.When(Officer, Keep(message, "It is hard, and allowed")).Then(new MessageKept(message, "It is hard, and allowed"));
        Assert.Equal(CaseState.Kept, room.StateOf(message));
        Assert.False(state.Gone.Contains(message));
        Assert.Equal(1000, Desk.Of(state).Find(message)!.Waited);
    }

    [Fact]
    public void Nobody_rules_where_nothing_waits_or_without_the_right_to()
    {
        var (room, message) = Cases.Given();
        room.When(Officer, Keep(message)).ThenRefused("case.unknown");
        room.Has(Boris, Report(message));
        room.When(Boris, Keep(message)).ThenRefused("right.missing");
        room.Has(Amina, To.Retract(message));
        room.When(Officer, Keep(message)).ThenRefused("case.unknown");
    }

    [Fact]
    public void Nobody_rules_on_what_they_wrote_themselves()
    {
        var (room, first) = Cases.Given();
        var message = room.Has(Chen, To.Post(topic: first - 1));
        room.Has(Boris, Report(message));
        room.When(Chen, Keep(message)).ThenRefused("case.own");
        room.Has(Officer, Keep(message));
    }
}
