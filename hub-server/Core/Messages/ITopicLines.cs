namespace CsoNet.Collab.Messages;

/// <summary>
/// One line for each topic that anything was said in: a read model that can be rebuilt from the records. Unread messages are counted from these lines alone,
/// so that one question answers for all rooms of a person.
/// </summary>
public interface ITopicLines
{
    /// <summary>The lines of these topics, as far as they exist.</summary>
    Task<IReadOnlyList<TopicLine>> GetAsync(string room, IReadOnlyCollection<long> topics, CancellationToken cancel = default);

    /// <summary>Keeps each line, unless one with a higher <see cref="TopicLine.At"/> is there.</summary>
    Task PutAsync(string room, IReadOnlyCollection<TopicLine> lines, CancellationToken cancel = default);

    /// <summary>By room, the lines in which something was said after the reader's place in that topic, by topic. At most <see cref="MostAsked"/> rooms at once.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<TopicLine>>> AfterAsync(
        IReadOnlyCollection<ReadersPlace> places,
        CancellationToken cancel = default
    );

    /// <summary>At most <paramref name="limit"/> topics of a room, those with the latest words first, below the last number <paramref name="before"/>.</summary>
    Task<IReadOnlyList<TopicLine>> LatestAsync(string room, long before, int limit, CancellationToken cancel = default);

    /// <summary>Forgets all lines of all rooms, before a rebuild.</summary>
    Task ForgetAsync(CancellationToken cancel = default);

    /// <summary>So many rooms are asked about at once, and so many lines of each are answered, those with the latest words first: who has more unread topics has "many".</summary>
    const int MostAsked = 200;

    /// <inheritdoc cref="MostAsked"/>
    const int MostAnswered = 500;
}

/// <summary>Where a reader stands in a room: at <paramref name="Floor"/>, save in these topics.</summary>
public sealed record ReadersPlace(string Room, long Floor, IReadOnlyDictionary<long, long> Topics);
