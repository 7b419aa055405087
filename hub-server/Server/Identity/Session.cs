using System.Security.Claims;
using CsoNet.Collab.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CsoNet.Collab.Server.Identity;

/// <summary>The session cookie: bound to this host, unreadable for scripts, never sent along by other sites.</summary>
internal static class Session
{
    public const string Cookie = "__Host-collab";

    /// <summary>Which of the person's sign-ins the cookie stands for.</summary>
    public const string SignInClaim = "sid";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Cookie;
        options.Cookie.HttpOnly = true;
        options.Cookie.Path = "/";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.ExpireTimeSpan = SignIn.Longest;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = CheckAsync;
        // This door answers with problems and never redirects.
        options.Events.OnRedirectToLogin = context => Say(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Say(context, StatusCodes.Status403Forbidden);
    }

    public static async Task SignInAsync(HttpContext http, SignIns signIns, Person person) =>
        await WriteAsync(http, person, await signIns.BeginAsync(person, http.Request.Headers.UserAgent));

    public static Task WriteAsync(HttpContext http, Person person, string signIn)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, person.Id), new Claim(SignInClaim, signIn)],
            CookieAuthenticationDefaults.AuthenticationScheme
        );
        return http.SignInAsync(new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
    }

    /// <summary>At every door: a cookie whose sign-in has ended is no cookie.</summary>
    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var signIns = context.HttpContext.RequestServices.GetRequiredService<SignIns>();
        if (
            context.Principal is not { } cookie
            || cookie.FindFirstValue(ClaimTypes.NameIdentifier) is not { } person
            || cookie.FindFirstValue(SignInClaim) is not { } signIn
            || !await signIns.HoldsAsync(signIn, person)
        )
        {
            context.RejectPrincipal();
        }
    }

    private static Task Say(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
