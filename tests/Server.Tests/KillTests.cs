using System.Globalization;
using CsoNet.Collab.Server.Tests.Checking;
using CsoNet.Collab.Server.Tests.Running;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace CsoNet.Collab.Server.Tests;

/// <summary>The process is killed, again and again, while several people speak.</summary>
[Collection(Waiting.Name)]
[Trait("Proof", "kill-9")]
public sealed class KillTests(ITestOutputHelper output)
{
    private static readonly bool IsProof = Environment.GetEnvironmentVariable("COLLAB_PROOF") == "1";
    private static readonly int Times = IsProof ? 20 : 3;

    /// <summary>The promise is three seconds on a machine that does nothing else.</summary>
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(IsProof ? 3 : 10);

    [Fact]
    public async Task Whatever_was_acknowledged_is_there_once_after_each_kill()
    {
        await using var hub = await Hub.StartAsync();
        var olga = await Guest.EnterAsync(hub, "olga");
        string[] names = ["amina", "leila", "rosa", "jean", "li"];
        var guests = await Task.WhenAll(names.Select(name => Guest.EnterAsync(hub, name)));
        var room = await Convene.ConsultationAsync(olga, guests);
        var senders = guests.Zip(names, (guest, name) => Sender.Start(guest, room, name, everyMs: 20)).ToList();

        var slowest = TimeSpan.Zero;
        for (var kill = 1; kill <= Times; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1000 + Random.Shared.Next(500)));
            await hub.KillAsync();
            await hub.StartAgainAsync();
            slowest = hub.ReadyIn > slowest ? hub.ReadyIn : slowest;
        }
        await Task.WhenAll(senders.Select(sender => sender.StopAsync()));

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Times} times killed: {senders.Sum(sender => sender.Sent.Count)} acknowledged, {senders.Sum(sender => sender.Retries)} sent again, ready in {slowest.TotalSeconds:F2} s at most"
            )
        );
        await EachIsThereOnceAsync(olga, room, senders);
        await SentAgainTheyGetTheirNumbersAsync(guests[0], room, senders[0].Sent);
        Assert.True(slowest <= ReadyWithin, $"ready only in {slowest}");
        await TheFileIsWholeAsync(hub);
        await Task.WhenAll(senders.Select(sender => sender.DisposeAsync().AsTask()));
    }

    private static async Task EachIsThereOnceAsync(Guest reader, string room, List<Sender> senders)
    {
        var history = await History.OfAsync(reader, room, senders, new Dictionary<string, HubLine>(StringComparer.Ordinal));
        Assert.Empty(Checker.FaultsOf(history));
        Assert.True(history.Told.Count > 3 * Times, $"only {history.Told.Count} messages were sent");
        var entries = await reader.EntriesAsync(room, proof: 1);
        foreach (var message in senders.SelectMany(sender => sender.Sent))
        {
            Assert.Equal(message.Hash, entries[(int)message.Seq - 1].GetProperty("proof").GetProperty("hash").GetString());
        }
    }

    private static async Task SentAgainTheyGetTheirNumbersAsync(Guest guest, string room, IReadOnlyList<Sent> sent)
    {
        var head = await guest.HeadAsync(room);
        foreach (var message in sent)
        {
            Assert.Equal(message.Seq, await guest.DoAsync(room, Commands.Post(message.Text, message.Id)));
        }
        Assert.Equal(head, await guest.HeadAsync(room));
    }

    private static async Task TheFileIsWholeAsync(Hub hub)
    {
        await hub.KillAsync();
        var (exitCode, report) = await hub.RunAsync("verify");
        Assert.True(exitCode == 0, report);
        foreach (var file in new[] { "record.db", "views.db" })
        {
            await using var connection = new SqliteConnection($"Data Source={Path.Combine(hub.Place.Data, file)};Pooling=False");
            await connection.OpenAsync();
            await using var check = connection.CreateCommand();
            check.CommandText = "PRAGMA integrity_check";
            Assert.Equal("ok", await check.ExecuteScalarAsync());
        }
    }
}
