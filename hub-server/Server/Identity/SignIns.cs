using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Server.Live;

namespace CsoNet.Collab.Server.Identity;

/// <summary>
/// What stands behind the cookies. Each is looked up at most once a second; one that has ended is ended at once on this node, its lines with it, and within two seconds on
/// the others, which look for what has ended: no message between nodes is needed. While the store is away, who was known is known still, and who was ended stays so.
/// </summary>
internal sealed class SignIns(ISignInStore store, Screens screens, TimeProvider time)
{
    private const int MaxKnown = 50_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    /// <summary>Further back than clocks of nodes can differ.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan KeptAfterEnd = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);

    public async Task<string> BeginAsync(Person person, string? userAgent)
    {
        var (id, now) = (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)), time.GetUtcNow());
        await store.PutAsync(new SignIn(id, person.Id, now.ToUnixTimeMilliseconds(), SignIn.Coarse(now), Device.Of(userAgent)));
        return id;
    }

    /// <summary>Whether that person's sign-in has not ended.</summary>
    public async ValueTask<bool> HoldsAsync(string id, string person)
    {
        var before = known.GetValueOrDefault(id);
        if (before is { HasEnded: true } || (before is not null && time.GetElapsedTime(before.Looked) < Fresh))
        {
            return !before.HasEnded;
        }
        try
        {
            var found = await store.FindAsync(id);
            var holds = found?.Person == person && !found.IsOver(Now);
            Remember(id, !holds);
            await NoteSeenAsync(found);
            return holds;
        }
        catch (StoreAwayException) when (before is not null)
        {
            return true;
        }
    }

    public Task<IReadOnlyList<SignIn>> OfAsync(Person person) => store.OfAsync(person.Id);

    public async Task<bool> EndAsync(Person person, string id)
    {
        if (!await store.EndAsync(person.Id, id, Now))
        {
            return false;
        }
        CutOff([id]);
        return true;
    }

    public async Task EndAllAsync(Person person) => CutOff(await store.EndAllAsync(person.Id, Now));

    /// <summary>What other nodes have ended. Said again and again for a while: a line that was just being opened is found at the next look.</summary>
    public async Task LookAsync(CancellationToken cancel) =>
        CutOff(await store.EndedSinceAsync(Now - (long)LookBack.TotalMilliseconds, cancel));

    public Task PurgeAsync(CancellationToken cancel) =>
        store.PurgeAsync(Now - (long)KeptAfterEnd.TotalMilliseconds, Now - (long)SignIn.Longest.TotalMilliseconds, cancel);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private void CutOff(IReadOnlyCollection<string> ended)
    {
        foreach (var id in ended)
        {
            known[id] = new Known(HasEnded: true, time.GetTimestamp());
        }
        screens.SignOut(ended);
    }

    private void Remember(string id, bool hasEnded)
    {
        if (known.Count > MaxKnown)
        {
            known.Clear();
        }
        // Once ended it stays so, whatever was read meanwhile.
        known.AddOrUpdate(
            id,
            _ => new Known(hasEnded, time.GetTimestamp()),
            (_, before) => before.HasEnded ? before : new Known(hasEnded, time.GetTimestamp())
        );
    }

    private Task NoteSeenAsync(SignIn? signIn)
    {
        var hour = SignIn.Coarse(time.GetUtcNow());
        return signIn is not null && signIn.Seen < hour ? store.SeenAsync(signIn.Id, hour) : Task.CompletedTask;
    }

    private sealed record Known(bool HasEnded, long Looked);
}
