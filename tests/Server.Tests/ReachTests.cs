using System.Diagnostics;
using CsoNet.Collab.Server.Tests.Running;
using Xunit.Abstractions;

namespace CsoNet.Collab.Server.Tests;

/// <summary>
/// How soon a changed role, a removal and its lifting are on open lines: on the node, on another one, and while Redis is away. The bound of the test is against hanging;
/// with COLLAB_PROOF=1, on a machine that does nothing else, it is the promise.
/// </summary>
[Trait("Proof", "reach")]
public sealed class ReachTests(ITestOutputHelper output)
{
    private static readonly bool IsProof = Environment.GetEnvironmentVariable("COLLAB_PROOF") == "1";

    [Fact]
    public async Task A_changed_role_and_a_removal_reach_every_open_line()
    {
        var redis = await Redis.StartAsync();
        await using var nodes = await Nodes.StartAsync(2, redis);
        var olga = await Guest.EnterAsync(nodes[0], "olga");

        await MeasureAsync("on the node", olga, nodes[0], promise: 1);
        await MeasureAsync("on another node", olga, nodes[1], promise: 2);
        await redis.KillAsync();
        await MeasureAsync("on another node, Redis away", olga, nodes[1], promise: 6);
        await redis.StartAgainAsync();
    }

    private async Task MeasureAsync(string where, Guest olga, Hub node, int promise)
    {
        var jean = await Guest.EnterAsync(node, "jean");
        var room = await Convene.ConsultationAsync(olga, jean);
        var number = await jean.NumberInAsync(room);
        await Bounded.UntilAsync(
            async () => (await olga.RoomAsync(room)).GetProperty("people").TryGetProperty($"{number}", out _),
            "the other node knows who has joined"
        );

        var role = await UntilEndedAsync(jean, room, "audience", () => olga.DoAsync(room, Commands.ChangeRole(number, "moderator")));
        var removal = await UntilEndedAsync(jean, room, "removed", () => olga.DoAsync(room, Commands.Remove(number)));

        output.WriteLine($"{where}: role {role.TotalMilliseconds:0} ms, removal {removal.TotalMilliseconds:0} ms (promise {promise} s)");
        Assert.Equal(404, (await jean.GetAsync($"/api/v1/rooms/{room}")).Status);
        Assert.True(!IsProof || (role.TotalSeconds <= promise && removal.TotalSeconds <= promise), $"{where}: {role}, {removal}");
    }

    private static async Task<TimeSpan> UntilEndedAsync(Guest guest, string room, string code, Func<Task<long>> change)
    {
        await using var line = await guest.LineAsync();
        await line.FollowAsync(room);
        var since = Stopwatch.GetTimestamp();
        var seq = await change();
        Assert.Equal(code, await line.Heard(room).Ended.Soon());
        Assert.Equal(seq, line.Heard(room).Last);
        return Stopwatch.GetElapsedTime(since);
    }
}
