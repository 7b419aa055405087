using System.Security.Claims;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace CsoNet.Collab.OidcProvider;

/// <summary>
/// The provider of a test. To the address of the question the test adds whom the provider shall know (<c>sub</c>, <c>mail</c>, <c>verified</c>) and, where it shall lie, how (<c>lie</c>): its token then
/// lacks the nonce, is for another client, comes from another issuer, or says what was not signed.
/// </summary>
internal static class Provider
{
    private const string Client = "collab";
    private const string Secret = "a secret between two machines";
    private const string Lie = "lie";

    public static void AddProvider(this IServiceCollection services) => services.AddOpenIddict().AddServer(Configure);

    private static void Configure(OpenIddictServerBuilder options)
    {
        options.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
        options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        options.RegisterScopes(Scopes.OpenId, Scopes.Email);
        options.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
        options.EnableDegradedMode();
        options.UseAspNetCore().DisableTransportSecurityRequirement();
        options.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(LookAtAsync));
        options.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(LookAtAsync));
        options.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(LetInAsync));
        options.AddEventHandler<ProcessSignInContext>(handler =>
            handler.UseInlineHandler(LieAsync).SetOrder(OpenIddictServerHandlers.PrepareIdentityTokenPrincipal.Descriptor.Order + 1)
        );
        options.AddEventHandler<ApplyTokenResponseContext>(handler => handler.UseInlineHandler(ForgeAsync).SetOrder(int.MinValue + 1));
    }

    private static ValueTask LookAtAsync(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != Client || context.RedirectUri?.EndsWith("/sign-in/institution/back", StringComparison.Ordinal) != true)
        {
            context.Reject(Errors.InvalidClient);
        }
        return default;
    }

    private static ValueTask LookAtAsync(ValidateTokenRequestContext context)
    {
        if (context.ClientId != Client || context.ClientSecret != Secret)
        {
            context.Reject(Errors.InvalidClient);
        }
        return default;
    }

    private static ValueTask LetInAsync(HandleAuthorizationRequestContext context)
    {
        var asked = context.Request!;
        var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, (string?)asked["sub"] ?? "nobody");
        identity.SetClaim(Claims.Email, (string?)asked["mail"] ?? "");
        identity.SetClaim(Claims.EmailVerified, (string?)asked["verified"] != "false");
        identity.SetClaim(Lie, (string?)asked[Lie] ?? "");
        identity.SetDestinations(claim => claim.Type == Lie ? [] : [Destinations.IdentityToken]);
        context.Principal = new ClaimsPrincipal(identity).SetScopes(asked.GetScopes());
        return default;
    }

    private static ValueTask LieAsync(ProcessSignInContext context)
    {
        if (context.IdentityTokenPrincipal is { } token)
        {
            var lie = context.Principal!.GetClaim(Lie);
            context.Transaction.Properties[Lie] = lie!;
            _ = lie switch
            {
                "nonce" => token.SetClaim(Claims.Nonce, (string?)null),
                "audience" => token.SetAudiences("another-client").SetClaim(Claims.AuthorizedParty, "another-client"),
                "issuer" => token.SetClaim(Claims.Private.Issuer, "https://evil.example/"),
                _ => token,
            };
        }
        return default;
    }

    /// <summary>Words put into a token after it was signed, or a token that says that it need not be.</summary>
    private static ValueTask ForgeAsync(ApplyTokenResponseContext context)
    {
        var lie = context.Transaction.Properties.GetValueOrDefault(Lie) as string;
        if (lie is "signature" or "unsigned" && context.Response.IdToken?.Split('.') is [var head, var body, var signature])
        {
            var forged = Base64UrlEncoder.Decode(body).Replace("nobody", "somebody", StringComparison.Ordinal);
            context.Response.IdToken =
                lie == "unsigned"
                    ? $"{Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes("""{"alg":"none","typ":"JWT"}"""))}.{Base64UrlEncoder.Encode(forged)}."
                    : $"{head}.{Base64UrlEncoder.Encode(forged)}.{signature}";
        }
        return default;
    }
}
