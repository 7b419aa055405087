using System.Net;
using System.Net.Http.Json;
using System.Text;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>What the talk costs on a slow and dear line.</summary>
[Collection(OneHub.Name)]
public sealed class BudgetTests(SharedHub shared) : IAsyncLifetime
{
    /// <summary>Words as people write them: two hundred characters that are not all the same.</summary>
    private static readonly string[] Words =
        "water pump county ward budget women river school clinic repair report meeting officer village season contract money answer question month".Split(
            ' '
        );

    private Guest olga = null!;
    private string room = null!;

    public async Task InitializeAsync()
    {
        olga = await Guest.EnterAsync(shared.Hub, "olga");
        room = await Convene.ConsultationAsync(olga);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_live_frame_of_a_message_of_200_characters_has_at_most_450_bytes()
    {
        await using var line = await olga.LineAsync();
        await line.FollowAsync(room);
        await line.Heard(room).ReachesAsync(1);
        var frames = line.Heard(room).Frames.Count;

        await line.Heard(room).ReachesAsync(await olga.SayAsync(room, Text(1)));

        Assert.InRange(line.Heard(room).Frames[frames], 200, 450);
    }

    [Fact]
    public async Task A_page_of_50_such_messages_has_at_most_90_bytes_for_each_when_compressed()
    {
        foreach (var n in Enumerable.Range(1, 50))
        {
            await olga.SayAsync(room, Text(n));
        }
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(shared.Hub.Address, $"/api/v1/rooms/{room}/messages?limit=50"));
        request.Headers.Add("Accept-Encoding", "br");

        using var answer = await shared.Hub.Http.SendAsync(request).Soon();
        var bytes = await answer.Content.ReadAsByteArrayAsync().Soon();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        Assert.InRange(bytes.Length, 1000, 50 * 90);
    }

    [Fact]
    public async Task Catching_up_with_100_such_messages_costs_at_most_90_bytes_for_each_when_compressed()
    {
        var first = await olga.SayAsync(room, Text(0));
        var stand = (await olga.GetAsync($"/api/v1/rooms/{room}")).Json;
        foreach (var n in Enumerable.Range(1, 100))
        {
            await olga.SayAsync(room, Text(n));
        }
        var place = new
        {
            after = first,
            epoch = $"{stand.GetProperty("epoch")}",
            mark = $"{stand.GetProperty("mark")}",
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(shared.Hub.Address, "/api/v1/catch-up"));
        request.Content = JsonContent.Create(new { rooms = new Dictionary<string, object> { [room] = place }, wait = 0 });
        request.Headers.Add("Accept-Encoding", "br");
        request.Headers.Add("Origin", shared.Hub.Origin);
        request.Headers.Add("Cookie", olga.Cookie);

        using var answer = await shared.Hub.Http.SendAsync(request).Soon();
        var bytes = await answer.Content.ReadAsByteArrayAsync().Soon();

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        Assert.InRange(bytes.Length, 2000, 100 * 90);
    }

    [Fact]
    public async Task A_line_on_which_nothing_happens_costs_at_most_300_bytes_a_minute()
    {
        await using var line = await olga.LineAsync();
        await line.FollowAsync(room);
        await line.Heard(room).ReachesAsync(1);
        await Task.Delay(TimeSpan.FromSeconds(4)); // what has moved elsewhere just before is told once
        var before = line.Bytes;

        await Task.Delay(TimeSpan.FromSeconds(10));

        // Ten seconds hold one ping or two.
        Assert.InRange(line.Bytes - before, 1, 300 / 6);
    }

    internal static string Text(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        while (text.Length < 200)
        {
            text.Append(Words[random.Next(Words.Length)]).Append(' ');
        }
        return text.ToString(0, 199) + ".";
    }
}
