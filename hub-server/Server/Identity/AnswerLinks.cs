using CsoNet.Collab.People;

namespace CsoNet.Collab.Server.Identity;

/// <summary>
/// Links in letters by which a focal point answers one proposal, without signing in. A link holds for that proposal only, until it was answered, and no longer than what proves its owner stays
/// the same. Nobody who has a second factor gets such a link.
/// </summary>
internal sealed class AnswerLinks(IPassStore passes, IAccountStore accounts, TimeProvider time)
{
    public const string Path = "/answer";
    private static readonly TimeSpan Life = TimeSpan.FromDays(14);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The path of the link.</summary>
    public async Task<string> NewAsync(Account focalPoint, long affiliation)
    {
        var (secret, expires) = (PassSecret.New(), Now + (long)Life.TotalMilliseconds);
        await passes.PutAsync(
            new Pass(
                PassSecret.IdOf(secret),
                PassKind.Answer,
                expires,
                Person: focalPoint.Person,
                Code: focalPoint.Stamp,
                Affiliation: affiliation
            )
        );
        return $"{Path}/{secret}";
    }

    /// <summary>What the link answers, and whose it is, while it holds.</summary>
    public async Task<Pass?> FindAsync(string secret) =>
        await passes.FindAsync(PassSecret.IdOf(secret), Now) is { Kind: PassKind.Answer, Person: { } owner } pass
        && await accounts.FindAsync(owner) is { Closed: false, TwoFactor: false } account
        && account.Stamp == pass.Code
            ? pass
            : null;

    public Task UseAsync(Pass pass) => passes.UseAsync(pass.Id, Now);
}
