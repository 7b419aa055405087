using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CsoNet.Collab.Server.Tests.Checking;
using CsoNet.Collab.Server.Tests.Running;
using CsoNet.Collab.Storage.Tests.Mongo;
using Xunit.Abstractions;

namespace CsoNet.Collab.Server.Tests;

/// <summary>The store does not answer: senders are told so, what is in memory is read on, and nothing is lost.</summary>
[Collection(Waiting.Name)]
public sealed class StoreAwayTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task While_the_store_is_away_senders_are_told_to_try_again_and_reading_goes_on()
    {
        var server = await MongoServer.SharedAsync();
        await using var relay = Relay.To(server.Port);
        await using var hub = await Hub.StartAsync(Place.New(mongo: server.AddressThrough(relay.Port, MongoServer.NewDatabase())));
        var (olga, amina) = (await Guest.EnterAsync(hub, "olga"), await Guest.EnterAsync(hub, "amina"));
        var room = await Convene.ConsultationAsync(olga, amina);
        await olga.SayManyAsync(room, 20);
        await using var screen = await olga.LineAsync();
        await screen.FollowAsync(room);
        await screen.Heard(room).ReachesAsync(22);
        await using var sender = Sender.Start(amina, room, "speech", everyMs: 50);
        await Task.Delay(500);

        var (answer, answered, ready) = await WhileHeldBackAsync(relay, hub, olga, screen, room);
        await Bounded.UntilAsync(hub.IsReadyAsync, "ready again", TimeSpan.FromSeconds(10));
        var said = sender.Sent.Count;
        await Bounded.UntilAsync(() => sender.Sent.Count > said + 3, "the sender is heard again", TimeSpan.FromSeconds(10));
        await sender.StopAsync();

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"busy after {answered.TotalSeconds:F1} s, slowest answer {sender.SlowestAnswer.TotalSeconds:F1} s, {sender.Sent.Count} sent"
            )
        );
        Assert.Equal("busy", answer.GetProperty("status").GetString());
        Assert.True(answer.GetProperty("retryAfterMs").GetInt32() > 0);
        Assert.True(answered < TimeSpan.FromSeconds(4), $"answered after {answered}");
        Assert.Equal(503, ready);
        Assert.True(sender.Retries > 0, "the sender was told to try again");
        Assert.True(sender.SlowestAnswer < TimeSpan.FromSeconds(5), $"an answer took {sender.SlowestAnswer}");
        var screens = new Dictionary<string, HubLine>(StringComparer.Ordinal) { ["screen"] = screen };
        Assert.Empty(Checker.FaultsOf(await History.OfAsync(olga, room, [sender], screens)));
    }

    private static async Task<(JsonElement Answer, TimeSpan Answered, int Ready)> WhileHeldBackAsync(
        Relay relay,
        Hub hub,
        Guest guest,
        HubLine screen,
        string room
    )
    {
        relay.HoldBack();
        try
        {
            var since = Stopwatch.GetTimestamp();
            var answer = await screen.SubmitAsync(room, Commands.Post("Is anybody there?"));
            var answered = Stopwatch.GetElapsedTime(since);
            var ready = await hub.ReadyStatusAsync();
            await ReadingGoesOnAsync(hub, guest, room);
            var rest = Away - Stopwatch.GetElapsedTime(since);
            await Task.Delay(rest > TimeSpan.Zero ? rest : TimeSpan.Zero);
            return (answer, answered, ready);
        }
        finally
        {
            relay.LetThrough();
        }
    }

    /// <summary>A new screen on an open line follows, and the room is shown to whoever asks.</summary>
    private static async Task ReadingGoesOnAsync(Hub hub, Guest guest, string room)
    {
        var visitor = Guest.Visitor(hub);
        await using var newcomer = await visitor.LineAsync();
        var shown = await visitor.GetAsync($"/api/v1/rooms/{room}");
        var shownToHer = await guest.GetAsync($"/api/v1/rooms/{room}");
        var followed = await newcomer.FollowAsync(room);
        await newcomer.Heard(room).ReachesAsync(22);

        Assert.Equal(200, shown.Status);
        Assert.Equal(200, shownToHer.Status);
        Assert.Equal("following", followed.GetProperty("status").GetString());
    }
}
