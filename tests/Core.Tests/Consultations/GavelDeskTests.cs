using CsoNet.Collab.Consultations;
using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using Microsoft.Extensions.Time.Testing;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Assembly;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Consultations;

/// <summary>The lease of whoever presides, over a real store and on several nodes, second by second.</summary>
public sealed class GavelDeskTests : OnRealStorage
{
    private const string Room = "room-1";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly FakeTimeProvider time = new(TimeProvider.System.GetUtcNow());
    private int chair;
    private int vice;
    private int heard;

    /// <summary>What of a node has to do with this: who is on a line there, and its rounds.</summary>
    private sealed record Hub(Node Node, RollCall Roll, AttendanceDesk Attendance, GavelDesk Gavel);

    private Hub ANode()
    {
        var (node, roll) = (new Node(Storage, Store, time), new RollCall(time));
        return new Hub(
            node,
            roll,
            new AttendanceDesk(roll, Storage.Attendance, Storage.People, node.Desk, time),
            new GavelDesk(roll, Storage.Attendance, Storage.Schedule, node.Desk, time)
        );
    }

    private static readonly Actor Other = new(new Person("p-other", "Tomás Vega", AccountRole.UnStaff, Desa, "es"), 74);

    /// <summary>Amina is chair and has opened the session, Boris is vice-chair.</summary>
    private Task InSession(Hub hub) => InSession(hub, Amina, Boris);

    private async Task InSession(Hub hub, Actor first, Actor second, IdentityPolicy? identity = null)
    {
        await hub.Node.Open(To.Open(RoomKind.LiveConsultation, visibility: Visibility.Public, identity: identity), first, second);
        var (amina, boris) = (await SeatedAsync(hub, first), await SeatedAsync(hub, second));
        (chair, vice) = (amina.Number, boris.Number);
        await hub.Node.Has(Officer, To.MakeA(RoomRole.Chair, amina));
        await hub.Node.Has(Officer, To.MakeA(RoomRole.ViceChair, boris));
        await hub.Node.Has(Officer, OpenLobby());
        await hub.Node.Has(first, OpenSession());
    }

    /// <summary>In protected rooms only the desk knows who has which number.</summary>
    private static async Task<Actor> SeatedAsync(Hub hub, Actor who) =>
        who with
        {
            Number = (await hub.Node.Desk.OpenAsync(who.Person, Room))!.Caller.Number,
        };

    private async Task Later(int seconds, params Hub[] hubs)
    {
        for (var second = 0; second < seconds; second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            foreach (var hub in hubs)
            {
                await SecondAsync(hub);
            }
        }
    }

    private async Task SecondAsync(Hub hub)
    {
        await hub.Node.Rooms.LookAsync(None);
        var news = (await hub.Node.Record()).Skip(heard).ToList();
        heard += news.Count;
        await new GavelClock(Storage.Schedule, Given.Wire, time).FoldAsync(Room, news, None);
        await hub.Gavel.RoundAsync(None);
        await hub.Attendance.RoundAsync(None);
        foreach (var due in await Storage.Schedule.DueAsync(Now, 100))
        {
            if (!GavelDesk.IsLease(due.Thing) || await hub.Gavel.PassAsync(due, None))
            {
                await Storage.Schedule.RemoveAsync(due);
            }
        }
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static async Task<IReadOnlyList<Entry>> Passed(Hub hub) =>
        [.. (await hub.Node.Record()).Where(entry => entry.Type == "session.gavelPassed")];

    private static async Task<int?> HolderOf(Hub hub) => Gavel.HolderOf(await hub.Node.Desk.StateAsync(Room, 0));

    [Fact]
    public async Task The_node_of_the_chair_dies_and_after_a_minute_the_vice_chair_presides_once()
    {
        var (first, second, third) = (ANode(), ANode(), ANode());
        await InSession(first);
        first.Roll.Come("chair", Room, chair);
        second.Roll.Come("vice", Room, vice);
        await Later(70, first, second, third);
        Assert.Empty(await Passed(first));
        var head = (await first.Node.Record()).Count;

        await Later(40, second, third);
        Assert.Empty(await Passed(second));
        await Later(25, second, third);

        Assert.Equal((vice, head + 1), (await HolderOf(second), (await second.Node.Record()).Count));
        Assert.Equal("gavel.elsewhere", ((Answer.Refused)await third.Node.Send(Amina, Suspend())).Refusal.Code);
        third.Roll.Come("chair again", Room, chair);
        await Later(70, second, third);
        Assert.Equal((vice, 1), (await HolderOf(third), (await Passed(third)).Count));
        await third.Node.Has(Boris, HandOver(Amina with { Number = chair }));
        await third.Node.Has(Amina, Suspend());
        await SoundRecord();
    }

    [Fact]
    public async Task Whoever_comes_back_on_another_node_within_the_minute_keeps_the_gavel()
    {
        var (first, second) = (ANode(), ANode());
        await InSession(first);
        first.Roll.Come("chair", Room, chair);
        second.Roll.Come("vice", Room, vice);
        await Later(20, first, second);
        await Later(40, second);
        second.Roll.Come("chair again", Room, chair);
        await Later(120, second);
        Assert.Equal((chair, 0), (await HolderOf(second), (await Passed(second)).Count));
    }

    [Fact]
    public async Task It_goes_to_nobody_who_is_not_there_and_at_once_to_whoever_comes()
    {
        var hub = ANode();
        await InSession(hub);
        hub.Roll.Come("chair", Room, chair);
        await Later(20, hub);
        hub.Roll.Go("chair", Room);
        await Later(150, hub);
        Assert.Empty(await Passed(hub));
        hub.Roll.Come("vice", Room, vice);
        await Later(12, hub);
        Assert.Equal(vice, await HolderOf(hub));
    }

    [Fact]
    public async Task Who_presides_by_pages_alone_has_five_minutes_from_the_last_one()
    {
        var hub = ANode();
        await InSession(hub);
        hub.Roll.Come("vice", Room, vice);
        hub.Roll.Look(Room, chair);
        await Later(290, hub);
        Assert.Equal(chair, await HolderOf(hub));
        await Later(15, hub);
        Assert.Equal(vice, await HolderOf(hub));
    }

    [Fact]
    public async Task A_page_that_was_read_before_the_line_came_makes_no_lease_longer()
    {
        var hub = ANode();
        await InSession(hub);
        hub.Roll.Come("vice", Room, vice);
        hub.Roll.Look(Room, chair);
        await Later(2, hub);
        hub.Roll.Come("chair", Room, chair);
        await Later(20, hub);
        hub.Roll.Go("chair", Room);
        await Later(62, hub);
        Assert.Equal(vice, await HolderOf(hub));
    }

    [Fact]
    public async Task Where_people_are_protected_too_though_nobody_is_told_who_was_there()
    {
        var hub = ANode();
        await InSession(hub, Staff, Other, IdentityPolicy.Pseudonymous);
        hub.Roll.Come("vice", Room, vice);
        await Later(65, hub);
        Assert.Equal(vice, await HolderOf(hub));
    }

    [Fact]
    public async Task Nothing_is_kept_up_for_a_session_that_is_over()
    {
        var hub = ANode();
        await InSession(hub);
        hub.Roll.Come("chair", Room, chair);
        await Later(2, hub);
        await hub.Node.Has(Amina, Adjourn());
        await Later(70, hub);
        Assert.DoesNotContain(await Storage.Schedule.DueAsync(long.MaxValue, 100), due => GavelDesk.IsLease(due.Thing));
        Assert.Empty(await Passed(hub));
    }
}
