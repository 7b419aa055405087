using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>
/// A point rests on this contribution, and on the very sentence of it. <paramref name="Words"/> is the edit that holds the sentence, where the message was edited since. With
/// <paramref name="Dissents"/> whoever said it sees the matter differently: a view that few hold stands beside the point and is not lost.
/// </summary>
public sealed record CiteContribution(long Point, long Source, string? Quote = null, long? Words = null, bool? Dissents = null) : Command
{
    public override long? Target => Words ?? Source;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (point, refusal) = SynthesisRules.Find(state, Point);
        if (point is null)
        {
            return refusal!;
        }
        var (said, gone) = Sources.Find(state, target, Source);
        return said is null ? gone!
            : Sources.RefusesQuote(said, Quote) is { } wrong ? wrong
            : !point.Sources.ContainsKey(Source) && IsFull(Synthesis.Of(state), point)
                ? new Refusal("sources.tooMany", $"A point rests on at most {SynthesisPoint.MostSources} contributions.")
            : Cited(said);
    }

    private static bool IsFull(Synthesis synthesis, SynthesisPoint point) =>
        point.Sources.Count >= SynthesisPoint.MostSources || synthesis.Points.Values.Sum(one => one.Sources.Count) >= Synthesis.MostSources;

    private ContributionCited Cited(string said) =>
        Quote is null
            ? new(Point, Source, Dissents: Dissents)
            : new(Point, Source, said.IndexOf(Quote, StringComparison.Ordinal), Quote.Length, Words, Dissents);
}

/// <summary>The quotation is not written down a second time: it goes when the words go. What was set aside before is used after all.</summary>
public sealed record ContributionCited(
    long Point,
    long Source,
    int? From = null,
    int? Length = null,
    long? Words = null,
    bool? Dissents = null
) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Synthesis.Change(
            Synthesis.Change(
                state,
                Point,
                point => point with { Sources = point.Sources.SetItem(Source, new Cited(From, Length, Words, Dissents)) }
            ),
            synthesis => synthesis with { Aside = synthesis.Aside.Remove(Source) }
        );
}
