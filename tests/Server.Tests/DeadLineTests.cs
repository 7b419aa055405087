using System.Diagnostics;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

[Collection(Waiting.Name)]
public sealed class DeadLineTests(SharedHub shared) : IClassFixture<SharedHub>
{
    [Fact]
    public async Task A_line_that_is_half_open_is_closed_within_some_twenty_seconds_and_the_others_go_on()
    {
        var olga = await Guest.EnterAsync(shared.Hub, "olga");
        var room = await Convene.ConsultationAsync(olga);
        await using var relay = Relay.To(shared.Hub.Place.Port);
        var door = new Uri($"http://127.0.0.1:{relay.Port}");
        await using var dead = await HubLine.OpenAsync(door, olga.Cookie, $"http://127.0.0.1:{relay.Port}");
        await using var alive = await olga.LineAsync();
        await dead.FollowAsync(room);
        await alive.FollowAsync(room);
        await dead.Heard(room).ReachesAsync(1);

        relay.Swallow();
        var since = Stopwatch.GetTimestamp();
        var last = 0L;
        while (!relay.TargetClosed.IsCompleted && Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(40))
        {
            last = await olga.SayAsync(room, "Is everybody there?");
            await Task.Delay(500);
        }
        var closed = Stopwatch.GetElapsedTime(since);

        // Twenty seconds of silence, seen at the next look, which comes with the pings.
        Assert.InRange(closed.TotalSeconds, 10, 30);
        await alive.Heard(room).ReachesAsync(last);
        Assert.False(alive.Closed.IsCompleted);
        Assert.Equal(1, dead.Heard(room).Last);
    }
}
