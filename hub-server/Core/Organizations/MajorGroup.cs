namespace CsoNet.Collab.Organizations;

/// <summary>The nine Major Groups of Agenda 21.</summary>
public enum MajorGroup
{
    Women,
    ChildrenAndYouth,
    IndigenousPeoples,
    NonGovernmentalOrganizations,
    LocalAuthorities,
    WorkersAndTradeUnions,
    BusinessAndIndustry,
    ScientificAndTechnologicalCommunity,
    Farmers,
}

/// <summary>The other stakeholders of the coordination mechanism of the high-level political forum.</summary>
public enum OtherStakeholder
{
    PersonsWithDisabilities,
    Volunteers,
    Ageing,
    EducationAndAcademia,
    FinancingForDevelopmentCso,
    SendaiStakeholderMechanism,
    Together2030,
    Lgbti,
    CommunitiesDiscriminatedOnWorkAndDescent,
    AsiaPacificRcem,
    EceRcem,
    AfricaRcem,
}
