using CsoNet.Collab.People;

namespace CsoNet.Collab.Organizations;

public enum AffiliationState
{
    Proposed,
    Current,
    Declined,
    Ended,

    /// <summary>The focal point has said yes; there is no seat at the event yet.</summary>
    Waitlisted,
}

/// <summary>
/// The tie between a person and an organization, as of entry <paramref name="Seq"/> of the house record. <paramref name="Number"/> is the entry that proposed
/// it; <paramref name="Person"/> is a participant number of the house: who that is, only People knows.
/// </summary>
/// <param name="MayRepresent">The focal point lets them speak on the organization's behalf.</param>
/// <param name="Event">The room of the event that they are sent to, where it is for one event.</param>
/// <param name="From">When it was approved, milliseconds.</param>
/// <param name="Until">When it ended.</param>
public sealed record Affiliation(
    long Number,
    long Organization,
    int Person,
    AffiliationRole Role,
    AffiliationState State,
    bool MayRepresent,
    string? Event,
    long? From,
    long? Until,
    long Seq
);
