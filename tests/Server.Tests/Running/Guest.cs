using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>An answer over HTTP, read to its end.</summary>
public sealed record Reply(int Status, string Body, HttpResponseHeaders Headers, string? MediaType)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string Code => Json.GetProperty("code").GetString()!;
}

/// <summary>Somebody at the hub's doors: a demo person with a session cookie, or a visitor without one.</summary>
public sealed class Guest(Hub hub, string? cookie)
{
    public Hub Hub => hub;
    public string? Cookie => cookie;

    public static Guest Visitor(Hub hub) => new(hub, cookie: null);

    public static async Task<Guest> EnterAsync(Hub hub, string person)
    {
        var reply = await Visitor(hub).PostAsync("/api/v1/session/demo", new { person });
        Assert.True(reply.Status == 200, reply.Body);
        return new Guest(hub, reply.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
    }

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path, body: null, origin: null);

    public Task<Reply> PostAsync(string path, object body) => PostRawAsync(path, JsonSerializer.Serialize(body));

    public Task<Reply> PostRawAsync(string path, string body) => SendAsync(HttpMethod.Post, path, body, hub.Origin);

    public async Task<Reply> SendAsync(HttpMethod method, string path, string? body, string? origin, string mediaType = "application/json")
    {
        using var request = new HttpRequestMessage(method, new Uri(hub.Address, path));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, mediaType);
        }
        foreach (var (name, value) in Headers(origin))
        {
            request.Headers.Add(name, value);
        }
        using var answer = await hub.Http.SendAsync(request).Soon();
        return new Reply(
            (int)answer.StatusCode,
            await answer.Content.ReadAsStringAsync().Soon(),
            answer.Headers,
            answer.Content.Headers.ContentType?.MediaType
        );
    }

    public Task<Reply> SubmitAsync(string room, object command) => PostAsync($"/api/v1/rooms/{room}/commands", command);

    /// <summary>Does something that the hub accepts, more slowly when it is told to; answers its number.</summary>
    public async Task<long> DoAsync(string room, object command)
    {
        var reply = await SubmitAsync(room, command);
        for (var tries = 0; reply.Status == 429 && tries < 20; tries++)
        {
            await Task.Delay(500);
            reply = await SubmitAsync(room, command);
        }
        Assert.True(reply.Status == 200, reply.Body);
        return reply.Json.GetProperty("seq").GetInt64();
    }

    public Task<long> SayAsync(string room, string text) => DoAsync(room, Commands.Post(text));

    public async Task SayManyAsync(string room, int count)
    {
        foreach (var batch in Enumerable.Range(1, count).Chunk(50))
        {
            await Task.WhenAll(batch.Select(n => SayAsync(room, $"Contribution {n}")));
        }
    }

    public async Task<JsonElement> RoomAsync(string room) => (await GetAsync($"/api/v1/rooms/{room}")).Json;

    public async Task<long> HeadAsync(string room) => (await RoomAsync(room)).GetProperty("at").GetInt64();

    public async Task<int> NumberInAsync(string room) => (await RoomAsync(room)).GetProperty("me").GetInt32();

    public async Task<IReadOnlyList<JsonElement>> EntriesAsync(string room, long after = 0, int proof = 0)
    {
        List<JsonElement> all = [];
        JsonElement page;
        do
        {
            page = (await GetAsync($"/api/v1/rooms/{room}/entries?after={after + all.Count}&limit=500&proof={proof}")).Json;
            all.AddRange(page.GetProperty("entries").EnumerateArray());
        } while (page.GetProperty("entries").GetArrayLength() == 500);
        return all;
    }

    /// <summary>Where a screen stands that has seen everything up to that number.</summary>
    public async Task<Standing> StandingAsync(string room, long seq)
    {
        var page = (await GetAsync($"/api/v1/rooms/{room}/entries?after={seq - 1}&limit=1&proof=1")).Json;
        var hash = page.GetProperty("entries")[0].GetProperty("proof").GetProperty("hash").GetString()!;
        return new Standing(seq, page.GetProperty("epoch").GetString()!, hash[..8]);
    }

    public async Task<Reply> CatchUpAsync(string room, Standing from, int wait = 0) =>
        await PostAsync(
            "/api/v1/catch-up",
            new { rooms = new Dictionary<string, Standing>(StringComparer.Ordinal) { [room] = from }, wait }
        );

    public Task<HubLine> LineAsync(bool pings = true) => HubLine.OpenAsync(hub.Address, cookie, hub.Origin, pings);

    private IEnumerable<(string, string)> Headers(string? origin)
    {
        if (origin is not null)
        {
            yield return ("Origin", origin);
        }
        if (cookie is not null)
        {
            yield return ("Cookie", cookie);
        }
    }
}

/// <summary>The last number that a screen has seen, with what proves it.</summary>
public sealed record Standing(
    [property: System.Text.Json.Serialization.JsonPropertyName("after")] long After,
    [property: System.Text.Json.Serialization.JsonPropertyName("epoch")] string Epoch = "",
    [property: System.Text.Json.Serialization.JsonPropertyName("mark")] string Mark = ""
)
{
    public static readonly Standing Start = new(0);
}
