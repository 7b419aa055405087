using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>
/// A draft becomes part of another one, with its sources. Its sponsors must have consented, and they do so in the one way in which anybody consents here: by sponsoring
/// the words that survive.
/// </summary>
public sealed record MergeRecommendation(long Recommendation, long Into) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (draft, refusal) = Drafts.Open(state, Recommendation);
        var (survivor, missing) = Drafts.Open(state, Into);
        return draft is null ? refusal!
            : survivor is null ? missing!
            : Recommendation == Into ? new Refusal("recommendation.unknown", "A recommendation does not become part of itself.")
            : draft.Sponsors.Keys.Except(survivor.Sponsors.Keys, StringComparer.Ordinal).Any()
                ? new Refusal("sponsors.notAsked", "Not every sponsor of this draft stands behind the other one yet.")
            : draft.Sources.Keys.Union(survivor.Sources.Keys).Count() > Draft.MostSources
                ? new Refusal("sources.tooMany", $"A recommendation has at most {Draft.MostSources} sources.")
            : new RecommendationMerged(Recommendation, Into);
    }
}

public sealed record RecommendationMerged(long Recommendation, long Into) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var sources = Drafts.Of(state).All.GetValueOrDefault(Recommendation)?.Sources;
        var joined = Drafts.Change(
            state,
            Into,
            survivor =>
                survivor with
                {
                    Sources = survivor.Sources.SetItems(sources?.Where(one => !survivor.Sources.ContainsKey(one.Key)) ?? []),
                }
        );
        return Drafts.Change(joined, Recommendation, draft => draft with { State = DraftState.Merged, Into = Into });
    }
}
