using System.Globalization;
using System.Security.Cryptography;
using CsoNet.Collab.People;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using OtpNet;

namespace CsoNet.Collab.Server.Identity;

/// <summary>
/// The code of an authenticator app, or one of ten recovery codes. Tries are counted before they are looked at, and a code that was accepted is not accepted again,
/// however many show it at once.
/// </summary>
internal sealed class SecondFactor(
    UserManager<AccountUser> manager,
    AccountUsers users,
    IDataProtectionProvider protection,
    TimeProvider time
)
{
    public const int CountOfCodes = 10;
    private static readonly VerificationWindow Around = new(previous: 1, future: 1);
    private readonly ITimeLimitedDataProtector halfWay = protection.CreateProtector("CsoNet.Collab.HalfWay").ToTimeLimitedDataProtector();

    /// <summary>Remembers in this browser who has shown the first factor.</summary>
    public void Ask(HttpContext http, Account account) =>
        BrowserSecret.HalfWay.Give(
            http,
            halfWay.Protect($"{account.Person}\n{account.Stamp}", time.GetUtcNow() + BrowserSecret.HalfWay.Life)
        );

    /// <summary>The account of whoever is half way in this browser and shows the second factor now; whether it was a recovery code.</summary>
    public async Task<(Account Account, bool ByRecoveryCode)?> EnterAsync(HttpContext http, string code)
    {
        if (await HalfWayAsync(http) is not { } user || await CountAsync(user.Person) is null)
        {
            return null;
        }
        var isCode =
            code.Trim().Replace(" ", "", StringComparison.Ordinal) is { Length: 6 } digits && await IsRightAsync(user.Person, digits);
        if (!isCode && !(await manager.RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded)
        {
            return null;
        }
        BrowserSecret.HalfWay.Take(http);
        return (user.Account, !isCode);
    }

    /// <summary>For setting it up: the first code that the app shows.</summary>
    public async Task<bool> ConfirmsAsync(string person, string code) =>
        await CountAsync(person) is not null && await IsRightAsync(person, code.Trim());

    public async Task<IReadOnlyList<string>> NewCodesAsync(AccountUser user) =>
        [.. await manager.GenerateNewTwoFactorRecoveryCodesAsync(user, CountOfCodes) ?? []];

    private async Task<AccountUser?> HalfWayAsync(HttpContext http)
    {
        if (BrowserSecret.HalfWay.Of(http) is not { } sealedAway || Open(sealedAway) is not [var person, var stamp])
        {
            return null;
        }
        var user = await manager.FindByIdAsync(person);
        return user is { Account: { Closed: false, TwoFactor: true } } && user.Account.Stamp == stamp ? user : null;
    }

    private string[]? Open(string sealedAway)
    {
        try
        {
            return halfWay.Unprotect(sealedAway).Split('\n');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private Task<Account?> CountAsync(string person) =>
        users.ChangeAsync(
            person,
            account =>
                account.SecondFactors.One(time.GetUtcNow().ToUnixTimeMilliseconds()) is { } one
                    ? account with
                    {
                        SecondFactors = one,
                    }
                    : null
        );

    private async Task<bool> IsRightAsync(string person, string code) =>
        await users.ChangeAsync(
            person,
            account =>
                StepOf(account, code) is { } step && step > account.LastStep
                    ? account with
                    {
                        LastStep = step,
                        SecondFactors = Tries.None,
                    }
                    : null
        )
            is not null;

    private long? StepOf(Account account, string code)
    {
        if (users.KeyOf(account) is not { } key || !code.All(char.IsAsciiDigit))
        {
            return null;
        }
        var app = new Totp(Base32Encoding.ToBytes(key));
        return app.VerifyTotp(time.GetUtcNow().UtcDateTime, code, out var step, Around) ? step : null;
    }

    /// <summary>What an authenticator app reads from the picture.</summary>
    public static string AddressOf(Account account, string key) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"otpauth://totp/CsoNet.Collab:{Uri.EscapeDataString(account.Email)}?secret={key}&issuer=CsoNet.Collab&digits=6&period=30"
        );
}
