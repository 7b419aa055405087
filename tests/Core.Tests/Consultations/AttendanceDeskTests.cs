using CsoNet.Collab.Consultations;
using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Rooms;
using Microsoft.Extensions.Time.Testing;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Consultations;

/// <summary>Who was there, over a real store and on several nodes.</summary>
public sealed class AttendanceDeskTests : OnRealStorage
{
    private const string Room = "room-1";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly FakeTimeProvider time = new(TimeProvider.System.GetUtcNow());

    private (RollCall Roll, AttendanceDesk Desk) OnNode(Node node)
    {
        var roll = new RollCall(time);
        return (roll, new AttendanceDesk(roll, Storage.Attendance, Storage.People, node.Desk, time));
    }

    private Node ANode() => new(Storage, Store, time);

    private static async Task<int> InSession(Node node, IdentityPolicy? identity = null)
    {
        await node.Open(To.Open(RoomKind.LiveConsultation, visibility: Visibility.Public, identity: identity), Maria);
        await node.Has(Officer, OpenLobby());
        await node.Has(Officer, OpenSession());
        return (await node.Desk.OpenAsync(Maria.Person, Room))!.Caller.Number;
    }

    private static async Task<RoomState> AdjournAsync(Node node)
    {
        await node.Has(Officer, Adjourn());
        return await node.Desk.StateAsync(Room, 0);
    }

    private Task Later(int seconds, params AttendanceDesk[] desks)
    {
        time.Advance(TimeSpan.FromSeconds(seconds));
        return Task.WhenAll(desks.Select(desk => desk.RoundAsync(None)));
    }

    [Fact]
    public async Task Whoever_was_on_the_line_until_the_end_was_there_until_the_end()
    {
        var node = ANode();
        var maria = await InSession(node);
        var (roll, desk) = OnNode(node);
        roll.Come("line", Room, maria);
        await Later(1, desk);
        await Later(100, desk);
        var (opened, adjourned, _) = Attendance.Of(await AdjournAsync(node));
        await Later(1, desk);
        Assert.True(await desk.SealAsync(Room, None));
        var state = await node.Desk.StateAsync(Room, 0);
        Assert.Equal([new Stay(maria, opened!.Value, adjourned!.Value)], await desk.StaysAsync(state));
        Assert.Equal(1, Attendance.Of(state).Sealed!.People);
        Assert.Equal(Attendance.Digest(await desk.StaysAsync(state)), Attendance.Of(state).Sealed!.Digest);
    }

    [Fact]
    public async Task Of_a_node_that_was_killed_what_it_noted_last_counts_and_whoever_comes_back_elsewhere_was_never_away()
    {
        var (first, second) = (ANode(), ANode());
        var maria = await InSession(first);
        var (killed, before) = OnNode(first);
        killed.Come("line", Room, maria);
        killed.Come("other", Room, 1);
        await Later(1, before);
        await Later(31, before);
        var noted = time.GetUtcNow().ToUnixTimeMilliseconds();
        var (roll, desk) = OnNode(second);
        time.Advance(TimeSpan.FromSeconds(40));
        roll.Come("again", Room, maria);
        await Later(60, desk);
        var state = await AdjournAsync(second);
        await Later(1, desk);
        var stays = await desk.StaysAsync(state);
        Assert.Equal([1, maria], stays.Select(stay => stay.Number));
        Assert.Equal((noted, Attendance.Of(state).Adjourned), (stays[0].Until, stays[1].Until));
    }

    [Fact]
    public async Task Who_was_in_a_session_that_was_over_before_anybody_looked_was_there_all_the_same()
    {
        var node = ANode();
        var maria = await InSession(node);
        var (roll, desk) = OnNode(node);
        roll.Come("line", Room, maria);
        roll.Look(Room, 1);
        await AdjournAsync(node);
        await Later(1, desk);
        await desk.SealAsync(Room, None);
        Assert.Equal(
            (2, 1),
            (await node.Desk.StateAsync(Room, 0)) is var state
                ? (Attendance.Of(state).Sealed!.People, Attendance.Of(state).Sealed!.ByPage)
                : default
        );
        await Later(1, desk);
        roll.Go("line", Room);
        await Later(1, desk);
        Assert.Empty(roll.Rooms);
    }

    [Fact]
    public async Task Two_nodes_settle_it_once()
    {
        var (first, second) = (ANode(), ANode());
        var maria = await InSession(first);
        var ((roll, one), (_, other)) = (OnNode(first), OnNode(second));
        roll.Come("line", Room, maria);
        await Later(1, one);
        await AdjournAsync(first);
        Assert.All(await Task.WhenAll(one.SealAsync(Room, None), other.SealAsync(Room, None)), Assert.True);
        Assert.True(await other.SealAsync(Room, None));
        Assert.Single(await first.Record(), entry => entry.Type == "attendance.sealed");
    }

    [Fact]
    public async Task While_the_store_is_away_nobody_is_forgotten()
    {
        var node = ANode();
        var maria = await InSession(node);
        var roll = new RollCall(time);
        var away = new AwayOnce(Storage.Attendance);
        var desk = new AttendanceDesk(roll, away, Storage.People, node.Desk, time);
        roll.Look(Room, maria);
        await Assert.ThrowsAsync<CsoNet.Collab.Foundations.StoreAwayException>(() => Later(1, desk));
        await Later(31, desk);
        Assert.Equal([maria], (await desk.StaysAsync(await node.Desk.StateAsync(Room, 0))).Select(stay => stay.Number));
    }

    [Fact]
    public async Task Where_people_are_protected_no_exact_time_is_stored()
    {
        var node = ANode();
        var maria = await InSession(node, IdentityPolicy.Pseudonymous);
        var (roll, desk) = OnNode(node);
        roll.Come("line", Room, maria);
        await Later(1, desk);
        await Later(31, desk);
        var stored = Assert.Single(await Storage.Attendance.OfAsync(Room));
        Assert.Equal((0, 0), (stored.From % 3_600_000, stored.Until % 3_600_000));
    }

    private sealed class AwayOnce(IAttendance inner) : IAttendance
    {
        private bool wasAway;

        public Task NoteAsync(string room, IReadOnlyCollection<Stay> stays, CancellationToken cancel = default)
        {
            if (!wasAway)
            {
                wasAway = true;
                throw new CsoNet.Collab.Foundations.StoreAwayException("away");
            }
            return inner.NoteAsync(room, stays, cancel);
        }

        public Task<IReadOnlyList<Stay>> OfAsync(string room, CancellationToken cancel = default) => inner.OfAsync(room, cancel);
    }
}
