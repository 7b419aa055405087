using CsoNet.Collab.Dialogues;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Http;

/// <summary>A contribution that a point rests on; see <see cref="SourceShape"/>. <paramref name="Dissents"/>: it sees the matter differently.</summary>
internal sealed record CitedShape(SourceShape Source, SpeakingCapacity? As, bool? Dissents);

/// <summary>A point; <paramref name="Place"/> is how it is called. <paramref name="Words"/>, where it is being written, is the entry that holds its text.</summary>
internal sealed record PointShape(
    long Number,
    int Place,
    long? Words,
    int? Question,
    string Text,
    string? Lang,
    IReadOnlyList<CitedShape> Sources,
    IReadOnlyList<Placard> Supporting,
    IReadOnlyList<Placard> Dissenting
)
{
    public static PointShape Of(SeenPoint point) =>
        new(
            point.Number,
            point.Place,
            point.Words == 0 ? null : point.Words,
            point.Question,
            point.Text,
            point.Lang,
            [
                .. point.Sources.Select(one => new CitedShape(
                    SourceShape.Of(one.Source),
                    one.Source.As == SpeakingCapacity.Personal ? null : one.Source.As,
                    one.Dissents ? true : null
                )),
            ],
            point.Supporting,
            point.Dissenting
        );
}

/// <summary>What was handed out by entry <paramref name="Entry"/>: to be checked until <paramref name="Until"/>, or as that final <paramref name="Version"/>.</summary>
internal sealed record PublishedShape(
    long Entry,
    long At,
    long? Until,
    int? Version,
    string? Note,
    RemarksHeard? Remarks,
    long UpTo,
    TookPart TookPart,
    IReadOnlyList<PointShape> Points,
    IReadOnlyList<LeftOut> LeftOut
)
{
    public static PublishedShape Of(SeenSynthesis seen) =>
        new(
            seen.Publication.Entry,
            seen.Publication.At,
            seen.Publication.Until,
            seen.Publication.Version,
            seen.Note,
            seen.Remarks,
            seen.Document.UpTo,
            seen.Document.TookPart,
            [.. seen.Points.Select(PointShape.Of)],
            [.. seen.Document.LeftOut]
        );
}

/// <summary>A remark that was made while the synthesis was checked, and its answer.</summary>
internal sealed record RemarkShape(long Number, int? By, long At, long? Point, string Text, string? Lang, string? Answer, bool? Taken)
{
    public static RemarkShape Of(Sighting room, SeenRemark seen) =>
        new(
            seen.Remark.Number,
            room.ShowsAuthor(seen.Remark.By) ? seen.Remark.By : null,
            seen.At,
            seen.Remark.Point,
            seen.Words.Text,
            seen.Words.Lang.Length > 0 ? seen.Words.Lang : null,
            seen.Answer?.Text,
            seen.Remark.Answer is null ? null : seen.Remark.Taken
        );
}

/// <summary>What became of a contribution: the places of the points that cite it, or the reason why none does.</summary>
internal sealed record ContributionShape(MessageShape Message, IReadOnlyList<int> Places, string? Reason);

/// <summary>A message of the reader, and the places of the points that cite it.</summary>
internal sealed record CitedInShape(long Message, IReadOnlyList<int> Places);

/// <summary>Those of their messages that the version which was handed out last cites.</summary>
internal sealed record CitedListShape(IReadOnlyList<CitedInShape> Items)
{
    public static CitedListShape Of(IReadOnlyList<OwnContribution> own) =>
        new([.. own.Where(one => one.Places.Count > 0).Select(one => new CitedInShape(one.Message.Seq, one.Places))]);
}

internal sealed record ContributionListShape(
    IReadOnlyList<ContributionShape> Items,
    int Count,
    SortedDictionary<int, PersonShape> People,
    long? Next
)
{
    public static ContributionListShape Of(Sighting room, (IReadOnlyList<SeenContribution> Items, int Count, long? Next) found) =>
        new(
            [.. found.Items.Select(one => new ContributionShape(MessageShape.Of(one.Message), one.Places, one.Reason))],
            found.Count,
            PersonShape.Some(room, found.Items.Select(one => one.Message.By)),
            found.Next
        );
}

/// <summary>The synthesis of a dialogue as of entry <paramref name="At"/>. <paramref name="Draft"/> and <paramref name="Covered"/> are there for those who write it; <paramref name="Own"/> is what the reader wrote.</summary>
internal sealed record SynthesisPageShape(
    string Room,
    long At,
    string Epoch,
    string Mark,
    IReadOnlyList<Publication> Publications,
    PublishedShape? Shown,
    IReadOnlyList<PointShape>? Draft,
    IReadOnlyList<CoverageOf>? Covered,
    IReadOnlyList<RemarkShape> Remarks,
    IReadOnlyList<ContributionShape> Own,
    SortedDictionary<int, PersonShape> People,
    IReadOnlyList<string> May
)
{
    public static SynthesisPageShape Of(FoundSynthesis found, string epoch) =>
        new(
            found.Room.State.Address,
            found.Room.State.Seq,
            epoch,
            found.Room.State.Mark,
            [.. found.Synthesis.Publications],
            found.Shown is { } shown ? PublishedShape.Of(shown) : null,
            found.Draft is { } draft ? [.. draft.Select(PointShape.Of)] : null,
            found.Covered,
            [.. found.Remarks.Select(remark => RemarkShape.Of(found.Room, remark))],
            [.. found.Own.Select(one => new ContributionShape(MessageShape.Of(one.Message), one.Places, one.Reason))],
            PersonShape.Some(found.Room, found.Named),
            found.May
        );
}
