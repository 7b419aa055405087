using System.Collections.Immutable;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>
/// Somebody asked who is behind a handle, named by the number of that entry. <paramref name="By"/> and <paramref name="Second"/> are numbers of the house. <paramref name="Told"/>: the
/// person is told of it. <paramref name="Granted"/> is null until another one has answered.
/// </summary>
public sealed record Reveal(
    long Number,
    string Room,
    int Participant,
    int By,
    long Asked,
    string Why,
    bool Told,
    string? Danger = null,
    int? Second = null,
    bool? Granted = null,
    long? Answered = null
)
{
    /// <summary>For so long a second person may agree.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromDays(1);

    /// <summary>For so long the two may look.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromHours(1);

    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public bool IsWaiting(long now) => Granted is null && now - Asked < (long)Waits.TotalMilliseconds;

    public bool IsOpen(long now) => Granted is true && now - Answered < (long)Holds.TotalMilliseconds;

    public bool IsForgotten(long now) => now - Asked > (long)Kept.TotalMilliseconds;
}

/// <summary>What was asked about handles in the last months. The record keeps all of it.</summary>
public sealed record Reveals(ImmutableSortedDictionary<long, Reveal> All) : IRoomPart
{
    public static string Name => "reveals";

    public static readonly Reveals None = new(ImmutableSortedDictionary<long, Reveal>.Empty);

    public static Reveals Of(RoomState state) => state.Part<Reveals>() ?? None;

    public Reveals With(Reveal reveal, long now) =>
        new(All.RemoveRange(All.Values.Where(one => one.IsForgotten(now)).Select(one => one.Number)).SetItem(reveal.Number, reveal));
}
