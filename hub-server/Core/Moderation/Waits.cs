namespace CsoNet.Collab.Moderation;

/// <summary>For how long something waited: at most so long. Coarse on purpose, for from an exact time one could tell which case it was.</summary>
public enum Wait
{
    Hour,
    FourHours,
    Day,
    ThreeDays,
    Week,
    Longer,
}

public static class Waits
{
    private static readonly TimeSpan[] Ends =
    [
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(4),
        TimeSpan.FromDays(1),
        TimeSpan.FromDays(3),
        TimeSpan.FromDays(7),
    ];

    /// <param name="milliseconds">How long it waited.</param>
    public static Wait Of(long milliseconds) => (Wait)Ends.Count(end => milliseconds > end.TotalMilliseconds);

    /// <summary>Half of them waited no longer than that; null where they are too few to say.</summary>
    public static Wait? Median(IReadOnlyList<Wait> waits) =>
        waits.Count < Released.Fewest ? null : waits.Order().ElementAt((waits.Count - 1) / 2);
}
