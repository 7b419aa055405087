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
    private const int LongestQuote = 1000;
    private static readonly Refusal NotSaid = new("quote.notSaid", "These are not the words of that entry.");

    public override long? Target => Words ?? Source;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (draft, refusal) = Drafts.Open(state, Recommendation);
        return draft is null ? refusal!
            : DraftRules.RefusesHand(state, draft, caller) is { } hand ? hand
            : target is null || target.Data.IsErased || state.Gone.Contains(Source)
                ? new Refusal("message.gone", "There is nothing to cite under this number.")
            : Sources.TextOf(target, Source) is not { } said
                ? new Refusal("source.unknown", "Only messages, statements, questions and polls are cited.")
            : Quote?.Length > LongestQuote ? new Refusal("message.tooLong", $"A quotation has at most {LongestQuote} characters.")
            : Quote is not null && (Quote.Trim().Length == 0 || !said.Contains(Quote, StringComparison.Ordinal)) ? NotSaid
            : !draft.Sources.ContainsKey(Source) && draft.Sources.Count >= Draft.MostSources
                ? new Refusal("sources.tooMany", $"A recommendation has at most {Draft.MostSources} sources.")
            : Cited(target.Author, said);
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
