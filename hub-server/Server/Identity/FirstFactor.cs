using CsoNet.Collab.People;
using Microsoft.AspNetCore.Identity;

namespace CsoNet.Collab.Server.Identity;

/// <summary>Who somebody is by a password. Whether there is no such account, it is closed or locked, or the password is wrong: the answer is the same, and so is the work.</summary>
internal sealed class FirstFactor(
    UserManager<AccountUser> users,
    AccountUsers store,
    IPasswordHasher<AccountUser> hasher,
    HashingTurn turn,
    IPassStore passes,
    TimeProvider time
)
{
    public const int LongestPassword = 200;
    private static readonly AccountUser Nobody = new(new Account("", ""));

    /// <summary>Of a password that nobody knows: what there is to compare where there is no account.</summary>
    private static readonly Lazy<string> NobodysHash = new(() => Passwords.Hasher().HashPassword(Nobody, PassSecret.New()));

    public async Task<AccountUser?> ByPasswordAsync(string email, string password)
    {
        if (password.Length > LongestPassword || EmailAddress.Normalize(email) is not { } address)
        {
            return null;
        }
        var user = await users.FindByEmailAsync(address);
        var isListenedTo = await CountAsync(user);
        var isRight = await turn.DoAsync(() => isListenedTo ? users.CheckPasswordAsync(user!, password) : DoTheSameWork(password));
        if (!isRight)
        {
            return null;
        }
        await users.ResetAccessFailedCountAsync(user!);
        return user;
    }

    /// <summary>One durable write, whoever it is.</summary>
    private async Task<bool> CountAsync(AccountUser? user)
    {
        if (user is { Account: { PasswordHash: not null, Closed: false } })
        {
            return await store.IncrementAccessFailedCountAsync(user, CancellationToken.None) <= Tries.Most;
        }
        await passes.PutAsync(new Pass(PassSecret.New(), PassKind.SignIn, time.GetUtcNow().ToUnixTimeMilliseconds()));
        return false;
    }

    private Task<bool> DoTheSameWork(string password)
    {
        hasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password);
        return Task.FromResult(false);
    }
}
