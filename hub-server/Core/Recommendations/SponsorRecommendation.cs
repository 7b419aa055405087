using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>
/// A focal point says that their organization stands behind these words, or no more. One voice for each organization. <paramref name="Words"/> is the entry with the
/// text that was read: nobody sponsors what they have not seen.
/// </summary>
public sealed record SponsorRecommendation(long Recommendation, long Words, bool On) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (draft, refusal) = Drafts.Open(state, Recommendation);
        return draft is null ? refusal!
            : FocalPoint.VoiceOf(state, caller) is not { } organization
                ? new Refusal("right.missing", "Only a focal point says that their organization stands behind a recommendation.")
            : draft.Words != Words && On ? new Refusal("draft.older", "The draft has been changed meanwhile: read it again.")
            : draft.Sponsors.ContainsKey(organization.Id) == On ? new Refusal("nothing.changed", "That is so already.")
            : new RecommendationSponsored(Recommendation, organization, On);
    }
}

public sealed record RecommendationSponsored(long Recommendation, Placard Organization, bool On) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Drafts.Change(
            state,
            Recommendation,
            draft =>
                draft with
                {
                    Sponsors = On ? draft.Sponsors.SetItem(Organization.Id, Organization) : draft.Sponsors.Remove(Organization.Id),
                }
        );
}
