using CsoNet.Collab.People;

namespace CsoNet.Collab.Server.Identity;

/// <summary>Tries, authenticator keys and recovery codes.</summary>
internal sealed partial class AccountUsers
{
    /// <summary>Counts a try at the password before it is looked at; more than <see cref="Tries.Most"/> where there were too many.</summary>
    public async Task<int> IncrementAccessFailedCountAsync(AccountUser user, CancellationToken cancellationToken)
    {
        var counted = await ChangeAsync(
            user.Person,
            account => account.Passwords.One(Now) is { } one ? account with { Passwords = one } : null
        );
        user.Account = counted ?? user.Account;
        return counted?.Passwords.Count ?? Tries.Most + 1;
    }

    public Task ResetAccessFailedCountAsync(AccountUser user, CancellationToken cancellationToken) =>
        Set(user, account => account with { Passwords = Tries.None });

    public Task<int> GetAccessFailedCountAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.Passwords.Count);

    public Task<bool> GetLockoutEnabledAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>It is for everybody.</summary>
    public Task SetLockoutEnabledAsync(AccountUser user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult<DateTimeOffset?>(
            user.Account.Passwords.One(Now) is null
                ? DateTimeOffset.FromUnixTimeMilliseconds(user.Account.Passwords.Since + Tries.Window)
                : null
        );

    public Task SetLockoutEndDateAsync(AccountUser user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) =>
        Set(
            user,
            account =>
                account with
                {
                    Passwords = lockoutEnd is { } end ? new Tries(Tries.Most, end.ToUnixTimeMilliseconds() - Tries.Window) : Tries.None,
                }
        );

    public Task<bool> GetTwoFactorEnabledAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.TwoFactor);

    public Task SetTwoFactorEnabledAsync(AccountUser user, bool enabled, CancellationToken cancellationToken) =>
        Set(user, account => account with { TwoFactor = enabled });

    public Task<string?> GetAuthenticatorKeyAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(KeyOf(user.Account));

    public string? KeyOf(Account account) => seal.Open(account.AuthenticatorKey);

    public Task SetAuthenticatorKeyAsync(AccountUser user, string key, CancellationToken cancellationToken) =>
        Set(user, account => account with { AuthenticatorKey = seal.Close(key), LastStep = 0 });

    public Task ReplaceCodesAsync(AccountUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Set(user, account => account with { RecoveryCodes = [.. recoveryCodes.Select(code => HashOf(user.Person, code))] });

    /// <summary>Of many who show the same code at once, one is let in.</summary>
    public async Task<bool> RedeemCodeAsync(AccountUser user, string code, CancellationToken cancellationToken)
    {
        var hash = HashOf(user.Person, code);
        var redeemed = await ChangeAsync(
            user.Person,
            account =>
                account.RecoveryCodes.Contains(hash, StringComparer.Ordinal)
                    ? account with
                    {
                        RecoveryCodes = [.. account.RecoveryCodes.Where(one => one != hash)],
                        SecondFactors = Tries.None,
                    }
                    : null
        );
        user.Account = redeemed ?? user.Account;
        return redeemed is not null;
    }

    public Task<int> CountCodesAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.RecoveryCodes.Count);

    /// <summary>As people type it: with or without the dash, in any case.</summary>
    private string HashOf(string person, string code) =>
        seal.Digest(person, code.Replace("-", "", StringComparison.Ordinal).Trim().ToUpperInvariant());
}
