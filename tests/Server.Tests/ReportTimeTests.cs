using System.Diagnostics;
using CsoNet.Collab.Server.Tests.Running;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Server.Tests;

/// <summary>A report in at most a minute, however much was said: 5,000 contributions and 800 who were there.</summary>
[Collection(Alone.Name)]
[Trait("Proof", "report")]
public sealed class ReportTimeTests
{
    private const int Attendees = 800;
    private static readonly bool IsProof = Environment.GetEnvironmentVariable("COLLAB_PROOF") == "1";
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(60);

    [Fact]
    [Trait("Category", "Proof")]
    public async Task The_report_of_a_long_session_is_there_within_a_minute()
    {
        var contributions = IsProof ? 5_000 : 500;
        await using var hub = await Hub.StartAsync();
        var (olga, room) = await Session.OpenAsync(hub, "long-session");
        await SayAsync(olga, room, contributions);
        await NoteAsync(hub, room, await SinceAsync(olga, room));
        while ((await olga.SubmitAsync(room, Commands.Verb("session.adjourn"))).Status != 200)
        {
            await olga.DoAsync(room, Commands.Of("question.declineRest", new { reason = "Our time is over" }));
        }
        await Bounded.UntilAsync(
            async () => (await olga.GetAsync($"/api/v1/rooms/{room}/attendance")).Json.TryGetProperty("sealed", out _),
            "it is settled who was there"
        );

        var clock = Stopwatch.StartNew();
        Assert.Equal(200, (await olga.PostAsync($"/api/v1/rooms/{room}/report", new { lang = "fr" })).Status);
        var made = default(System.Text.Json.JsonElement);
        await Bounded.UntilAsync(
            async () =>
                (made = (await olga.GetAsync($"/api/v1/rooms/{room}/report?lang=fr")).Json).GetProperty("state").GetString() == "done",
            "the report is made",
            Promise,
            everyMs: 100
        );
        var took = clock.Elapsed;

        Assert.True(took < Promise, $"It took {took}.");
        var present = (await olga.GetAsync($"/api/v1/rooms/{room}/attendance")).Json.GetProperty("sealed").GetProperty("people").GetInt32();
        Assert.Equal(Attendees + 1, present);
        Assert.Equal(contributions / 2, made.GetProperty("figures").GetProperty("questions").GetProperty("asked").GetInt32());
        Console.WriteLine(
            $"A report of {contributions} contributions and {present} who were there took {took.TotalSeconds:0.0} s: {made.GetProperty("files")}"
        );
    }

    private static async Task SayAsync(Guest olga, string room, int contributions)
    {
        var words = string.Join(' ', Enumerable.Repeat("Water is a right, and a pump needs somebody who is paid.", 9));
        for (var said = 0; said < contributions; said += 100)
        {
            await Task.WhenAll(Enumerable.Range(said, 100).Select(n => olga.DoAsync(room, ContributionOf(n, words))));
        }
    }

    /// <summary>Half of them are questions, the others remarks.</summary>
    private static object ContributionOf(int n, string words) =>
        n % 2 == 0 ? Commands.Of("question.ask", new { text = $"{n}: {words}", lang = "en" }) : Commands.Post($"{n}: {words}");

    private static async Task<long> SinceAsync(Guest olga, string room) =>
        (await olga.GetAsync($"/api/v1/rooms/{room}/attendance")).Json.GetProperty("opened").GetInt64();

    /// <summary>As nodes note it; people are not invented for it.</summary>
    private static async Task NoteAsync(Hub hub, string room, long since)
    {
        await using var store = new SqliteConnection($"Data Source={Path.Combine(hub.Place.Data, "record.db")};Pooling=False");
        await store.OpenAsync();
        await using var note = store.CreateCommand();
        note.CommandText = """
            WITH RECURSIVE numbers(n) AS (SELECT 1000 UNION ALL SELECT n + 1 FROM numbers WHERE n < 999 + $count)
            INSERT INTO attendance SELECT $room, n, $since, $since + n, 0 FROM numbers
            """;
        note.Parameters.AddWithValue("$count", Attendees);
        note.Parameters.AddWithValue("$room", room);
        note.Parameters.AddWithValue("$since", since);
        Assert.Equal(Attendees, await note.ExecuteNonQueryAsync());
    }
}
