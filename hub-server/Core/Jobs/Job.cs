namespace CsoNet.Collab.Jobs;

public enum JobState
{
    Waiting,
    Running,
    Done,

    /// <summary>Tried often enough.</summary>
    Failed,
}

/// <summary>
/// Work that takes longer than anybody waits at a door. One of each kind for each owner: asked for again while it is under way it is the same, and asked for again
/// afterwards it takes the place of the former one.
/// </summary>
/// <param name="Kind">What is done, as <c>export</c>.</param>
/// <param name="Owner">For whom; nobody else sees that there is one, and nobody else gets the result.</param>
/// <param name="Asked">When, milliseconds.</param>
/// <param name="Wish">What was asked for in particular; null: the usual.</param>
public sealed record Job(string Kind, string Owner, long Asked, string? Wish = null)
{
    /// <summary>As it was read; 0 before it was ever written. A change is written only where nobody wrote in between.</summary>
    public long Version { get; init; }

    public JobState State { get; init; }

    /// <summary>When a worker looks at it next: to do it, to do it again because nothing was heard since, or to take it out.</summary>
    public long Due { get; init; }

    /// <summary>How often it was begun. The parts of a result belong to the time that made them.</summary>
    public int Turn { get; init; }

    public int Done { get; init; }

    /// <summary>Of so many steps; 0 as long as nobody knows.</summary>
    public int Of { get; init; }

    public long? Ended { get; init; }

    /// <summary>The parts of its result, and their bytes.</summary>
    public int Parts { get; init; }

    public long Bytes { get; init; }

    public bool IsUnderWay => State is JobState.Waiting or JobState.Running;
}
