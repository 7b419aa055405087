namespace CsoNet.Collab.People;

/// <summary>
/// Who is signed in where. A sign-in that has ended never comes back: neither writing it again nor having seen it later revives it.
/// All methods throw <see cref="Foundations.StoreAwayException"/> when the store does not answer.
/// </summary>
public interface ISignInStore
{
    /// <summary>Adds it; one of the same id that is there, or has ended, stays as it is.</summary>
    Task PutAsync(SignIn signIn, CancellationToken cancel = default);

    /// <summary>The sign-in, or null where there is none or it has ended.</summary>
    Task<SignIn?> FindAsync(string id, CancellationToken cancel = default);

    /// <summary>Notes that it was in use; an earlier time changes nothing.</summary>
    Task SeenAsync(string id, long seen, CancellationToken cancel = default);

    /// <summary>Those of the person that have not ended, the last used first; at most 100.</summary>
    Task<IReadOnlyList<SignIn>> OfAsync(string person, CancellationToken cancel = default);

    /// <summary>Ends one of that person's; false where they have none of that id, or it has ended.</summary>
    Task<bool> EndAsync(string person, string id, long now, CancellationToken cancel = default);

    /// <summary>Ends all of that person's and answers their ids.</summary>
    Task<IReadOnlyList<string>> EndAllAsync(string person, long now, CancellationToken cancel = default);

    /// <summary>The ids of those that ended at that time or later: what every node looks for. Nodes' clocks differ, so they ask further back than they need.</summary>
    Task<IReadOnlyList<string>> EndedSinceAsync(long since, CancellationToken cancel = default);

    /// <summary>Removes for good what ended before <paramref name="ended"/>, and what was not seen since <paramref name="seen"/>.</summary>
    Task PurgeAsync(long ended, long seen, CancellationToken cancel = default);
}
