using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Server.Identity;
using Microsoft.AspNetCore.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>How I prove that it is me. <paramref name="Fresh"/>: I signed in just now and may change it.</summary>
internal sealed record AccountShape(
    string Email,
    bool Confirmed,
    bool HasPassword,
    bool SecondFactor,
    int RecoveryCodes,
    IReadOnlyList<PasskeyShape> Passkeys,
    bool Fresh,
    NewcomerShape? Waiting
);

/// <summary>What I said of myself when I joined, while nobody has looked at it.</summary>
internal sealed record NewcomerShape(string? Organization, string? OrganizationId, string? Country);

internal sealed record NewPassword(string Password);

internal sealed record NewAddress(string Email, string? Lang = null);

/// <summary>For an authenticator app: to be typed, to be opened on the same device, and to be photographed.</summary>
internal sealed record AuthenticatorShape(string Key, string Address, string Picture);

internal sealed record RecoveryCodesShape(IReadOnlyList<string> Codes);

/// <summary>One's own account.</summary>
internal static class AccountEndpoints
{
    public static readonly Refusal NoAccount = new("account.none", "You have no account of your own here.");
    public static readonly Refusal NotFresh = new("session.notFresh", "Sign in again, and change it within a quarter of an hour.");
    private static readonly Refusal Raced = new(
        "account.changed",
        "Your account was changed elsewhere at the same moment. Look, and try again."
    );

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("account", ReadAsync).Produces<AccountShape>().ProducesProblem(401).ProducesProblem(404);
        api.MapPut("account/password", SetPasswordAsync).Produces(200).ProducesProblem(400).ProducesProblem(403);
        api.MapPut("account/email", AskAddressAsync).Produces(200).ProducesProblem(400).ProducesProblem(403);
        api.MapPost("account/email", ConfirmAddressAsync).Produces(200).ProducesProblem(401).ProducesProblem(403);
        api.MapPost("account/authenticator", BeginAsync).Produces<AuthenticatorShape>().ProducesProblem(403).ProducesProblem(409);
        api.MapPut("account/authenticator", ConfirmAsync).Produces<RecoveryCodesShape>().ProducesProblem(401).ProducesProblem(403);
        api.MapDelete("account/authenticator", EndAsync).Produces(200).ProducesProblem(403);
        api.MapPost("account/recovery-codes", NewCodesAsync).Produces<RecoveryCodesShape>().ProducesProblem(403).ProducesProblem(409);
        api.MapPost("account/vanishing", VanishAsync).Produces(200).ProducesProblem(401);
        api.MapDelete("account/vanishing", AppearAsync).Produces(200).ProducesProblem(401);
        api.MapDelete("account", CloseAsync).Produces(200).ProducesProblem(403);
    }

    private static async Task<IResult> ReadAsync(HttpContext http, Callers callers, IAccountStore accounts, AccountDesk desk)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await callers.OfAsync(http) is not { } person)
        {
            return Problems.Of(Problems.NoSession);
        }
        if (await accounts.FindAsync(person.Id) is not { } mine)
        {
            return Problems.Of(NoAccount);
        }
        var waiting =
            person.Pending && mine.Newcomer is { } said ? new NewcomerShape(said.Organization, said.OrganizationId, said.Country) : null;
        return Results.Ok(
            new AccountShape(
                mine.Email,
                mine.Confirmed,
                mine.PasswordHash is not null,
                mine.TwoFactor,
                mine.RecoveryCodes.Count,
                [.. mine.Passkeys.Select(PasskeyShape.Of)],
                await desk.HasJustSignedInAsync(http),
                waiting
            )
        );
    }

    private static async Task<IResult> SetPasswordAsync(HttpContext http, NewPassword chosen, OwnAccount own, AccountDesk desk)
    {
        var (user, refusal) = await own.OfAsync(http);
        if (user is null || (refusal = Passwords.Refuses(chosen.Password, user.Account.Email)) is not null)
        {
            return Problems.Of(refusal!);
        }
        return await desk.SetPasswordAsync(http, user, chosen.Password) ? Results.Ok() : Problems.Of(Raced);
    }

    private static async Task<IResult> AskAddressAsync(HttpContext http, NewAddress asked, OwnAccount own, Codes codes)
    {
        var (user, refusal) = await own.OfAsync(http);
        if (user is null)
        {
            return Problems.Of(refusal!);
        }
        if (EmailAddress.Normalize(asked.Email) is not { } email)
        {
            return Problems.Of(EnterEndpoints.NoAddress);
        }
        await codes.AskForAddressAsync(http, user.Account, email, asked.Lang);
        return Results.Ok();
    }

    private static async Task<IResult> ConfirmAddressAsync(HttpContext http, EnterCode shown, OwnAccount own, Codes codes, AccountDesk desk)
    {
        var (user, refusal) = await own.OfAsync(http);
        if (user is null)
        {
            return Problems.Of(refusal!);
        }
        return
            await codes.ConfirmAddressAsync(http, user.Account, shown.Code) is { } email
            && await desk.SetAddressAsync(http, user.Person, email)
            ? Results.Ok()
            : Problems.Of(EnterEndpoints.Wrong);
    }

    private static async Task<IResult> BeginAsync(HttpContext http, OwnAccount own, UserManager<AccountUser> users)
    {
        var (user, refusal) = await own.OfAsync(http);
        if (user is null)
        {
            return Problems.Of(refusal!);
        }
        if (user.Account.TwoFactor || !(await users.ResetAuthenticatorKeyAsync(user)).Succeeded)
        {
            return Problems.Of(Raced);
        }
        var key = (await users.GetAuthenticatorKeyAsync(user))!;
        var address = SecondFactor.AddressOf(user.Account, key);
        return Results.Ok(new AuthenticatorShape(key, address, QrPicture.Of(address)));
    }

    private static async Task<IResult> ConfirmAsync(
        HttpContext http,
        EnterCode shown,
        OwnAccount own,
        SecondFactor second,
        UserManager<AccountUser> users,
        AccountDesk desk
    )
    {
        var (user, refusal) = await own.OfAsync(http);
        if (user is null || !await second.ConfirmsAsync(user.Person, shown.Code))
        {
            return Problems.Of(refusal ?? EnterEndpoints.Wrong);
        }
        var now = (await users.FindByIdAsync(user.Person))!;
        if (!(await users.SetTwoFactorEnabledAsync(now, enabled: true)).Succeeded)
        {
            return Problems.Of(Raced);
        }
        await desk.TellAsync(now.Account.Email, now.Account, "twoFactor");
        return Results.Ok(new RecoveryCodesShape(await second.NewCodesAsync(now)));
    }

    private static async Task<IResult> EndAsync(HttpContext http, OwnAccount own, AccountDesk desk)
    {
        var (user, refusal) = await own.OfAsync(http);
        return user is null ? Problems.Of(refusal!)
            : await desk.EndSecondFactorAsync(http, user.Person) ? Results.Ok()
            : Problems.Of(Raced);
    }

    private static async Task<IResult> NewCodesAsync(HttpContext http, OwnAccount own, SecondFactor second)
    {
        var (user, refusal) = await own.OfAsync(http);
        return user is null ? Problems.Of(refusal!)
            : user.Account.TwoFactor ? Results.Ok(new RecoveryCodesShape(await second.NewCodesAsync(user)))
            : Problems.Of(Raced);
    }

    /// <summary>At once, from any session, however old: whoever is in danger is asked for nothing.</summary>
    private static async Task<IResult> VanishAsync(HttpContext http, Callers callers, Vanishing vanishing)
    {
        if (await callers.OfAsync(http) is not { } person)
        {
            return Problems.Of(Problems.NoSession);
        }
        await vanishing.HideAsync(person);
        return Results.SignOut();
    }

    private static async Task<IResult> AppearAsync(HttpContext http, Callers callers, Vanishing vanishing)
    {
        if (await callers.OfAsync(http) is not { } person)
        {
            return Problems.Of(Problems.NoSession);
        }
        await vanishing.ShowAsync(person);
        return Results.Ok();
    }

    private static async Task<IResult> CloseAsync(HttpContext http, OwnAccount own, AccountDesk desk)
    {
        var (user, refusal) = await own.OfAsync(http);
        if (user is null)
        {
            return Problems.Of(refusal!);
        }
        await desk.CloseAsync(user.Person);
        return Results.SignOut();
    }
}
