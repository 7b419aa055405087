namespace CsoNet.Collab.Core.Tests.Moderation;

/// <summary>Who may do what at the desk of a room, as the domain says it.</summary>
internal static class DeskRights
{
    private const string Everybody = "OB CM FP NC MS US IN RP CH PA";

    public static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["message.translate"] = "CM FP NC MS US IN RP CH",
        ["translation.withdraw"] = Everybody,
        ["message.report"] = "OB CM FP NC MS US IN RP CH",
        ["message.keep"] = "CH",
        ["message.remove"] = "CH",
        ["removal.appeal"] = Everybody,
        ["appeal.decide"] = "CH",
        ["held.approve"] = "CH",
        ["held.decline"] = "CH",
        ["held.withdraw"] = Everybody,
        ["participant.mute"] = "CH",
        ["mute.lift"] = "CH",
        ["mute.appeal"] = Everybody,
        ["mute.uphold"] = "CH",
    };

    /// <summary>Their coordinators run them.</summary>
    public static readonly Dictionary<string, string> InNetworks = Expected
        .Where(row => row.Value == "CH")
        .ToDictionary(row => row.Key, _ => "NC CH", StringComparer.Ordinal);
}
