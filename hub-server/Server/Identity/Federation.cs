using System.Security.Claims;
using CsoNet.Collab.People;
using CsoNet.Collab.Server.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CsoNet.Collab.Server.Identity;

/// <summary>The identity provider of an institution, as the environment names it.</summary>
/// <param name="Name">What its staff call it, as it stands on the way in.</param>
internal sealed record Provider(string Authority, string Client, string Secret, string Name)
{
    public static Provider? Of(IConfiguration configuration) =>
        configuration["COLLAB_OIDC_AUTHORITY"] is { Length: > 0 } authority
            ? new(
                authority,
                configuration["COLLAB_OIDC_CLIENT"] ?? "collab",
                configuration["COLLAB_OIDC_SECRET"] ?? "",
                configuration["COLLAB_OIDC_NAME"] ?? "United Nations"
            )
            : null;
}

/// <summary>
/// Signing in by OpenID Connect, for staff of the United Nations. It begins with a link, because a policy that lets forms go only to this host lets none go on to another one; the way back is a
/// link, too, with a code that is worth nothing without what this browser keeps. Whose account it is, <see cref="Federated"/> says.
/// </summary>
internal static class Federation
{
    public const string Scheme = "institution";
    public const string Begin = "/sign-in/institution";
    private const string Back = "/sign-in/institution/back";
    private const string Failed = "/sign-in?institution=refused";
    private const string Second = "/sign-in?institution=second";

    public static void AddFederation(this IServiceCollection services, Provider? provider, bool isDevelopment)
    {
        services.AddScoped<Federated>();
        if (provider is not null)
        {
            services.AddAuthentication().AddOpenIdConnect(Scheme, options => Configure(options, provider, isDevelopment));
        }
    }

    public static void MapFederation(this WebApplication app, Provider? provider)
    {
        if (provider is not null)
        {
            app.MapGet(
                    Begin,
                    (string? to) => Results.Challenge(new AuthenticationProperties { RedirectUri = PageDoor.NextOf(to) }, [Scheme])
                )
                .ExcludeFromDescription();
        }
    }

    private static void Configure(OpenIdConnectOptions options, Provider provider, bool isDevelopment)
    {
        options.Authority = provider.Authority;
        options.ClientId = provider.Client;
        options.ClientSecret = provider.Secret;
        options.CallbackPath = Back;
        options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.GetClaimsFromUserInfoEndpoint = false;
        // Only a trial on this machine goes without TLS.
        options.RequireHttpsMetadata = !isDevelopment;
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("email");
        options.ProtocolValidator.RequireNonce = true;
        options.ProtocolValidator.RequireState = true;
        options.TokenValidationParameters.ValidateIssuer = true;
        options.TokenValidationParameters.ValidateAudience = true;
        options.TokenValidationParameters.RequireSignedTokens = true;
        options.TokenValidationParameters.ClockSkew = TimeSpan.FromMinutes(2);
        foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
        {
            (cookie.Name, cookie.Path) = ($"__Host-collab-{(cookie == options.NonceCookie ? "nonce" : "state")}-", "/");
            (cookie.HttpOnly, cookie.SecurePolicy, cookie.SameSite) = (true, CookieSecurePolicy.Always, SameSiteMode.Lax);
        }
        options.Events.OnTicketReceived = ReceiveAsync;
        options.Events.OnRemoteFailure = context =>
        {
            // What was shown is not written down.
            Log(context.HttpContext).LogWarning("The answer of the institution was refused: {Why}", context.Failure?.GetType().Name);
            context.HandleResponse();
            context.Response.Redirect(Failed);
            return Task.CompletedTask;
        };
    }

    private static ILogger Log(HttpContext http) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Federation));

    private static async Task ReceiveAsync(TicketReceivedContext context)
    {
        context.HandleResponse();
        var http = context.HttpContext;
        var services = http.RequestServices;
        var account = await services.GetRequiredService<Federated>().AccountOfAsync(context.Principal);
        if (account is { TwoFactor: true })
        {
            services.GetRequiredService<SecondFactor>().Ask(http, account);
            http.Response.Redirect(Second);
            return;
        }
        var entered = account is not null && await services.GetRequiredService<Admission>().LetInAsync(http, account) is not null;
        http.Response.Redirect(entered ? context.ReturnUri ?? "/" : Failed);
    }
}

/// <summary>
/// Which account somebody has who was sent by the identity provider. None is made by it: staff come by invitation. The first time an address that the provider has confirmed leads to
/// the account; from then on it is bound to whom the provider calls by that number, so that an address that is given to somebody else later opens nothing.
/// </summary>
internal sealed class Federated(IAccountStore accounts, IPersonStore people, AccountUsers users, AccountSeal seal)
{
    public async Task<Account?> AccountOfAsync(ClaimsPrincipal? shown)
    {
        if (
            shown?.FindFirst("sub") is not { Value.Length: > 0 } sub
            || !string.Equals(shown.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase)
            || EmailAddress.Normalize(shown.FindFirstValue("email")) is not { } email
            || await accounts.FindByEmailAsync(email) is not { Closed: false } account
            || !await IsStaffAsync(account)
        )
        {
            return null;
        }
        var subject = seal.Digest("subject", sub.Issuer, sub.Value);
        return account.Subject == subject ? account
            : account.Subject is null ? await users.ChangeAsync(account.Person, one => Bound(one, subject))
            : null;
    }

    private static Account? Bound(Account account, string subject) =>
        account.Subject is null || account.Subject == subject ? account with { Subject = subject, Confirmed = true } : null;

    /// <summary>The provider vouches for its own people and for nobody of civil society.</summary>
    private async Task<bool> IsStaffAsync(Account account) =>
        ((await people.FindAsync(account.Person))?.Account ?? account.Newcomer?.Role) is AccountRole.UnStaff or AccountRole.PlatformAdmin;
}
