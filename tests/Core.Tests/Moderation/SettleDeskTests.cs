using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Cases;
using static CsoNet.Collab.Core.Tests.Moderation.Desks;

namespace CsoNet.Collab.Core.Tests.Moderation;

public sealed class SettleDeskTests
{
    [Fact]
    public void It_is_over_when_somebody_rules_and_not_before()
    {
        var (room, message) = Reported();
        var told = room.Has(Caller.System, room.Escalate(TimeSpan.Zero));
        room.When(Caller.System, Settle(told)).ThenRefused("nothing.changed");
        room.Has(Officer, Keep(message));
        room.When(Caller.System, Settle(told)).Then(new DeskSettled(told));
        room.When(Caller.System, Settle(told)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void It_is_over_when_nothing_waits_any_more()
    {
        var (room, message) = Reported();
        var told = room.Has(Caller.System, room.Escalate(TimeSpan.Zero));
        room.Has(Amina, To.Retract(message));
        room.When(Caller.System, Settle(told + 1)).ThenRefused("nothing.changed");
        room.When(Caller.System, Settle(told)).Then(new DeskSettled(told));
    }

    [Fact]
    public void What_a_clock_grants_is_no_looking_after()
    {
        var (room, message, appeal) = Appealed();
        room.Has(Chen, Report(room.Has(Maria, To.Post("And you too", message - 1))));
        var told = room.Has(Caller.System, room.Escalate(TimeSpan.Zero));
        room.Has(Caller.System, Lapse(message, appeal));
        room.When(Caller.System, Settle(told)).ThenRefused("nothing.changed");
    }
}
