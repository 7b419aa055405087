using System.Globalization;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Server.Identity;

/// <summary>How far somebody has come: in, or half way and asked for a second factor.</summary>
/// <param name="Person">Who is in; null half way.</param>
internal sealed record WayIn(Person? Person);

/// <summary>The ways in that somebody can type. Null is the one refusal, given at even times.</summary>
internal sealed class WaysIn(Codes codes, FirstFactor first, SecondFactor second, Admission admission, AccountDesk desk, EvenAnswer even)
{
    public Task<WayIn?> ByCodeAsync(HttpContext http, string code) =>
        EvenlyAsync(async () => await GoOnAsync(http, await codes.EnterAsync(http, code)));

    public Task<WayIn?> ByPasswordAsync(HttpContext http, string email, string password) =>
        EvenlyAsync(async () => await GoOnAsync(http, (await first.ByPasswordAsync(email, password))?.Account));

    public Task<WayIn?> BySecondFactorAsync(HttpContext http, string code) =>
        EvenlyAsync(async () =>
        {
            if (
                await second.EnterAsync(http, code) is not var (account, byRecoveryCode)
                || await admission.LetInAsync(http, account) is not { } person
            )
            {
                return null;
            }
            if (byRecoveryCode)
            {
                var left = account.RecoveryCodes.Count.ToString(CultureInfo.InvariantCulture);
                await desk.TellAsync(account.Email, account, "recovery", ("count", left));
            }
            return new WayIn(person);
        });

    private async Task<WayIn?> EvenlyAsync(Func<Task<WayIn?>> tryIt)
    {
        var begun = even.Begin();
        var way = await tryIt();
        if (way is null)
        {
            await even.WaitAsync(begun);
        }
        return way;
    }

    private async Task<WayIn?> GoOnAsync(HttpContext http, Account? account)
    {
        if (account is null or { Closed: true })
        {
            return null;
        }
        if (account.TwoFactor)
        {
            second.Ask(http, account);
            return new WayIn(Person: null);
        }
        return await admission.LetInAsync(http, account) is { } person ? new WayIn(person) : null;
    }
}
