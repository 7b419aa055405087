using System.Collections.Immutable;

namespace CsoNet.Collab.Geography;

/// <summary>What a country or area is to the United Nations.</summary>
public enum Membership
{
    Member,

    /// <summary>A standing invitation to observe; not our role of an observer in a room.</summary>
    Observer,

    /// <summary>An area of the statistical standard that is no State.</summary>
    Area,
}

/// <summary>A country or area. <paramref name="Code"/> is ISO 3166-1 alpha-2, <paramref name="M49"/> three digits.</summary>
/// <param name="Commissions">All that it belongs to, as a member or an associate member.</param>
/// <param name="AssociateIn">Those of them in which it is an associate member.</param>
public sealed record Country(
    string Code,
    string M49,
    Membership Membership,
    VotingGroup? Group,
    DcoRegion? Dco,
    ImmutableSortedSet<RegionalCommission> Commissions,
    ImmutableSortedSet<RegionalCommission> AssociateIn,
    SixNames Names
);
