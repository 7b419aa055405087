using CsoNet.Collab.People;
using Microsoft.AspNetCore.Identity;

namespace CsoNet.Collab.Server.Identity;

/// <summary>
/// The stores of ASP.NET Core Identity over the one port for accounts. What Identity changes is written with the version that it was read with; what must be counted exactly
/// (tries, codes that work once) goes through <see cref="ChangeAsync"/>, which decides again until nobody wrote in between.
/// </summary>
internal sealed partial class AccountUsers(IAccountStore accounts, AccountSeal seal, TimeProvider time)
    : IUserEmailStore<AccountUser>,
        IUserPasswordStore<AccountUser>,
        IUserSecurityStampStore<AccountUser>,
        IUserLockoutStore<AccountUser>,
        IUserTwoFactorStore<AccountUser>,
        IUserAuthenticatorKeyStore<AccountUser>,
        IUserTwoFactorRecoveryCodeStore<AccountUser>,
        IUserPasskeyStore<AccountUser>
{
    private static readonly IdentityErrorDescriber Errors = new();

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The account as it was written, or null where <paramref name="change"/> answered null or there is none.</summary>
    public async Task<Account?> ChangeAsync(string person, Func<Account, Account?> change)
    {
        while (true)
        {
            if (await accounts.FindAsync(person) is not { } before || change(before) is not { } after)
            {
                return null;
            }
            switch (await accounts.PutAsync(after))
            {
                case AccountWrite.Done:
                    return after with { Version = after.Version + 1 };
                case AccountWrite.EmailTaken:
                    return null;
            }
        }
    }

    /// <summary>A new account for that address; the one that is there, where somebody was faster.</summary>
    public async Task<Account?> AddAsync(
        Newcomer newcomer,
        string email,
        bool confirmed,
        string? passwordHash = null,
        string? person = null
    )
    {
        var account = new Account(person ?? Guid.NewGuid().ToString("N"), email)
        {
            Confirmed = confirmed,
            PasswordHash = passwordHash,
            Stamp = PassSecret.New(),
            Newcomer = newcomer,
        };
        return await accounts.PutAsync(account) == AccountWrite.Done
            ? account with
            {
                Version = 1,
            }
            : await accounts.FindByEmailAsync(email);
    }

    public async Task<AccountUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        await accounts.FindAsync(userId, cancellationToken) is { } found ? new AccountUser(found) : null;

    public async Task<AccountUser?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) =>
        await accounts.FindByEmailAsync(normalizedEmail, cancellationToken) is { } found ? new AccountUser(found) : null;

    public Task<AccountUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        FindByEmailAsync(normalizedUserName, cancellationToken);

    public Task<IdentityResult> CreateAsync(AccountUser user, CancellationToken cancellationToken) => WriteAsync(user, cancellationToken);

    public Task<IdentityResult> UpdateAsync(AccountUser user, CancellationToken cancellationToken) => WriteAsync(user, cancellationToken);

    /// <summary>Nobody is struck from the accounts: they are closed, so that an address is not taken over.</summary>
    public Task<IdentityResult> DeleteAsync(AccountUser user, CancellationToken cancellationToken)
    {
        user.Account = user.Account with { Closed = true };
        return WriteAsync(user, cancellationToken);
    }

    public Task<string> GetUserIdAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Person);

    public Task<string?> GetUserNameAsync(AccountUser user, CancellationToken cancellationToken) => GetEmailAsync(user, cancellationToken);

    public Task SetUserNameAsync(AccountUser user, string? userName, CancellationToken cancellationToken) =>
        SetEmailAsync(user, userName, cancellationToken);

    public Task<string?> GetNormalizedUserNameAsync(AccountUser user, CancellationToken cancellationToken) =>
        GetEmailAsync(user, cancellationToken);

    /// <summary>There is only the one form.</summary>
    public Task SetNormalizedUserNameAsync(AccountUser user, string? normalizedName, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task<string?> GetEmailAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.Email);

    public Task SetEmailAsync(AccountUser user, string? email, CancellationToken cancellationToken) =>
        Set(user, account => account with { Email = EmailAddress.Normalize(email) ?? account.Email });

    public Task<string?> GetNormalizedEmailAsync(AccountUser user, CancellationToken cancellationToken) =>
        GetEmailAsync(user, cancellationToken);

    public Task SetNormalizedEmailAsync(AccountUser user, string? normalizedEmail, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task<bool> GetEmailConfirmedAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.Confirmed);

    public Task SetEmailConfirmedAsync(AccountUser user, bool confirmed, CancellationToken cancellationToken) =>
        Set(user, account => account with { Confirmed = confirmed });

    public Task<string?> GetPasswordHashAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.PasswordHash);

    public Task<bool> HasPasswordAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.PasswordHash is not null);

    public Task SetPasswordHashAsync(AccountUser user, string? passwordHash, CancellationToken cancellationToken) =>
        Set(user, account => account with { PasswordHash = passwordHash });

    public Task<string?> GetSecurityStampAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.Stamp);

    public Task SetSecurityStampAsync(AccountUser user, string stamp, CancellationToken cancellationToken) =>
        Set(user, account => account with { Stamp = stamp });

    public void Dispose() { }

    private async Task<IdentityResult> WriteAsync(AccountUser user, CancellationToken cancel)
    {
        var written = await accounts.PutAsync(user.Account, cancel);
        if (written == AccountWrite.Done)
        {
            user.Account = user.Account with { Version = user.Account.Version + 1 };
            return IdentityResult.Success;
        }
        return IdentityResult.Failed(
            written == AccountWrite.EmailTaken ? Errors.DuplicateEmail(user.Account.Email) : Errors.ConcurrencyFailure()
        );
    }

    private static Task Set(AccountUser user, Func<Account, Account> change)
    {
        user.Account = change(user.Account);
        return Task.CompletedTask;
    }
}
