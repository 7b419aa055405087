using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>
/// The recommendation rests on this: a message, a statement, a question or a poll of the room, by its number, and the very sentence of it. Whoever said it hears what
/// becomes of their words. <paramref name="Words"/> is the edit that holds the sentence, where the message was edited since.
/// </summary>
public sealed record CiteSource(long Recommendation, long Source, string? Quote = null, long? Words = null) : Command
{
    public override long? Target => Words ?? Source;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (draft, refusal) = Drafts.Open(state, Recommendation);
        if ((refusal ?? DraftRules.RefusesHand(state, draft!, caller)) is { } closed)
        {
            return closed;
        }
        var (said, gone) = Sources.Find(state, target, Source);
        return said is null ? gone!
            : Sources.RefusesQuote(said, Quote) is { } wrong ? wrong
            : !draft!.Sources.ContainsKey(Source) && draft.Sources.Count >= Draft.MostSources
                ? new Refusal("sources.tooMany", $"A recommendation has at most {Draft.MostSources} sources.")
            : Cited(target!.Author, said);
    }

    private SourceCited Cited(int author, string said) =>
        Quote is null
            ? new(Recommendation, Source, author)
            : new(Recommendation, Source, author, said.IndexOf(Quote, StringComparison.Ordinal), Quote.Length, Words);
}

/// <summary>
/// <paramref name="Author"/> is who said it. The quotation is not written down a second time: see <see cref="Citation"/>; it goes when the words go.
/// </summary>
public sealed record SourceCited(long Recommendation, long Source, int Author, int? From = null, int? Length = null, long? Words = null)
    : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Drafts.Change(
            state,
            Recommendation,
            draft => draft with { Sources = draft.Sources.SetItem(Source, new Citation(Author, From, Length, Words)) }
        );
}
