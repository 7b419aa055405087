namespace CsoNet.Collab.Organizations;

/// <summary>How far it is certain that an organization is what it says.</summary>
public enum OrgVerification
{
    Unverified,
    Pending,
    VerifiedByFocalNetwork,
    VerifiedByUnStaff,
    VerifiedByEcosocRecord,

    /// <summary>For a time: its people do not speak. What was said stays.</summary>
    Suspended,

    /// <summary>For good, until it is restored.</summary>
    Withdrawn,
}

/// <summary>On what ground somebody vouches for an organization.</summary>
public enum Voucher
{
    /// <summary>The focal point of a verified network or platform.</summary>
    Network,

    /// <summary>Staff of the United Nations in its country.</summary>
    UnStaff,
}

/// <summary>What follows from a verification.</summary>
public static class OrgVerifications
{
    public static bool IsVerified(this OrgVerification state) =>
        state is OrgVerification.VerifiedByFocalNetwork or OrgVerification.VerifiedByUnStaff or OrgVerification.VerifiedByEcosocRecord;

    /// <summary>Nobody has said yet that it is what it says.</summary>
    public static bool Waits(this OrgVerification state) => state is OrgVerification.Unverified or OrgVerification.Pending;

    /// <summary>Its people have lost the right to post.</summary>
    public static bool IsSilenced(this OrgVerification state) => state is OrgVerification.Suspended or OrgVerification.Withdrawn;
}
