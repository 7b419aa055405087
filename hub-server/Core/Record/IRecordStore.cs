using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Record;

/// <summary>
/// The one port that everything rests on: records, and nothing else.
///
/// <para><b>A record</b> is a list of entries under a name, numbered 1, 2, 3 … It only grows. Nothing in it is ever changed or taken
/// out, with one exception: what an entry says, or whom it names, can be erased, which leaves the part's commitment and therefore the chain.</para>
///
/// <para><b>Order.</b> There is one order for every reader on every node, and it is the order of the numbers. A number is visible only
/// after all smaller ones are: a reader that has seen n has seen all up to n, for ever. Numbers are given by the writer (head + 1 …)
/// and owned by whoever stores them first; a store never gives out numbers by itself, because an allocated and not yet
/// written number would let a reader skip it.</para>
///
/// <para><b>Durability.</b> When <see cref="AppendAsync"/> has answered, what it says is stored survives the loss of the process, and of the
/// machine as far as the store's own promise goes (SQLite: synchronous=FULL; MongoDB: majority and journal). Nobody is told of an
/// entry before that.</para>
///
/// <para><b>Atomicity.</b> Of a batch all or a prefix becomes durable, in order; one accepted command makes exactly one entry,
/// so an entry is never half there. There is no transaction over two records, and no use for one.</para>
///
/// <para><b>Idempotency.</b> (record, author, command) is unique. A retry is answered with the number that its command got at first.</para>
///
/// <para><b>Errors.</b> Refusals of an append are answers. Whatever leaves the outcome open, a lost line above all, is thrown as
/// <see cref="StoreAwayException"/>: the caller then reads what the record says, command ids first, and only then decides again.</para>
///
/// Names of records are 1 to 128 characters out of <c>a-z 0-9 - / : .</c>. All methods may be called from any number of threads.
/// </summary>
public interface IRecordStore
{
    /// <summary>
    /// A word that changes when a store is restored from a backup, so that a cursor from before is never trusted. The same on all nodes.
    /// </summary>
    Task<string> EpochAsync(CancellationToken cancel = default);

    /// <summary>Gives the store a new epoch and answers it: whoever restores a backup does this before anyone reads from it.</summary>
    Task<string> RenewEpochAsync(CancellationToken cancel = default);

    /// <summary>
    /// Appends entries numbered head+1 … head+k, all of the same record, at least one. Answers how many became durable (a prefix) and why
    /// it stopped there: see <see cref="Appended"/>.
    /// </summary>
    /// <exception cref="StoreAwayException">The outcome is not known.</exception>
    Task<Appended> AppendAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel = default);

    /// <summary>
    /// The entries after the number <paramref name="after"/>, in order, without a hole, at most <paramref name="limit"/>;
    /// empty at the head and for a record that does not exist.
    /// </summary>
    Task<IReadOnlyList<Entry>> ReadAsync(string record, long after, int limit, CancellationToken cancel = default);

    /// <summary>The entry that this author's command made in this record, or null.</summary>
    Task<Entry?> FindCommandAsync(string record, int author, Guid command, CancellationToken cancel = default);

    /// <summary>The last entry's number and hash, or null for a record that does not exist.</summary>
    Task<RecordHead?> HeadAsync(string record, CancellationToken cancel = default);

    /// <summary>
    /// The look: which of these records have an entry after the given number. One query, however many records (at most 10,000).
    /// </summary>
    Task<IReadOnlyList<string>> MovedAsync(IReadOnlyDictionary<string, long> heads, CancellationToken cancel = default);

    /// <summary>Heads of all records in the order of their names, after the name <paramref name="after"/> ("" from the start).</summary>
    Task<IReadOnlyList<RecordHead>> HeadsAsync(string after, int limit, CancellationToken cancel = default);

    /// <summary>
    /// Erases the data of one entry and its rendering, or its names: bytes and salt go, the commitment stays. Answers false where there is no such entry; erasing twice is harmless.
    /// </summary>
    Task<bool> EraseAsync(string record, long seq, Erasure what, CancellationToken cancel = default);
}

/// <summary>Where a record ends.</summary>
public sealed record RecordHead(string Record, long Seq, byte[] Hash);

/// <summary>
/// What became of a batch. <paramref name="Stored"/> entries, a prefix of the batch, are durable.
/// <paramref name="Original"/> is, for a duplicate, the number that the command after that prefix has had for some time.
/// </summary>
public readonly record struct Appended(AppendOutcome Outcome, int Stored, long Original = 0);

public enum AppendOutcome
{
    /// <summary>The whole batch is durable.</summary>
    Whole,

    /// <summary>Somebody else owns the number after the prefix: read, fold, decide again.</summary>
    Conflict,

    /// <summary>The command after the prefix was accepted before.</summary>
    Duplicate,
}
