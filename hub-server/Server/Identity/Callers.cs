using System.Collections.Concurrent;
using System.Security.Claims;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using Microsoft.AspNetCore.SignalR;

namespace CsoNet.Collab.Server.Identity;

/// <summary>Who is behind a request or a connection; null for a visitor.</summary>
internal sealed class Callers(IPersonStore store, IMandates mandates, SignIns signIns)
{
    private const string Kept = "collab.person";
    private const int MaxKnown = 10_000;
    private readonly ConcurrentDictionary<string, Person> seen = new(StringComparer.Ordinal);

    public Task<Person?> OfAsync(HttpContext http) => OfAsync(http.User, http.Items);

    /// <summary>That person as they stand now, whoever asks in their name.</summary>
    public Task<Person?> PersonAsync(string id) => FindAsync(id);

    public Task<Person?> OfAsync(HubCallerContext connection) =>
        connection.User is { } user ? OfAsync(user, connection.Items) : Task.FromResult<Person?>(null);

    /// <summary>After a wait within a request: whose sign-in has ended meanwhile is nobody any more.</summary>
    public async Task<Person?> StillAsync(HttpContext http, Person? person) =>
        person is not null && http.User.FindFirstValue(Session.SignInClaim) is { } signIn && await signIns.HoldsAsync(signIn, person.Id)
            ? person
            : null;

    private async Task<Person?> OfAsync(ClaimsPrincipal user, IDictionary<object, object?> items)
    {
        if (items.TryGetValue(Kept, out var known))
        {
            return (Person?)known;
        }
        var person = user.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? await FindAsync(id) : null;
        // Whoever waits may be somebody else the next time that they are looked at on this line.
        if (person is not { Pending: true })
        {
            items[Kept] = person;
        }
        return person;
    }

    /// <summary>While the store is away, whoever was known before is known still: reading what is in memory goes on.</summary>
    private async Task<Person?> FindAsync(string id)
    {
        try
        {
            var person = await store.FindAsync(id);
            return Remember(id, person is { Pending: true } ? person.StandingFor(await mandates.OfAsync(person)) : person);
        }
        catch (StoreAwayException) when (seen.ContainsKey(id))
        {
            return seen.GetValueOrDefault(id);
        }
    }

    /// <summary>Equal people are one object: a thousand lines of one person do not keep a thousand copies.</summary>
    private Person? Remember(string id, Person? person)
    {
        if (seen.Count > MaxKnown)
        {
            seen.Clear();
        }
        if (person is null)
        {
            seen.TryRemove(id, out _);
            return null;
        }
        return seen.AddOrUpdate(id, person, (_, known) => known == person ? known : person);
    }
}
