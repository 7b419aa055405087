using System.Security.Claims;
using CsoNet.Collab.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CsoNet.Collab.Server.Identity;

/// <summary>The session cookie: bound to this host, unreadable for scripts, never sent along by other sites.</summary>
internal static class Session
{
    public const string Cookie = "__Host-collab";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Cookie;
        options.Cookie.HttpOnly = true;
        options.Cookie.Path = "/";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.ExpireTimeSpan = TimeSpan.FromDays(30);
        options.SlidingExpiration = true;
        // This door answers with problems and never redirects.
        options.Events.OnRedirectToLogin = context => Say(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Say(context, StatusCodes.Status403Forbidden);
    }

    public static Task SignInAsync(HttpContext http, Person person)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, person.Id)],
            CookieAuthenticationDefaults.AuthenticationScheme
        );
        return http.SignInAsync(new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
    }

    private static Task Say(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
