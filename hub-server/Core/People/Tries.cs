namespace CsoNet.Collab.People;

/// <summary>How often something secret was tried since a time. A try is counted before it is looked at, so that many at once are no more than many one after the other.</summary>
public sealed record Tries(int Count = 0, long Since = 0)
{
    public const int Most = 10;
    public const long Window = 15 * 60_000;
    public static readonly Tries None = new();

    /// <summary>With one more; null where there were too many, for as long as the window lasts.</summary>
    public Tries? One(long now) =>
        now - Since >= Window ? new Tries(1, now)
        : Count < Most ? this with { Count = Count + 1 }
        : null;
}
