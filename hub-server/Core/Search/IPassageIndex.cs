using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Search;

/// <summary>
/// What can be found: passages under their terms, a read model that can be rebuilt from the records. It knows nothing of what terms mean, of languages, of rights and of rank: a term is a word
/// of letters and digits of any script, or one of <see cref="Terms"/> that begins with a sign. So both adapters find the same.
/// <para>
/// One listener writes it. What it writes is monotone by <see cref="Passage.ChangedAt"/>: a late writer cannot put an old state over a new one, which is why a passage that has gone stays as
/// a key without terms. From then on it is found under none of the terms that it had, and they have left the store.
/// </para>
/// <para>
/// What a question costs depends on how often its own terms occur, and on nothing else that is kept. Terms are never taken for beginnings of others. All methods throw
/// <see cref="StoreAwayException"/> when the store does not answer.
/// </para>
/// </summary>
public interface IPassageIndex
{
    /// <summary>Keeps each passage, unless one of its key with the same or a higher <see cref="Passage.ChangedAt"/> is there.</summary>
    Task PutAsync(IReadOnlyCollection<Passage> passages, CancellationToken cancel = default);

    /// <summary>The passages of these keys, as far as they exist, also those that have gone.</summary>
    Task<IReadOnlyList<Passage>> GetAsync(string room, IReadOnlyCollection<PassageKey> keys, CancellationToken cancel = default);

    /// <summary>At most <paramref name="limit"/> passages of a room by kind and number, after the key <paramref name="after"/> (its default: from the start).</summary>
    Task<IReadOnlyList<Passage>> PageAsync(string room, PassageKey after, int limit, CancellationToken cancel = default);

    /// <summary>The newest passages that have all that the question asks for, the newest first; those of one moment in any order.</summary>
    Task<IReadOnlyList<Found>> NewestAsync(TermQuestion question, CancellationToken cancel = default);

    /// <summary>Forgets everything, before a rebuild.</summary>
    Task ForgetAsync(CancellationToken cancel = default);
}

/// <summary>
/// One term at least out of each of <paramref name="All"/>, said from <paramref name="From"/> on and before <paramref name="Until"/> (milliseconds); the newest <paramref name="Limit"/> of them.
/// </summary>
public sealed record TermQuestion(IReadOnlyList<IReadOnlyCollection<string>> All, int Limit, long From = 0, long Until = TermQuestion.End)
{
    /// <summary>After everything that is said in this century.</summary>
    public const long End = 4_102_444_800_000;
}
