using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Cases;

namespace CsoNet.Collab.Core.Tests.Moderation;

public sealed class DeskClockTests : OnRealStorage
{
    [Fact]
    public async Task Where_a_newer_hub_writes_it_is_said_later_that_somebody_looks_after_the_desk()
    {
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina, Boris);
        var message = await Node.Has(Amina, To.Post("They are all thieves", await Node.Has(Officer, To.OpenTopic())));
        await Node.Has(Boris, Report(message));
        Assert.IsType<Answer.Accepted>(await Node.Desk.SubmitAsSystemAsync("room-1", Desks.Escalate(long.MaxValue)));
        await Node.Has(Officer, Keep(message));
        var newer = NewerHub.Says(await Node.Desk.StateAsync("room-1", 1), "floor.requested", """{"speaker":17}""");
        await Storage.Records.AppendAsync("room-1", [newer]);
        var later = new Node(Storage, Store);
        var clock = new DeskClock(Storage.Schedule, () => later.Desk, TimeProvider.System);
        var record = await Node.Record();
        await Assert.ThrowsAsync<StoreAwayException>(() => clock.FoldAsync("room-1", record, default));
    }
}
