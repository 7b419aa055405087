namespace CsoNet.Collab.Core.Tests.Recommendations;

/// <summary>Who may try what with a recommendation, written down a second time.</summary>
internal static class RecommendationRights
{
    private const string Writers = "CM FP NC RP CH";
    private const string Office = "MS US";

    /// <summary>In the rooms that write them.</summary>
    public static readonly Dictionary<string, string> Drafting = new(StringComparer.Ordinal)
    {
        ["recommendation.draft"] = Writers,
        ["recommendation.redraft"] = Writers,
        ["recommendation.cite"] = Writers,
        ["recommendation.uncite"] = Writers,
        ["recommendation.drop"] = Writers,
        ["recommendation.sponsor"] = "FP NC",
        ["recommendation.merge"] = "RP CH",
        ["recommendation.submit"] = "CH",
    };

    /// <summary>On the record of their own.</summary>
    public static readonly Dictionary<string, string> Answering = new(StringComparer.Ordinal)
    {
        ["recommendation.acknowledge"] = Office,
        ["recommendation.refer"] = Office,
        ["review.start"] = Office,
        ["clarification.ask"] = Office,
        ["clarification.give"] = "FP",
        ["response.give"] = Office,
        ["response.correct"] = Office,
        ["response.contest"] = "FP",
        ["response.rate"] = "FP",
        ["progress.report"] = Office,
        ["evidence.propose"] = "FP MS US",
        ["evidence.confirm"] = "FP MS US",
        ["recommendation.abandon"] = Office,
        ["recommendation.withdraw"] = "FP",
        ["recommendation.close"] = "CM FP MS US",
    };
}
