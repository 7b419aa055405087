using System.Security.Claims;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Server.Identity;

/// <summary>The one way in for whoever has shown who they are, by whatever means.</summary>
internal sealed class Admission(IPersonStore people, IAccountStore accounts, SignIns signIns, Newcomers newcomers)
{
    /// <summary>
    /// Begins a new session; one that this browser had before ends. Afterwards it looks again: who was deactivated or changed what proves them while this was on its way has
    /// written that before ending all sessions, so either they ended this one or it is seen here. Null where nobody is let in.
    /// </summary>
    public async Task<Person?> LetInAsync(HttpContext http, Account account)
    {
        if (account.Closed)
        {
            return null;
        }
        var person = await PersonOfAsync(account);
        await EndFormerAsync(http);
        var signIn = await signIns.BeginAsync(person, http.Request.Headers.UserAgent);
        var now = await accounts.FindAsync(account.Person);
        if (now is null or { Closed: true } || now.Stamp != account.Stamp)
        {
            await signIns.EndAsync(person, signIn);
            return null;
        }
        await Session.WriteAsync(http, person, signIn);
        await newcomers.AnnounceAsync(person, account.Newcomer);
        return person;
    }

    /// <summary>Made from the account where it was not made with it.</summary>
    private async Task<Person> PersonOfAsync(Account account)
    {
        if (await people.FindAsync(account.Person) is { } known)
        {
            return known;
        }
        var person = (account.Newcomer ?? new Newcomer(account.Email.Split('@')[0])).ToPerson(account.Person);
        await people.PutAsync(person);
        return person;
    }

    private async Task EndFormerAsync(HttpContext http)
    {
        if (
            http.User.FindFirstValue(Session.SignInClaim) is { } former
            && http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            && await people.FindAsync(id) is { } before
        )
        {
            await signIns.EndAsync(before, former);
        }
    }
}
