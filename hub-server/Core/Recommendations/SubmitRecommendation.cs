using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>
/// Those who run the room send the recommendation to its addressees. From here on each office answers on a record of its own, which a listener opens.
/// <paramref name="Confidential"/>: only those concerned see it, and it is in no public register. Where people take part under handles no organization can be named as
/// sponsor: there it goes without one, in the name of those who convened the room.
/// </summary>
public sealed record SubmitRecommendation(long Recommendation, bool Confidential = false) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (draft, refusal) = Drafts.Open(state, Recommendation);
        return draft is null ? refusal!
            : draft.Addressees.Count == 0 ? Lacks("an office that is to answer")
            : draft.Themes.Count == 0 ? Lacks("a theme")
            : draft.Sponsors.Count == 0 && !state.IsProtected ? Lacks("an organization that stands behind it")
            : draft.Sources.Count == 0 ? Lacks("a source")
            : new RecommendationSubmitted(Recommendation, draft.Words, Confidential ? true : null);
    }

    private static Refusal Lacks(string what) => new("recommendation.incomplete", $"The recommendation lacks {what}.");
}

/// <summary><paramref name="Words"/> is the entry with the text that was submitted.</summary>
public sealed record RecommendationSubmitted(long Recommendation, long Words, bool? Confidential = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Drafts.Change(state, Recommendation, draft => draft with { State = DraftState.Submitted, Named = NameOf(state, entry) });

    /// <summary>
    /// A recommendation is public where its room may not be everybody's to know of. Then its records are not named after the room, and nobody can find out by trying names.
    /// </summary>
    private static string NameOf(RoomState state, Entry entry) =>
        state.Visibility != Visibility.Public || state.Circle != Circle.Everybody
            ? $"closed-{Convert.ToHexStringLower(entry.Hash.AsSpan(0, 8))}"
            : state.Room;
}
