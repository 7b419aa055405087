namespace CsoNet.Collab.Recommendations;

/// <summary>Where a recommendation stands at the office that it was sent to. Before that it is a draft in a room.</summary>
public enum RecommendationState
{
    Submitted,
    Acknowledged,
    UnderReview,

    /// <summary>The office has asked back; its clock stands meanwhile.</summary>
    ClarificationRequested,
    Responded,
    InProgress,
    ReflectedInPolicy,
    NotImplemented,

    /// <summary>A sponsor does not accept the answer, or what became of it: the office answers again.</summary>
    Contested,
    Closed,
    Withdrawn,
}

/// <summary>What an office says to a recommendation. Nothing is ever rejected here.</summary>
public enum Disposition
{
    Accepted,
    PartiallyAccepted,
    Noted,
    NotTakenUp,
}

/// <summary>Why it is not taken up, or not the whole of it.</summary>
public enum NotTakenUpReason
{
    OutsideMandate,
    OutOfScopeOfDialogue,
    AlreadyInPlace,
    ResourceConstraint,
    LegalConstraint,
    ConflictsWithExistingCommitment,
    InsufficientEvidence,
    Deferred,
    PolicyDisagreement,
    DuplicateOf,
    Other,
}

/// <summary>How an organization finds the answer, after it was given back.</summary>
public enum Rating
{
    Heard,
    Partly,
    NotHeard,
}

/// <summary>Who does something on the record of a recommendation: institutions, never persons.</summary>
public enum Side
{
    Office,
    Sponsor,
}
