namespace CsoNet.Collab.People;

/// <summary>
/// Somebody signed in somewhere: what their cookie stands for. <paramref name="Id"/> is random. <paramref name="Seen"/> is kept to the hour only, and the device in
/// two words; where they were is not kept at all.
/// </summary>
public sealed record SignIn(string Id, string Person, long Created, long Seen, Device Device)
{
    /// <summary>As long as the cookie holds.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>However often it is used: after that time they show again who they are.</summary>
    public static readonly TimeSpan Utmost = TimeSpan.FromDays(180);

    public bool IsOver(long now) => now - Created >= Utmost.TotalMilliseconds;

    /// <summary>To the hour, so that nobody's day can be read from it.</summary>
    public static long Coarse(DateTimeOffset now) => now.ToUnixTimeMilliseconds() / 3_600_000 * 3_600_000;
}
