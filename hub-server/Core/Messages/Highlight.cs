namespace CsoNet.Collab.Messages;

/// <summary>
/// An entry that whoever was away is told of: something was decided, or, where <paramref name="IsSpoken"/>, somebody spoke in the name of an organization. <paramref name="About"/> is what
/// it is about, <paramref name="By"/> who did it.
/// </summary>
public sealed record Highlight(string Room, long Seq, long At, string Type, long About, int By, bool IsSpoken = false);

/// <summary>
/// The highlights of all rooms: a read model that can be rebuilt from the records. What is found is only where to look; what somebody may see of it their own rights say.
/// </summary>
public interface IHighlights
{
    /// <summary>Keeps them; those that are there stay.</summary>
    Task PutAsync(IReadOnlyCollection<Highlight> highlights, CancellationToken cancel = default);

    /// <summary>The newest after each of these numbers in its room (at most <see cref="ITopicLines.MostAsked"/>), in all rooms together at most <paramref name="limit"/>; decisions, or what was spoken.</summary>
    Task<IReadOnlyList<Highlight>> AfterAsync(
        IReadOnlyDictionary<string, long> places,
        bool spoken,
        int limit,
        CancellationToken cancel = default
    );

    /// <summary>Forgets all, before a rebuild.</summary>
    Task ForgetAsync(CancellationToken cancel = default);
}
