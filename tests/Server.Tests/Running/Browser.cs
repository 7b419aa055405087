using System.Globalization;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>Somebody's browser, from before they are known: it keeps the cookies that it is given.</summary>
public sealed class Browser(Hub hub)
{
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    public Hub Hub => hub;

    public Guest Guest => new(hub, cookies.Count == 0 ? null : string.Join("; ", cookies.Select(one => $"{one.Key}={one.Value}")));

    public void Plant(string cookie) => cookies[cookie.Split('=')[0]] = cookie.Split('=', 2)[1];

    public string? Cookie(string name) => cookies.GetValueOrDefault(name);

    public Task<Reply> GetAsync(string path) => KeepAsync(Guest.GetAsync($"/api/v1/{path}"));

    /// <summary>A page, or where it sends them.</summary>
    public Task<Reply> OpenAsync(string path) => KeepAsync(Guest.GetAsync(path));

    /// <summary>One of the forms of a page, without JavaScript.</summary>
    public Task<Reply> SendFormAsync(string path, string page, params (string Name, string Value)[] fields) =>
        KeepAsync(Guest.SendFormAsync(path, page, fields));

    public Task<Reply> PostAsync(string path, object body) => KeepAsync(Guest.PostAsync($"/api/v1/{path}", body));

    public Task<Reply> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    public Task<Reply> DeleteAsync(string path) => KeepAsync(Guest.SendAsync(HttpMethod.Delete, $"/api/v1/{path}", body: null, hub.Origin));

    public async Task<string?> WhoAmIAsync() =>
        await GetAsync("session") is { Status: 200 } reply ? reply.Json.GetProperty("person").GetProperty("id").GetString() : null;

    private Task<Reply> SendAsync(HttpMethod method, string path, object body) =>
        KeepAsync(Guest.SendAsync(method, $"/api/v1/{path}", System.Text.Json.JsonSerializer.Serialize(body), hub.Origin));

    private async Task<Reply> KeepAsync(Task<Reply> asked)
    {
        var reply = await asked;
        foreach (var given in reply.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            var (name, value) = (given.Split('=')[0], given.Split(';')[0].Split('=', 2)[1]);
            if (value.Length == 0 || IsOver(given))
            {
                cookies.Remove(name);
            }
            else
            {
                cookies[name] = value;
            }
        }
        return reply;
    }

    private static bool IsOver(string given) =>
        given.Split(';').FirstOrDefault(part => part.Trim().StartsWith("expires=", StringComparison.OrdinalIgnoreCase)) is { } part
        && DateTimeOffset.Parse(part.Split('=')[1], CultureInfo.InvariantCulture) < TimeProvider.System.GetUtcNow();
}
