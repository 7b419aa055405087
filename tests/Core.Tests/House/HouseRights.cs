namespace CsoNet.Collab.Core.Tests.House;

/// <summary>What is done in the house, and by whom.</summary>
internal static class HouseRights
{
    public static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["organization.register"] = "OB CM FP NC PA",
        ["organization.change"] = "OB CM FP NC PA",
        ["organization.vouch"] = "FP NC US",
        ["organization.decide"] = "PA",
        ["organization.suspend"] = "PA",
        ["organization.withdraw"] = "PA",
        ["organization.restore"] = "PA",
        ["affiliation.propose"] = "OB CM FP NC MS US",
        ["affiliation.approve"] = "FP NC PA",
        ["affiliation.decline"] = "FP NC PA",
        ["affiliation.end"] = "OB CM FP NC MS US PA",
        ["affiliation.allowToRepresent"] = "FP NC PA",
        ["seats.allot"] = "US PA",
        ["retention.hold"] = "PA",
        ["retention.release"] = "PA",
    };
}
