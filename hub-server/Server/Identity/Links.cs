using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Server.Mail;
using Microsoft.AspNetCore.Identity;

namespace CsoNet.Collab.Server.Identity;

/// <summary>
/// Links that make an account, once: that of the first administrator, printed when the hub starts without one, and invitations by administrators. The secret stands behind
/// the # of the address, so that no server and no log along the way gets to see it.
/// </summary>
internal sealed class Links(
    IAccountStore accounts,
    AccountUsers users,
    IPassStore passes,
    IPasswordHasher<AccountUser> hasher,
    HashingTurn turn,
    MailRoom mail,
    TimeProvider time
)
{
    public static readonly TimeSpan SetUpLife = TimeSpan.FromHours(24);
    public static readonly TimeSpan InvitationLife = TimeSpan.FromDays(7);
    private static readonly AccountUser Nobody = new(new Account("", ""));

    /// <summary>Whoever uses a set-up link, and however many were printed on however many nodes: they all make this one account.</summary>
    public static readonly string FirstAdministrator = NameBasedId.Of("first administrator").ToString("N");

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The secret of a new set-up link; null where there is an administrator already.</summary>
    public async Task<string?> SetUpAsync()
    {
        if (await accounts.FindAsync(FirstAdministrator) is not null)
        {
            return null;
        }
        var secret = PassSecret.New();
        await passes.PutAsync(new Pass(PassSecret.IdOf(secret), PassKind.SetUp, Now + (long)SetUpLife.TotalMilliseconds));
        return secret;
    }

    public async Task InviteAsync(Person by, string email, Newcomer newcomer, string origin)
    {
        var secret = PassSecret.New();
        await passes.PutAsync(
            new Pass(PassSecret.IdOf(secret), PassKind.Invitation, Now + (long)InvitationLife.TotalMilliseconds, email, Newcomer: newcomer)
        );
        mail.Post(Letters.Write("invitation", email, newcomer.Lang, ("name", by.Name), ("link", $"{origin}/welcome#{secret}")));
    }

    /// <summary>What the link is for, while it holds.</summary>
    public async Task<Pass?> FindAsync(string secret) =>
        await passes.FindAsync(PassSecret.IdOf(secret), Now) is { Kind: PassKind.Invitation or PassKind.SetUp } pass
        && !(pass.Kind == PassKind.SetUp && await accounts.FindAsync(FirstAdministrator) is not null)
            ? pass
            : null;

    /// <summary>Makes the account; null where the link was used meanwhile, or the address has an account already.</summary>
    public async Task<Account?> UseAsync(Pass pass, string name, string email, string? password, string? lang)
    {
        var hash = password is null ? null : await turn.DoAsync(() => Task.FromResult(hasher.HashPassword(Nobody, password)));
        var isSetUp = pass.Kind == PassKind.SetUp;
        var newcomer = isSetUp
            ? new Newcomer(name, AccountRole.PlatformAdmin, Lang: lang)
            : pass.Newcomer! with
            {
                Name = name,
                Lang = lang,
            };
        if (await accounts.FindByEmailAsync(email) is not null || !await passes.UseAsync(pass.Id, Now))
        {
            return null;
        }
        var person = isSetUp ? FirstAdministrator : null;
        var made = await users.AddAsync(newcomer, email, confirmed: !isSetUp, hash, person);
        // Somebody was faster, by another link or at the same address.
        return made is { Version: 1 } && made.PasswordHash == hash ? made : null;
    }
}
