using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>What somebody wrote under a guiding question.</summary>
public sealed record Contribution(long Number, int By, long Topic);

/// <summary>
/// What a synthesis is made of and the state does not hold: all contributions up to entry <paramref name="UpTo"/>, the texts of the points and the reasons, by the entries that hold them; and the
/// consultative status of those organizations that have one or could, by the ids of their nameplates.
/// </summary>
public sealed record Material(
    long UpTo,
    IReadOnlyList<Contribution> Contributions,
    IReadOnlyDictionary<long, Worded> Texts,
    IReadOnlyDictionary<long, string> Reasons,
    IReadOnlyDictionary<string, ConsultativeStatus> Statuses
);

/// <summary>Hands out the synthesis as it stands. It is complete: no contribution is lost on the way.</summary>
public abstract record Publish : Command
{
    /// <summary>The hub looks; a client does not say so.</summary>
    [JsonIgnore]
    public Material? Material { get; init; }

    /// <summary>The text as it can be handed out, or why not.</summary>
    protected (SynthesisText? Text, Refusal? Refusal) Make(RoomState state)
    {
        var synthesis = Synthesis.Of(state);
        if (SynthesisRules.RefusesPublishing(state) is { } phase)
        {
            return (null, phase);
        }
        if (synthesis.Publications.Count >= Synthesis.MostPublications)
        {
            return (null, new Refusal("synthesis.tooMany", $"A synthesis is handed out at most {Synthesis.MostPublications} times."));
        }
        if (synthesis.Points.IsEmpty || synthesis.Points.Values.Any(point => point.Sources.IsEmpty))
        {
            return (null, new Refusal("synthesis.unsupported", "Every point rests on a contribution, and there is at least one point."));
        }
        if (Material is null || !IsOf(synthesis, Material))
        {
            return (null, new Refusal("draft.older", "Somebody has changed the synthesis at this very moment."));
        }
        var cited = synthesis.Cited;
        return
            Material.Contributions.Count(one => !cited.Contains(one.Number) && !synthesis.Aside.ContainsKey(one.Number)) is > 0 and var open
            ? (null, new Refusal("synthesis.uncovered", $"{open} contributions are neither cited nor set aside with a reason."))
            : (Text(state, synthesis, Material), null);
    }

    private static bool IsOf(Synthesis synthesis, Material material) =>
        synthesis.Points.Values.All(point => material.Texts.ContainsKey(point.Words))
        && synthesis.Aside.Values.All(material.Reasons.ContainsKey);

    private static SynthesisText Text(RoomState state, Synthesis synthesis, Material material)
    {
        var contributions = material.Contributions.Select(one => one.Number).ToHashSet();
        return new(
            [.. synthesis.InOrder.Select(point => PointOf(point, material.Texts[point.Words]))],
            [
                .. synthesis
                    .Aside.Where(one => contributions.Contains(one.Key))
                    .GroupBy(one => one.Value, one => one.Key)
                    .OrderBy(group => group.Key)
                    .Select(group => new LeftOut(material.Reasons[group.Key], Numbers.Of(group))),
            ],
            TookPart.Of(state, material.Contributions, material.Statuses),
            material.UpTo
        );
    }

    private static PublishedPoint PointOf(SynthesisPoint point, Worded words) =>
        new(point.Number, words.Text, point.Published(), point.Question, words.Lang.Length > 0 ? words.Lang : null);
}
