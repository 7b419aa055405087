using System.Security.Cryptography;
using CsoNet.Collab.People;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace CsoNet.Collab.Server.Identity;

/// <summary>
/// Signing in with a key that lies in the device, and registering one. The challenge stands sealed in the browser that asked, for five minutes, and is answered once.
/// Who asks is told nothing: the device alone knows for whom it has keys.
/// </summary>
internal sealed class Passkeys(
    IPasskeyHandler<AccountUser> handler,
    AccountUsers users,
    IPassStore passes,
    IDataProtectionProvider protection,
    TimeProvider time
)
{
    private readonly ITimeLimitedDataProtector entering = protection.CreateProtector("CsoNet.Collab.Passkey").ToTimeLimitedDataProtector();
    private readonly ITimeLimitedDataProtector adding = protection.CreateProtector("CsoNet.Collab.NewPasskey").ToTimeLimitedDataProtector();

    /// <summary>What the browser asks the device, as JSON.</summary>
    public async Task<string> AskAsync(HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(user: null, http);
        await GiveAsync(http, entering, asked.AssertionState ?? "");
        return asked.RequestOptionsJson;
    }

    /// <summary>The account that the answer of the device opens.</summary>
    public async Task<Account?> EnterAsync(HttpContext http, string credential)
    {
        if (await TakeAsync(http, entering) is not { } state)
        {
            return null;
        }
        var shown = await handler.PerformAssertionAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = credential,
                AssertionState = state,
            }
        );
        return shown is { Succeeded: true, User: { } user, Passkey: { } passkey }
            ? await users.ChangeAsync(user.Person, account => Note(account, passkey))
            : null;
    }

    public async Task<string> BeginAsync(HttpContext http, AccountUser user, string name)
    {
        var owner = new PasskeyUserEntity
        {
            Id = user.Person,
            Name = user.Account.Email,
            DisplayName = name,
        };
        var asked = await handler.MakeCreationOptionsAsync(owner, http);
        await GiveAsync(http, adding, asked.AttestationState ?? "");
        return asked.CreationOptionsJson;
    }

    /// <summary>The account with the new key; null where the answer of the device does not fit, or is somebody else's.</summary>
    public async Task<Account?> AddAsync(HttpContext http, AccountUser user, string credential, string name)
    {
        if (await TakeAsync(http, adding) is not { } state)
        {
            return null;
        }
        var shown = await handler.PerformAttestationAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = credential,
                AttestationState = state,
            }
        );
        return shown is { Succeeded: true, Passkey: { } passkey } && shown.UserEntity?.Id == user.Person
            ? await users.ChangeAsync(user.Person, account => With(account, AccountUsers.KeptOf(passkey) with { Name = name }))
            : null;
    }

    private static Account? With(Account account, Passkey fresh) =>
        account.Passkeys.Count >= Passkey.Most || account.Passkeys.Any(one => one.Id == fresh.Id)
            ? null
            : account with
            {
                Passkeys = [.. account.Passkeys, fresh],
            };

    /// <summary>A key that counts its uses goes only upwards; one that was taken away meanwhile opens nothing.</summary>
    private static Account? Note(Account account, UserPasskeyInfo shown)
    {
        var id = AccountUsers.IdOf(shown);
        return account.Passkeys.FirstOrDefault(one => one.Id == id) is not { } kept || (shown.SignCount > 0 && shown.SignCount <= kept.Used)
            ? null
            : account with
            {
                Passkeys =
                [
                    .. account.Passkeys.Select(one => one.Id == id ? one with { Used = shown.SignCount, Copied = shown.IsBackedUp } : one),
                ],
            };
    }

    private async Task GiveAsync(HttpContext http, ITimeLimitedDataProtector seal, string state)
    {
        var (secret, ends) = (PassSecret.New(), time.GetUtcNow() + BrowserSecret.Challenge.Life);
        await passes.PutAsync(new Pass(PassSecret.IdOf(secret), PassKind.Challenge, ends.ToUnixTimeMilliseconds()));
        BrowserSecret.Challenge.Give(http, seal.Protect($"{secret}\n{state}", ends));
    }

    /// <summary>The challenge of this browser, once.</summary>
    private async Task<string?> TakeAsync(HttpContext http, ITimeLimitedDataProtector seal)
    {
        if (BrowserSecret.Challenge.Of(http) is not { } sealedAway || Open(seal, sealedAway) is not [var secret, var state])
        {
            return null;
        }
        BrowserSecret.Challenge.Take(http);
        return await passes.UseAsync(PassSecret.IdOf(secret), time.GetUtcNow().ToUnixTimeMilliseconds()) ? state : null;
    }

    private static string[]? Open(ITimeLimitedDataProtector seal, string sealedAway)
    {
        try
        {
            return seal.Unprotect(sealedAway).Split('\n', 2);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
