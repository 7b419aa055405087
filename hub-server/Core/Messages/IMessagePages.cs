namespace CsoNet.Collab.Messages;

/// <summary>
/// Folded messages, page by page: a read model that can be rebuilt from the records. One listener writes it; what it writes is
/// monotone by <see cref="Message.ChangedAt"/>, so a late writer cannot put an old state over a new one.
/// </summary>
public interface IMessagePages
{
    /// <summary>The messages of these numbers, as far as they exist.</summary>
    Task<IReadOnlyList<Message>> GetAsync(string room, IReadOnlyCollection<long> seqs, CancellationToken cancel = default);

    /// <summary>Keeps each message, unless one with the same or a higher <see cref="Message.ChangedAt"/> is there.</summary>
    Task PutAsync(string room, IReadOnlyCollection<Message> messages, CancellationToken cancel = default);

    /// <summary>One page, ascending by number. A page of 50 anywhere in a million messages takes at most 20 ms.</summary>
    Task<IReadOnlyList<Message>> PageAsync(string room, PageOfMessages page, CancellationToken cancel = default);

    /// <summary>Messages numbered up to <paramref name="seen"/> that an entry after it has changed, ascending, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Message>> ChangedAsync(string room, long seen, int limit, CancellationToken cancel = default);

    /// <summary>Forgets all messages of all rooms, before a rebuild.</summary>
    Task ForgetAsync(CancellationToken cancel = default);
}

/// <summary>
/// Which page: the newest <paramref name="Limit"/> messages numbered below <paramref name="Before"/> and above <paramref name="After"/> (the oldest of them where
/// <paramref name="Before"/> is null and <paramref name="After"/> is given), of one topic or of the whole room.
/// </summary>
public sealed record PageOfMessages(int Limit, long? Topic = null, long? Before = null, long? After = null);
