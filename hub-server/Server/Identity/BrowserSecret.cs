namespace CsoNet.Collab.Server.Identity;

/// <summary>A cookie for some minutes, before anybody is signed in: what was begun in this browser is ended in this browser.</summary>
internal sealed class BrowserSecret(string name, TimeSpan life)
{
    /// <summary>Which code was asked for here.</summary>
    public static readonly BrowserSecret Code = new("__Host-collab-code", TimeSpan.FromMinutes(10));

    /// <summary>Who has shown the first of two factors here.</summary>
    public static readonly BrowserSecret HalfWay = new("__Host-collab-half", TimeSpan.FromMinutes(5));

    /// <summary>Which new address is being confirmed here.</summary>
    public static readonly BrowserSecret Address = new("__Host-collab-address", TimeSpan.FromMinutes(10));

    /// <summary>Which challenge a passkey has to answer here.</summary>
    public static readonly BrowserSecret Challenge = new("__Host-collab-passkey", TimeSpan.FromMinutes(5));

    public TimeSpan Life => life;

    public void Give(HttpContext http, string value) => http.Response.Cookies.Append(name, value, Options(life));

    public string? Of(HttpContext http) => http.Request.Cookies[name] is { Length: > 0 and < 2000 } value ? value : null;

    public void Take(HttpContext http) => http.Response.Cookies.Delete(name, Options(life: null));

    private static CookieOptions Options(TimeSpan? life) =>
        new()
        {
            HttpOnly = true,
            Secure = true,
            SameSite = SameSiteMode.Strict,
            Path = "/",
            MaxAge = life,
        };
}
