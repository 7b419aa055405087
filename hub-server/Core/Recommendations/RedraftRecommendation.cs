using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>
/// The draft anew, whole. Whoever sponsored other words is asked again; another addressee, theme or goal alone leaves the sponsors. <paramref name="Words"/> is the
/// entry whose text was before the writer: if somebody else was faster, nothing is lost and nothing overwritten.
/// </summary>
public sealed record RedraftRecommendation(
    long Recommendation,
    long Words,
    string Title,
    string Text,
    Few<string>? Addressees = null,
    TagSet<string>? Themes = null,
    TagSet<string>? Goals = null,
    string? Lang = null
) : Command, INamesOrganizations
{
    [JsonIgnore]
    public Few<Placard> Found { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyCollection<string> Organizations => Addressees ?? [];

    public Command With(Few<Placard> found) => this with { Found = found };

    public override long? Target => Words;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (draft, refusal) = Drafts.Open(state, Recommendation);
        return draft is null ? refusal!
            : DraftRules.RefusesHand(state, draft, caller) is { } hand ? hand
            : draft.Words != Words ? new Refusal("draft.older", "Somebody has changed the draft meanwhile: look at both texts.")
            : DraftRules.RefusesWords(Title, Text, Lang) is { } wrong ? wrong
            : DraftRules.RefusesAddressees(Organizations, Found) is { } nobody ? nobody
            : DraftRules.RefusesTags(Themes, Goals) is { } tags ? tags
            : new RecommendationRedrafted(Recommendation, Title, Text, Found, Themes ?? [], Goals ?? [], Lang, IsOther(target));
    }

    /// <summary>The words are other ones, so that nobody stands behind them yet.</summary>
    private bool? IsOther(Entry? before) =>
        before?.Data.Utf8 is { } data && DraftWords.Of(data) is var (title, text, _) && (title, text) == (Title, Text) ? null : true;
}

/// <summary><paramref name="Anew"/>: the words are other ones, and sponsors are asked again.</summary>
public sealed record RecommendationRedrafted(
    long Recommendation,
    string Title,
    string Text,
    Few<Placard> Addressees,
    TagSet<string> Themes,
    TagSet<string> Goals,
    string? Lang = null,
    bool? Anew = null
) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Drafts.Change(
            state,
            Recommendation,
            draft =>
                draft with
                {
                    Title = Title,
                    Words = entry.Seq,
                    Addressees = Addressees,
                    Themes = Themes,
                    Goals = Goals,
                    Sponsors = Anew == true ? Draft.NoSponsors : draft.Sponsors,
                }
        );
}
