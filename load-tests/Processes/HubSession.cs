using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CsoNet.Collab.LoadTests.Driver;

namespace CsoNet.Collab.LoadTests.Processes;

/// <summary>The HTTP side of the hub, as far as a driver needs it: come in, open a room. The cookie is carried by hand.</summary>
internal sealed class HubSession : IDisposable
{
    private readonly HttpClient _http;

    private HubSession(HttpClient http, Door door) => (_http, Door) = (http, door);

    public Door Door { get; }

    /// <param name="port">Of the hub.</param>
    /// <param name="wanted">Which of the demo people.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<HubSession> EnterAsync(int port, Func<JsonElement, bool> wanted, CancellationToken stop)
    {
        var door = new Door(port, new SignalRWire());
        var handler = new SocketsHttpHandler { UseCookies = false };
        var http = new HttpClient(handler) { BaseAddress = new Uri(door.Origin), Timeout = TimeSpan.FromSeconds(20) };
        http.DefaultRequestHeaders.Add("Origin", door.Origin);
        var people = await http.GetFromJsonAsync<JsonElement>("/api/v1/session/demo", stop)
            .ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var items = people.GetProperty("items");
        var person = items.EnumerateArray().First(wanted).GetProperty("id");
        var answer = await http.PostAsJsonAsync("/api/v1/session/demo", new { person }, stop)
            .ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        answer.EnsureSuccessStatusCode();
        var cookie = string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(value => value.Split(';')[0]));
        http.DefaultRequestHeaders.Add("Cookie", cookie);
        return new HubSession(http, door with { Cookie = cookie });
    }

    /// <summary>A consultation, where a message needs no topic; whoever opens a room has joined it.</summary>
    public async Task<RoomAddress> OpenRoomAsync(CancellationToken stop)
    {
        var room = $"load-{Guid.NewGuid():N}";
        await DoAsync(
            room,
            new
            {
                type = "room.open",
                id = Guid.NewGuid(),
                kind = "liveConsultation",
                title = "Load",
                visibility = "public",
            },
            stop
        );
        var opened = await ReadAsync(room, stop);
        return new RoomAddress(room, opened.GetProperty("epoch").GetString() ?? "");
    }

    /// <summary>Does something that the hub accepts, later where it says so; answers the number of the entry.</summary>
    public async Task<long> DoAsync(string room, object command, CancellationToken stop)
    {
        while (true)
        {
            var answer = await _http
                .PostAsJsonAsync($"/api/v1/rooms/{room}/commands", command, stop)
                .ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            if (answer.IsSuccessStatusCode)
            {
                return (await answer.Content.ReadFromJsonAsync<JsonElement>(stop)).GetProperty("seq").GetInt64();
            }
            if (answer.StatusCode != HttpStatusCode.TooManyRequests)
            {
                throw new RunFailedException($"the hub refuses {command}: " + await answer.Content.ReadAsStringAsync(stop));
            }
            await Task.Delay(250, stop);
        }
    }

    /// <summary>How far the record of a room goes.</summary>
    public async Task<long> HeadAsync(string room, CancellationToken stop) => (await ReadAsync(room, stop)).GetProperty("at").GetInt64();

    public void Dispose() => _http.Dispose();

    /// <summary>Someone of the secretariat may convene.</summary>
    public static bool IsOfficer(JsonElement person) => person.GetRawText().Contains("unStaff", StringComparison.Ordinal);

    private async Task<JsonElement> ReadAsync(string room, CancellationToken stop) =>
        await _http.GetFromJsonAsync<JsonElement>($"/api/v1/rooms/{room}", stop).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
}
