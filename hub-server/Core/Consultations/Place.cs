using CsoNet.Collab.Geography;

namespace CsoNet.Collab.Consultations;

/// <summary>Why somebody stands where they stand: a code for the catalogues, with the values that it speaks of.</summary>
public enum PlaceReason
{
    /// <summary>In the order of asking.</summary>
    Arrival,

    /// <summary>A joint statement.</summary>
    Joint,

    /// <summary>By category.</summary>
    Category,

    /// <summary>It is that category's turn.</summary>
    Turn,

    /// <summary>The n-th from that region, who has not spoken yet.</summary>
    New,

    /// <summary>The n-th from that region, who has spoken before.</summary>
    Again,

    /// <summary>Passed over n times, so next.</summary>
    Waited,

    /// <summary>By lot.</summary>
    Lot,

    /// <summary>Moved by the chair.</summary>
    Moved,

    /// <summary>A right of reply, after the list.</summary>
    Reply,
}

/// <summary>One place of the list. <paramref name="N"/>, <paramref name="Region"/> and <paramref name="Category"/> are there where the reason speaks of them.</summary>
public sealed record Place(long Request, PlaceReason Reason, int? N = null, VotingGroup? Region = null, SpeakerCategory? Category = null);
