namespace CsoNet.Collab.Consultations;

/// <summary>
/// Whose turn it is. Called: <paramref name="Ends"/> is when they are taken to be absent. Speaking: the clock runs until <paramref name="Ends"/>, or stands with
/// <paramref name="Left"/> milliseconds. <paramref name="Set"/> is the entry that set the clock last: what a clock decides is fenced by it.
/// </summary>
public sealed record Turn(long Request, bool Speaking, long Limit, long? Ends = null, long? Left = null, long Set = 0)
{
    /// <summary>How long somebody who was called has to answer.</summary>
    public const long Patience = 30_000;

    /// <summary>After the time is up, before the clock may cut.</summary>
    public const long Grace = 15_000;

    /// <summary>What is left of the time; below zero in the grace.</summary>
    public long LeftAt(long now) => Left ?? Ends!.Value - now;

    public long UsedAt(long now) => Math.Max(0, Limit - LeftAt(now));
}

/// <summary>Somebody has risen to a point of order; the clock stands until the chair has ruled.</summary>
public sealed record PointOfOrder(long Number, int By);
