namespace CsoNet.Collab.Rooms;

/// <summary>
/// What a clock will decide: a command for a record at a time. Every node looks each second; the command's id is derived from room, thing
/// and due time, so it happens once on any number of nodes, and its <c>Decide</c> makes a late one harmless.
/// </summary>
public interface ISchedule
{
    /// <summary>Adds what is due, or replaces what has the same record and thing.</summary>
    Task PutAsync(Due due, CancellationToken cancel = default);

    /// <summary>What is due at <paramref name="now"/> (milliseconds) or was before, the oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Due>> DueAsync(long now, int limit, CancellationToken cancel = default);

    /// <summary>Takes out what was done, if it is still there with the same due time: what was set anew meanwhile stays.</summary>
    Task RemoveAsync(Due due, CancellationToken cancel = default);
}

/// <summary>
/// <paramref name="Thing"/> names what is due within the record (<c>seal</c>, <c>round/3/close</c>), <paramref name="At"/> is in milliseconds since 1970-01-01 UTC,
/// <paramref name="Command"/> is the command as it would come over the wire, without an id.
/// </summary>
public sealed record Due(string Record, string Thing, long At, string Command);
