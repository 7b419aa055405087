using System.Collections.Immutable;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>How it stands with a message that was reported or removed.</summary>
public enum CaseState
{
    /// <summary>Somebody has reported it, and nobody has ruled yet.</summary>
    Reported,

    /// <summary>Those who run the room have looked, and it stays.</summary>
    Kept,
    Removed,

    /// <summary>Its author does not accept the removal, and somebody else than who ruled is to decide.</summary>
    Appealed,

    /// <summary>The removal stands for good.</summary>
    Upheld,

    /// <summary>It is there again.</summary>
    Restored,

    /// <summary>It is no message yet: a text that waits to be approved, as the desk shows it.</summary>
    Held,
}

/// <summary>What was said and done about one message. It holds no words: those stand in the entries that are named.</summary>
/// <param name="Message">The number of the message.</param>
/// <param name="Author">Who wrote it, by their participant number.</param>
public sealed record Case(long Message, int Author)
{
    /// <summary>For how long an author may appeal.</summary>
    public static readonly TimeSpan AppealTime = TimeSpan.FromDays(30);

    /// <summary>For how long an appeal may wait. Then nobody else has confirmed the removal, and it does not stand.</summary>
    public static readonly TimeSpan DecisionTime = TimeSpan.FromDays(14);

    public CaseState State { get; init; }

    /// <summary>The entries of the reports, by who reported. Nobody is told who they are.</summary>
    public ImmutableSortedDictionary<int, long> Reports { get; init; } = ImmutableSortedDictionary<int, long>.Empty;

    /// <summary>When the first report came that was not ruled on yet, milliseconds.</summary>
    public long Since { get; init; }

    /// <summary>The entry of the last ruling, when it was, and who ruled.</summary>
    public long Ruling { get; init; }
    public long RuledAt { get; init; }
    public int RuledBy { get; init; }

    /// <summary>How long the report waited for the ruling, milliseconds; null where nobody had reported it.</summary>
    public long? Waited { get; init; }

    /// <summary>The rule by which it was removed.</summary>
    public HouseRule? Rule { get; init; }

    /// <summary>The entry of the appeal and its time, and that of the decision on it.</summary>
    public long Appeal { get; init; }
    public long AppealedAt { get; init; }
    public long Decision { get; init; }

    /// <summary>Nobody sees its text at the moment, and it can come back.</summary>
    public bool IsAway => State is CaseState.Removed or CaseState.Appealed or CaseState.Upheld;

    public bool IsWaiting => State is CaseState.Reported or CaseState.Appealed;
}
