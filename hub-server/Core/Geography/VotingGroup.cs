namespace CsoNet.Collab.Geography;

/// <summary>The regional groups in which Member States sit: for balancing speakers. Each Member State has one.</summary>
public enum VotingGroup
{
    African,
    AsiaPacific,
    EasternEuropean,
    LatinAmericanAndCaribbean,
    WesternEuropeanAndOthers,
}
