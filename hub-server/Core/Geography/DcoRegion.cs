namespace CsoNet.Collab.Geography;

/// <summary>The regions of the Development Coordination Office: for finding the United Nations staff of a country. Countries without a country team have none.</summary>
public enum DcoRegion
{
    Africa,
    ArabStates,
    AsiaPacific,
    EuropeCentralAsia,
    LatinAmericaCaribbean,
}
