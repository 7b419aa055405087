using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>
/// Whether somebody looks after a desk. <paramref name="Ruled"/> is the last entry by which somebody decided about what waited, <paramref name="RuledAt"/> its time; <paramref name="Entry"/> the one that said
/// that nobody does, at <paramref name="At"/>, and that was not settled yet; 0 for none. It gives nobody a right: it is told, and nothing else.
/// </summary>
public sealed record Unattended(long Ruled = 0, long RuledAt = 0, long Entry = 0, long At = 0) : IRoomPart, IHearsAuthors
{
    /// <summary>For so long something waits before it is told again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(4);

    /// <summary>Those by which somebody decides about what waits.</summary>
    private static readonly HashSet<string> Rulings =
    [
        "message.kept",
        "message.removed",
        "removal.upheld",
        "message.restored",
        "held.approved",
        "held.declined",
        "mute.upheld",
        "mute.lifted",
    ];

    public static string Name => "unattended";

    public static readonly Unattended No = new();

    public static Unattended Of(RoomState state) => state.Part<Unattended>() ?? No;

    public static bool IsRuling(Entry entry) => entry.Author > 0 && Rulings.Contains(entry.Type);

    /// <summary>What a clock does is no looking after.</summary>
    public object Heard(Entry entry, RoomState room) => IsRuling(entry) ? this with { Ruled = entry.Seq, RuledAt = entry.At } : this;

    /// <summary>Since when something has waited and nobody has decided about anything; null where nothing waits.</summary>
    public static long? Since(RoomState state, DateTimeOffset now) => Since(state, DeskQueue.In(state, now));

    /// <summary>The same of a part of what waits.</summary>
    public static long? Since(RoomState state, IEnumerable<Queued> waiting) =>
        waiting.Select(one => (long?)one.Since).Min() is { } oldest ? Math.Max(oldest, Of(state).RuledAt) : null;

    /// <summary>Since then (milliseconds) is too long.</summary>
    public static bool IsLate(long since, DateTimeOffset now) => since <= now.Subtract(Patience).ToUnixTimeMilliseconds();

    /// <summary>It was told, nobody has ruled since, and something of then still waits.</summary>
    public static bool IsStanding(RoomState state, DateTimeOffset now) =>
        Of(state) is { Entry: > 0 } one && one.Ruled < one.Entry && DeskQueue.In(state, now).Any(queued => queued.Since <= one.At);

    /// <summary>That there is such a room is no secret to the administrators of the house: not so of conversations, caucuses and rooms of those who were let in.</summary>
    public static bool IsKnownToTheHouse(RoomState state) =>
        state is { Visibility: not Visibility.Members, Circle: Circle.Everybody } && state.Part<Unattended>() is not null;
}
