using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Who floods the hub is cut off, and nobody else notices.</summary>
[Collection(OneHub.Name)]
public sealed class AbuseTests(SharedHub shared) : IAsyncLifetime
{
    private Guest amina = null!;
    private Guest olga = null!;
    private string room = null!;

    public async Task InitializeAsync()
    {
        olga = await Guest.EnterAsync(shared.Hub, "olga");
        amina = await Guest.EnterAsync(shared.Hub, "amina");
        room = await Convene.ConsultationAsync(olga, amina);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public Task A_frame_of_more_than_32_KB_cuts_the_line() =>
        IsCutAsync(line =>
            line.SendAsync($$"""{"type":1,"target":"Submit","arguments":["{{room}}",{"text":"{{new string('a', 33 * 1024)}}"}]}""")
        );

    [Fact]
    public Task A_frame_that_never_ends_cuts_the_line() =>
        IsCutAsync(async line =>
        {
            for (var part = 0; part < 20 && !line.Closed.IsCompleted; part++)
            {
                await line.SendPartAsync(new string('a', 4 * 1024));
            }
        });

    [Fact]
    public async Task A_flood_of_requests_is_told_to_slow_down_and_nobody_else_is()
    {
        var li = await Guest.EnterAsync(shared.Hub, "li");
        List<Reply> flood = [];
        for (var wave = 0; wave < 40 && flood.TrueForAll(reply => reply.Status == 200); wave++)
        {
            flood.AddRange(
                await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => li.PostAsync("/api/v1/catch-up", new { rooms = new { } })))
            );
        }
        Assert.Contains(flood, reply => reply is { Status: 429, Code: "rate.exceeded" });
        Assert.Contains(flood, reply => reply.Status == 200);
        Assert.Equal(200, (await olga.PostAsync("/api/v1/catch-up", new { rooms = new { } })).Status);
    }

    [Fact]
    public Task More_than_100_frames_in_a_second_cut_the_line() =>
        IsCutAsync(async line =>
        {
            // Four times as many in one go: however the second falls, one of them sees more than a hundred.
            await line.SendAsync(string.Join('\u001e', Enumerable.Repeat("""{"type":6}""", 400)));
        });

    [Fact]
    public Task A_frame_that_is_not_JSON_cuts_the_line() => IsCutAsync(line => line.SendAsync("{\"type\":1,"));

    [Fact]
    public async Task A_lively_speaker_is_not_cut()
    {
        await using var line = await amina.LineAsync();

        for (var n = 0; n < 60; n++)
        {
            await line.SayAsync(room, $"Point {n}");
        }

        Assert.False(line.Closed.IsCompleted);
    }

    private async Task IsCutAsync(Func<HubLine, Task> abuse)
    {
        await using var other = await olga.LineAsync();
        await other.FollowAsync(room);
        var head = await olga.HeadAsync(room);
        await using var line = await amina.LineAsync();
        await line.FollowAsync(room);

        try
        {
            await abuse(line);
        }
        catch (Exception cut) when (cut is System.Net.WebSockets.WebSocketException or OperationCanceledException)
        {
            // Cut while sending.
        }
        await line.Closed.Soon();

        Assert.Equal(head, await olga.HeadAsync(room));
        await other.Heard(room).ReachesAsync(await other.SayAsync(room, "The others go on"));
    }
}
