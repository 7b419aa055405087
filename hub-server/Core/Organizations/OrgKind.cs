namespace CsoNet.Collab.Organizations;

/// <summary>What an organization is. Most are of civil society; United Nations entities and State delegations are organizations of their own kinds.</summary>
public enum OrgKind
{
    NationalNgo,
    InternationalNgo,
    RegionalNgo,
    NetworkOrPlatform,
    CommunityBased,
    TradeUnion,
    WomensOrganization,
    YouthOrganization,
    IndigenousPeoples,
    OrgOfPersonsWithDisabilities,
    FaithBased,
    AcademicOrResearch,
    BusinessAssociation,
    LocalAuthority,
    Foundation,
    Other,
    UnEntity,
    StateDelegation,
}

/// <summary>What follows from a kind.</summary>
public static class OrgKinds
{
    /// <summary>They register themselves and wait to be verified; the others are entered by the platform's administrators.</summary>
    public static bool IsCivilSociety(this OrgKind kind) => kind is not (OrgKind.UnEntity or OrgKind.StateDelegation);
}
