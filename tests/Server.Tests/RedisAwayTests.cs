using System.Diagnostics;
using System.Globalization;
using CsoNet.Collab.Server.Tests.Checking;
using CsoNet.Collab.Server.Tests.Running;
using Xunit.Abstractions;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Redis is a doorbell: without it everybody goes on, and the other node's screens are a little later.</summary>
[Collection(Alone.Name)]
[Trait("Proof", "redis-away")]
public sealed class RedisAwayTests(ITestOutputHelper output)
{
    private const int Newcomers = 100;
    private static readonly bool IsProof = Environment.GetEnvironmentVariable("COLLAB_PROOF") == "1";
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(8);

    // The promises are 3 s, 2 s and 1 s on a machine that does nothing else.
    private static readonly TimeSpan LateAtMost = TimeSpan.FromSeconds(IsProof ? 3 : 5);
    private static readonly TimeSpan HealedWithin = TimeSpan.FromSeconds(IsProof ? 2 : 5);
    private static readonly TimeSpan NewcomerWithin = TimeSpan.FromSeconds(IsProof ? 1 : 3);
    private static readonly TimeSpan AnsweredWithin = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData("killed")]
    [InlineData("paused")]
    public async Task While_Redis_is_away_nobody_is_held_up_and_nothing_is_lost(string how)
    {
        var redis = await Redis.StartAsync();
        await using var nodes = await Nodes.StartAsync(2, redis);
        var (amina, leila) = (await Guest.EnterAsync(nodes[0], "amina"), await Guest.EnterAsync(nodes[1], "leila"));
        var room = await Convene.ConsultationAsync(await Guest.EnterAsync(nodes[0], "olga"), amina, leila);
        var screens = new Dictionary<string, HubLine>(StringComparer.Ordinal)
        {
            ["near"] = await amina.LineAsync(),
            ["far"] = await leila.LineAsync(),
        };
        await screens["near"].FollowAsync(room);
        await screens["far"].FollowAsync(room);
        var sender = Sender.Start(amina, room, "speech", everyMs: 40);
        await Task.Delay(TimeSpan.FromSeconds(1));

        var (slowest, back) = await WhileAwayAsync(redis, how, () => NewcomersAsync([amina, leila], room));
        await Task.Delay(HealedWithin + TimeSpan.FromSeconds(3));
        await sender.StopAsync();

        var history = await History.OfAsync(leila, room, [sender], screens);
        Assert.Empty(Checker.FaultsOf(history));
        Assert.Equal(0, sender.Retries);
        HoldsItsTimes(how, sender, Lateness(sender, screens["far"].Heard(room)), back, slowest);
        await sender.DisposeAsync();
        await Task.WhenAll(screens.Values.Select(screen => screen.DisposeAsync().AsTask()));
    }

    /// <summary>Redis goes for its time; answers how long the slowest newcomer needed meanwhile, and when Redis came back.</summary>
    private static async Task<(TimeSpan Slowest, long Back)> WhileAwayAsync(Redis redis, string how, Func<Task<TimeSpan>> newcomers)
    {
        await (how == "killed" ? redis.KillAsync() : redis.PauseAsync());
        var away = Stopwatch.GetTimestamp();
        var slowest = await newcomers();
        var rest = Away - Stopwatch.GetElapsedTime(away);
        await Task.Delay(rest > TimeSpan.Zero ? rest : TimeSpan.Zero);
        await (how == "killed" ? redis.StartAgainAsync() : redis.ResumeAsync());
        return (slowest, Stopwatch.GetTimestamp());
    }

    private void HoldsItsTimes(string how, Sender sender, List<(long SaidAt, TimeSpan Late)> late, long back, TimeSpan slowest)
    {
        var healed = late.Where(one => one.SaidAt > back && one.Late > TimeSpan.FromMilliseconds(700))
            .Select(one => Stopwatch.GetElapsedTime(back, one.SaidAt) + one.Late)
            .DefaultIfEmpty(TimeSpan.Zero)
            .Max();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Redis {how} for {Away.TotalSeconds} s: {sender.Sent.Count} sent, slowest answer {sender.SlowestAnswer.TotalMilliseconds:F0} ms, "
                    + $"other node late {late.Max(one => one.Late).TotalMilliseconds:F0} ms at most, healed after {healed.TotalMilliseconds:F0} ms, "
                    + $"{Newcomers} newcomers within {slowest.TotalMilliseconds:F0} ms"
            )
        );
        Assert.True(sender.SlowestAnswer < AnsweredWithin, $"an answer took {sender.SlowestAnswer}");
        Assert.True(late.Max(one => one.Late) <= LateAtMost, $"{late.Max(one => one.Late)} late");
        Assert.True(healed <= HealedWithin, $"healed after {healed}");
        Assert.True(slowest <= NewcomerWithin, $"a newcomer needed {slowest}");
    }

    [Fact]
    public async Task Who_is_removed_while_Redis_is_away_hears_nothing_more_on_another_node_within_six_seconds()
    {
        var redis = await Redis.StartAsync();
        await using var nodes = await Nodes.StartAsync(2, redis);
        var (olga, jean) = (await Guest.EnterAsync(nodes[0], "olga"), await Guest.EnterAsync(nodes[1], "jean"));
        var room = await Convene.ConsultationAsync(olga, jean);
        await using var line = await jean.LineAsync();
        await line.FollowAsync(room);
        var number = await jean.NumberInAsync(room);
        await redis.KillAsync();

        var removal = await olga.DoAsync(room, Commands.Remove(number));
        var since = Stopwatch.GetTimestamp();
        Assert.Equal("removed", await line.Heard(room).Ended.WaitAsync(TimeSpan.FromSeconds(30)));
        var took = Stopwatch.GetElapsedTime(since);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Removed after {took.TotalMilliseconds:F0} ms"));
        Assert.True(took <= TimeSpan.FromSeconds(IsProof ? 6 : 10), $"it took {took}");
        Assert.Equal(removal, line.Heard(room).Last);
    }

    [Fact]
    public async Task A_hub_starts_and_serves_where_Redis_is_not_there_yet()
    {
        await using var redis = Redis.NotYet();
        await using var hub = await Hub.StartAsync(Place.New(redis: redis.Address));
        var (olga, amina) = (await Guest.EnterAsync(hub, "olga"), await Guest.EnterAsync(hub, "amina"));
        var room = await Convene.ConsultationAsync(olga, amina);
        await using var line = await amina.LineAsync();
        await line.FollowAsync(room);

        await line.Heard(room).ReachesAsync(await olga.SayAsync(room, "Without Redis"));
        await redis.StartAgainAsync();
        await line.Heard(room).ReachesAsync(await line.SayAsync(room, "And with it"));

        Assert.Equal(["Without Redis", "And with it"], line.Heard(room).Texts);
        Assert.Equal(200, (await amina.GetAsync("/api/v1/session")).Status);
    }

    /// <summary>A hundred screens connect, follow and say something, five at a time; how long the slowest needed.</summary>
    private static async Task<TimeSpan> NewcomersAsync(IReadOnlyList<Guest> guests, string room)
    {
        var slowest = TimeSpan.Zero;
        foreach (var group in Enumerable.Range(0, Newcomers).Chunk(5))
        {
            var took = await Task.WhenAll(group.Select(n => ArriveAsync(guests[n % guests.Count], room, n)));
            slowest = took.Append(slowest).Max();
        }
        return slowest;
    }

    private static async Task<TimeSpan> ArriveAsync(Guest guest, string room, int n)
    {
        var standing = await guest.StandingAsync(room, 1);
        var since = Stopwatch.GetTimestamp();
        await using var line = await guest.LineAsync();
        await line.FollowAsync(room, await AtHeadAsync(guest, room, standing));
        await line.SayAsync(room, $"Newcomer {n}");
        return Stopwatch.GetElapsedTime(since);
    }

    /// <summary>As a screen does: catch up first, then follow from there.</summary>
    private static async Task<Standing> AtHeadAsync(Guest guest, string room, Standing from)
    {
        var answer = (await guest.CatchUpAsync(room, from)).Json.GetProperty("rooms").GetProperty(room);
        return new Standing(answer.GetProperty("head").GetInt64(), from.Epoch, answer.GetProperty("mark").GetString()!);
    }

    private static List<(long SaidAt, TimeSpan Late)> Lateness(Sender sender, HeardRoom heard)
    {
        var arrived = heard.Entries.ToDictionary(entry => entry.Seq, entry => entry.At);
        return
        [
            .. sender
                .Sent.Where(sent => arrived.ContainsKey(sent.Seq))
                .Select(sent => (sent.SaidAt, Stopwatch.GetElapsedTime(sent.SaidAt, arrived[sent.Seq]))),
        ];
    }
}
