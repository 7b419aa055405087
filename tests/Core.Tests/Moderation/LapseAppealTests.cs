using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Cases;

namespace CsoNet.Collab.Core.Tests.Moderation;

public sealed class LapseAppealTests
{
    [Fact]
    public void An_appeal_that_nobody_decides_is_granted_by_a_clock()
    {
        var (room, message, appeal) = Appealed();
        room.When(Caller.System, Lapse(message, appeal)).Then(new MessageRestored(message, "They are all thieves", "en"));
        Assert.Equal(CaseState.Restored, room.StateOf(message));
    }

    [Fact]
    public void What_was_decided_or_appealed_anew_meanwhile_it_leaves_alone()
    {
        var (room, message, appeal) = Appealed();
        room.Has(Chen, Decide(message, restore: true));
        room.When(Caller.System, Lapse(message, appeal)).ThenRefused("nothing.changed");
        room.Has(Chen, Remove(message));
        room.Has(Amina, Appeal(message));
        room.When(Caller.System, Lapse(message, appeal)).ThenRefused("nothing.changed");
        room.When(Officer, Lapse(message, appeal)).ThenRefused("right.missing");
    }
}
