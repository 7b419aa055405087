using System.Security.Claims;
using CsoNet.Collab.People;
using Microsoft.AspNetCore.SignalR;

namespace CsoNet.Collab.Server.Identity;

/// <summary>Who is behind a request or a connection; null for a visitor.</summary>
internal sealed class Callers(IPersonStore store)
{
    private const string Kept = "collab.person";

    public Task<Person?> OfAsync(HttpContext http) => OfAsync(http.User, http.Items);

    public Task<Person?> OfAsync(HubCallerContext connection) =>
        connection.User is { } user ? OfAsync(user, connection.Items) : Task.FromResult<Person?>(null);

    private async Task<Person?> OfAsync(ClaimsPrincipal user, IDictionary<object, object?> items)
    {
        if (items.TryGetValue(Kept, out var known))
        {
            return (Person?)known;
        }
        var person = user.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? await store.FindAsync(id) : null;
        items[Kept] = person;
        return person;
    }
}
