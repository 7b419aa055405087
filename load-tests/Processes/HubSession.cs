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

    public static async Task<HubSession> EnterAsync(int port, CancellationToken stop)
    {
        var door = new Door(port, new SignalRWire());
        var handler = new SocketsHttpHandler { UseCookies = false };
        var http = new HttpClient(handler) { BaseAddress = new Uri(door.Origin), Timeout = TimeSpan.FromSeconds(20) };
        http.DefaultRequestHeaders.Add("Origin", door.Origin);
        var people = await http.GetFromJsonAsync<JsonElement>("/api/v1/session/demo", stop)
            .ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var person = Convener(people.GetProperty("items"));
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
        var command = new
        {
            type = "room.open",
            id = Guid.NewGuid(),
            kind = "liveConsultation",
            title = "Load",
            visibility = "public",
        };
        var answer = await _http
            .PostAsJsonAsync($"/api/v1/rooms/{room}/commands", command, stop)
            .ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        if (!answer.IsSuccessStatusCode)
        {
            throw new RunFailedException("the hub opens no room: " + await answer.Content.ReadAsStringAsync(stop));
        }
        var opened = await _http
            .GetFromJsonAsync<JsonElement>($"/api/v1/rooms/{room}", stop)
            .ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        return new RoomAddress(room, opened.GetProperty("epoch").GetString() ?? "");
    }

    public void Dispose() => _http.Dispose();

    // Someone of the secretariat may convene; where none is among the demo people, the first will do.
    private static JsonElement Convener(JsonElement people)
    {
        var officer = people.EnumerateArray().FirstOrDefault(person => person.GetRawText().Contains("unStaff", StringComparison.Ordinal));
        return (officer.ValueKind == JsonValueKind.Object ? officer : people[0]).GetProperty("id");
    }
}
