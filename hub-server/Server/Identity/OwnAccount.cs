using CsoNet.Collab.Foundations;
using CsoNet.Collab.Server.Http;
using Microsoft.AspNetCore.Identity;

namespace CsoNet.Collab.Server.Identity;

/// <summary>The account of whoever asks, if they may change it now; else why not.</summary>
internal sealed class OwnAccount(Callers callers, UserManager<AccountUser> users, AccountDesk desk)
{
    public async Task<(AccountUser? User, Refusal? Refusal)> OfAsync(HttpContext http) =>
        await callers.OfAsync(http) is not { } person ? (null, Problems.NoSession)
        : await users.FindByIdAsync(person.Id) is not { } user ? (null, AccountEndpoints.NoAccount)
        : !await desk.HasJustSignedInAsync(http) ? (null, AccountEndpoints.NotFresh)
        : (user, null);
}
