using System.Security.Claims;
using CsoNet.Collab.People;
using CsoNet.Collab.Server.Mail;
using Microsoft.AspNetCore.Identity;

namespace CsoNet.Collab.Server.Identity;

/// <summary>
/// What changes an account. Each change first writes a new stamp, then ends the sessions, so that nobody who was on their way in by the old comes in after it; and its owner gets a letter.
/// </summary>
internal sealed class AccountDesk(
    AccountUsers users,
    IPersonStore people,
    ISignInStore store,
    SignIns signIns,
    Admission admission,
    IPasswordHasher<AccountUser> hasher,
    HashingTurn turn,
    MailRoom mail,
    TimeProvider time
)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    /// <summary>Whoever changes what proves them has signed in just now: a screen that was left open is not enough.</summary>
    public async Task<bool> HasJustSignedInAsync(HttpContext http) =>
        http.User.FindFirstValue(Session.SignInClaim) is { } id
        && await store.FindAsync(id) is { } signIn
        && time.GetUtcNow().ToUnixTimeMilliseconds() - signIn.Created < Fresh.TotalMilliseconds;

    public async Task<bool> SetPasswordAsync(HttpContext http, AccountUser user, string password)
    {
        var hash = await turn.DoAsync(() => Task.FromResult(hasher.HashPassword(user, password)));
        return await ChangeAsync(http, user.Person, account => account with { PasswordHash = hash, Passwords = Tries.None }, "password")
            is not null;
    }

    /// <summary>The old address is told; it may be all that its owner still sees.</summary>
    public async Task<bool> SetAddressAsync(HttpContext? http, string person, string email)
    {
        string? former = null;
        var changed = await ChangeAsync(
            http,
            person,
            account =>
            {
                former = account.Email;
                return account with { Email = email, Confirmed = true };
            },
            what: null
        );
        if (changed is null || former is null)
        {
            return false;
        }
        await TellAsync(former, changed, "address", ("address", email));
        return true;
    }

    public async Task<bool> EndSecondFactorAsync(HttpContext? http, string person) =>
        await ChangeAsync(
            http,
            person,
            account => account with { TwoFactor = false, AuthenticatorKey = null, RecoveryCodes = [], SecondFactors = Tries.None },
            "noTwoFactor"
        )
            is not null;

    public async Task<bool> RemovePasskeyAsync(HttpContext http, string person, string id)
    {
        var name = "";
        var changed = await ChangeAsync(
            http,
            person,
            account =>
            {
                var gone = account.Passkeys.FirstOrDefault(one => one.Id == id);
                name = gone?.Name ?? "";
                return gone is null ? null : account with { Passkeys = [.. account.Passkeys.Where(one => one.Id != id)] };
            },
            what: null
        );
        if (changed is not null)
        {
            await TellAsync(changed.Email, changed, "noPasskey", ("name", name));
        }
        return changed is not null;
    }

    /// <summary>Nobody enters by the account any more, and nobody who is in stays.</summary>
    public async Task<bool> CloseAsync(string person, string? why = null)
    {
        var changed = await ChangeAsync(http: null, person, account => account with { Closed = true }, what: null);
        if (changed is not null && why is not null)
        {
            await TellAsync(changed.Email, changed, "closed", ("reason", why));
        }
        return changed is not null;
    }

    /// <summary>An account without what may lie in a lost device.</summary>
    public static Account WithoutFactors(Account account) =>
        account with
        {
            TwoFactor = false,
            AuthenticatorKey = null,
            RecoveryCodes = [],
            SecondFactors = Tries.None,
            Passkeys = [],
        };

    /// <summary>What their account is for. Sessions end, so that no line goes on as what they were.</summary>
    public async Task<bool> GiveRoleAsync(string person, AccountRole role, string why)
    {
        if (await people.FindAsync(person) is not { } before)
        {
            return false;
        }
        await people.PutAsync(before with { Account = role, Pending = false });
        var changed = await ChangeAsync(http: null, person, account => account, what: null);
        if (changed is not null)
        {
            await TellAsync(changed.Email, changed, "role", ("reason", why));
        }
        return changed is not null;
    }

    /// <summary>Everything that proves them is as new; they have shown to those who run the hub who they are.</summary>
    public async Task<bool> HelpAsync(string person, Func<Account, Account> change, string why)
    {
        var changed = await ChangeAsync(http: null, person, change, what: null);
        if (changed is not null)
        {
            await TellAsync(changed.Email, changed, "helped", ("reason", why));
        }
        return changed is not null;
    }

    /// <summary>In the language that they have chosen, else in the one in which they joined.</summary>
    public async Task TellAsync(string to, Account account, string what, params (string, string)[] values)
    {
        var lang = (await people.FindAsync(account.Person))?.Lang ?? account.Newcomer?.Lang;
        var text = Letters.Phrase($"what.{what}", lang, values);
        mail.Post(Letters.Write("changed", to, lang, ("what", text)));
    }

    private async Task<Account?> ChangeAsync(HttpContext? http, string person, Func<Account, Account?> change, string? what)
    {
        var changed = await users.ChangeAsync(
            person,
            account => change(account) is { } next ? next with { Stamp = PassSecret.New() } : null
        );
        if (changed is null)
        {
            return null;
        }
        await EndSessionsAsync(changed, http);
        if (what is not null)
        {
            await TellAsync(changed.Email, changed, what);
        }
        return changed;
    }

    /// <summary>All of them; whoever made the change goes on in a new one.</summary>
    private async Task EndSessionsAsync(Account changed, HttpContext? http)
    {
        if (await people.FindAsync(changed.Person) is not { } owner)
        {
            return;
        }
        await signIns.EndAllAsync(owner);
        if (http is not null)
        {
            await admission.LetInAsync(http, changed);
        }
    }
}
