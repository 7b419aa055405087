namespace CsoNet.Collab.Rooms;

/// <summary>One line per room, for lists: a read model that can be rebuilt from the records.</summary>
public interface IRoomIndex
{
    /// <summary>Keeps the line, unless one with a higher <see cref="RoomLine.Seq"/> is there.</summary>
    Task PutAsync(RoomLine line, CancellationToken cancel = default);

    /// <summary>Rooms whose being there is no secret, public and listed, in the order of their ids, after the id <paramref name="after"/> ("" from the start).</summary>
    Task<IReadOnlyList<RoomLine>> ListKnownAsync(string after, int limit, CancellationToken cancel = default);

    /// <summary>The lines of these rooms, as far as they exist, in the order of their ids.</summary>
    Task<IReadOnlyList<RoomLine>> GetAsync(IReadOnlyCollection<string> rooms, CancellationToken cancel = default);

    /// <summary>
    /// The lines of the rooms within that one which are of this circle, in the order of their ids. Whoever asks for one circle gets, and waits for, nothing of another: a caucus of civil society is
    /// not even read for those for whom it does not exist.
    /// </summary>
    Task<IReadOnlyList<RoomLine>> ListWithinAsync(string room, Circle circle, int limit, CancellationToken cancel = default);

    /// <summary>Forgets all lines, before a rebuild.</summary>
    Task ForgetAsync(CancellationToken cancel = default);
}

/// <summary>What a list shows of a room, as of entry <paramref name="Seq"/>.</summary>
public sealed record RoomLine(
    string Room,
    RoomKind Kind,
    string Title,
    Visibility Visibility,
    bool Closed,
    long Seq,
    Circle Circle = Circle.Everybody,
    string? Within = null
);
