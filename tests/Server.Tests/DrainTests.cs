using System.Diagnostics;
using System.Net.WebSockets;
using CsoNet.Collab.Server.Tests.Checking;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>A hub that is told to end finishes what it was given, says so to every screen, and is gone soon.</summary>
[Collection(Waiting.Name)]
public sealed class DrainTests
{
    [Fact]
    public async Task A_hub_that_is_told_to_end_loses_nothing_and_is_gone_within_ten_seconds()
    {
        await using var hub = await Hub.StartAsync();
        var (olga, amina) = (await Guest.EnterAsync(hub, "olga"), await Guest.EnterAsync(hub, "amina"));
        var room = await Convene.ConsultationAsync(olga, amina);
        await using var screen = await olga.LineAsync();
        await screen.FollowAsync(room);
        await using var speakers = await amina.LineAsync();
        await screen.Heard(room).ReachesAsync(await speakers.SayAsync(room, "Before"));

        var since = Stopwatch.GetTimestamp();
        var queued = Enumerable.Range(1, 40).Select(n => SubmitAsync(amina, room, $"Queued {n}")).ToList();
        await Task.Delay(20);
        await hub.TerminateAsync();
        var code = await screen.Heard(room).Ended.Soon();
        await Processes.GoneAsync(hub.Process);
        var gone = Stopwatch.GetElapsedTime(since);
        var accepted = (await Task.WhenAll(queued).Soon()).OfType<long>().ToList();

        Assert.Equal("draining", code);
        Assert.Equal(0, hub.Process.ExitCode);
        Assert.True(gone <= TimeSpan.FromSeconds(10), $"gone after {gone}");
        await screen.Closed.Soon();
        await hub.StartAgainAsync();
        var record = await olga.EntriesAsync(room);
        Assert.All(accepted, seq => Assert.InRange(seq, 4, record.Count));
        Assert.Equal(accepted.Count, accepted.Distinct().Count());
    }

    [Fact]
    public async Task Before_it_ends_the_hub_says_that_it_is_not_ready()
    {
        await using var hub = await Hub.StartAsync();
        List<int> seen = [];

        await hub.TerminateAsync();
        while (!hub.Process.HasExited)
        {
            try
            {
                seen.Add(await hub.ReadyStatusAsync());
            }
            catch (InvalidOperationException)
            {
                // It ended between two questions.
            }
        }

        // Once it has said so it never says "ready" again.
        Assert.DoesNotContain(200, seen.SkipWhile(status => status == 200));
        Assert.Equal(0, hub.Process.ExitCode);
    }

    [Fact]
    public async Task Screens_and_speakers_go_on_over_a_restart_without_a_hole()
    {
        await using var hub = await Hub.StartAsync();
        var (olga, amina) = (await Guest.EnterAsync(hub, "olga"), await Guest.EnterAsync(hub, "amina"));
        var room = await Convene.ConsultationAsync(olga, amina);
        await using var sender = Sender.Start(amina, room, "speech", everyMs: 20);
        var first = await olga.LineAsync();
        await first.FollowAsync(room);
        await Task.Delay(500);

        await hub.TerminateAsync();
        await first.Heard(room).Ended.Soon();
        var standing = new Standing(first.Heard(room).Last, Mark: first.Heard(room).Mark);
        await Processes.GoneAsync(hub.Process);
        await hub.StartAgainAsync();
        await using var second = await olga.LineAsync();
        var epoch = (await olga.RoomAsync(room)).GetProperty("epoch").GetString()!;
        var followed = await second.FollowAsync(room, standing with { Epoch = epoch });
        await Task.Delay(500);
        await sender.StopAsync();
        await second.Heard(room).ReachesAsync(await olga.HeadAsync(room));

        Assert.Equal("following", followed.GetProperty("status").GetString());
        var heard = first.Heard(room).Entries.Concat(second.Heard(room).Entries);
        var history = await History.OfAsync(olga, room, [sender], new Dictionary<string, HubLine>(StringComparer.Ordinal));
        Assert.Empty(Checker.FaultsOf(history));
        Assert.Equal(Enumerable.Range(1, history.Record.Count), heard.Select(entry => (int)entry.Seq));
        await first.DisposeAsync();
    }

    /// <summary>The number; null where the hub was gone or said "busy".</summary>
    private static async Task<long?> SubmitAsync(Guest guest, string room, string text)
    {
        try
        {
            await using var line = await guest.LineAsync();
            var answer = await line.SubmitAsync(room, Commands.Post(text));
            return answer.GetProperty("status").ValueEquals("accepted") ? answer.GetProperty("seq").GetInt64() : null;
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException)
        {
            return null;
        }
    }
}
