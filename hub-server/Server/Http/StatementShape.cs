using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Statements;

namespace CsoNet.Collab.Server.Http;

/// <summary>A joint statement in the list of a room. <paramref name="Count"/> and <paramref name="Limit"/> are words; where it is written in Chinese, characters.</summary>
internal sealed record StatementLineShape(
    long Number,
    string Title,
    StatementState State,
    int Count,
    int Limit,
    string? Lang,
    int Signatures
)
{
    public static StatementLineShape Of(JointStatement one) =>
        new(one.Number, one.Title, one.State, one.Count, one.MostCounted, one.Lang, one.Signatures.Count);
}

/// <summary>The joint statements of a room after the entry <paramref name="At"/>; <paramref name="MayOpen"/>: the reader may begin one.</summary>
internal sealed record StatementListShape(
    string Room,
    long At,
    string Epoch,
    string Mark,
    IReadOnlyList<StatementLineShape> Items,
    bool? MayOpen
)
{
    public static StatementListShape Of(Sighting room, bool mayOpen, string epoch) =>
        new(
            room.State.Address,
            room.State.Seq,
            epoch,
            room.State.Mark,
            [.. StatementReading.All(room).Select(StatementLineShape.Of)],
            mayOpen ? true : null
        );
}

/// <summary>A paragraph. <paramref name="Words"/> is the entry that holds its text, as <paramref name="By"/> put it last, which is for those who have come in; <paramref name="Removed"/>: it was taken out.</summary>
internal sealed record ParagraphShape(long Number, long Words, int? By, long? At, int Count, string Text, bool? Removed)
{
    public static ParagraphShape Of(SeenParagraph seen, bool inside) =>
        new(
            seen.Paragraph.Number,
            seen.Paragraph.Words,
            inside ? seen.Paragraph.By : null,
            inside ? seen.At : null,
            seen.Paragraph.Count,
            seen.Text,
            seen.Paragraph.Removed is null ? null : true
        );
}

/// <summary>
/// A joint statement after the entry <paramref name="At"/>. <paramref name="Version"/> is what whoever signs says they have read; <paramref name="Signatures"/> stand by the names of the organizations, and so do those in
/// <paramref name="Voided"/>, which have signed an earlier text. <paramref name="Voice"/> is the organization for which the reader would sign; <paramref name="May"/> are the verbs that they may try now.
/// Who wrote what and when is for those who have come in: a published text is one of organizations.
/// </summary>
internal sealed record StatementShape(
    string Room,
    long At,
    string Epoch,
    string Mark,
    long Number,
    int? By,
    string Title,
    StatementState State,
    int Count,
    int Limit,
    string? Lang,
    long Version,
    IReadOnlyList<ParagraphShape> Paragraphs,
    IReadOnlyList<Placard> Signatures,
    IReadOnlyList<Placard> Voided,
    string? Voice,
    long? EndedAt,
    string? Reason,
    SortedDictionary<int, PersonShape> People,
    IReadOnlyList<string> May
)
{
    public static StatementShape Of(Sighting room, SeenStatement seen, string epoch)
    {
        var inside = room.Audience != Audience.Public;
        return new(
            room.State.Address,
            room.State.Seq,
            epoch,
            room.State.Mark,
            seen.Statement.Number,
            inside ? seen.Statement.By : null,
            seen.Statement.Title,
            seen.Statement.State,
            seen.Statement.Count,
            seen.Statement.MostCounted,
            seen.Statement.Lang,
            seen.Statement.Version,
            [.. seen.Paragraphs.Select(one => ParagraphShape.Of(one, inside))],
            [.. seen.Signatures.Select(one => one.Organization)],
            [.. seen.Voided.Select(one => one.Organization)],
            StatementReading.VoiceOf(room),
            seen.EndedAt,
            seen.Reason,
            PersonShape.Some(room, inside ? [seen.Statement.By, .. seen.Paragraphs.Select(one => one.Paragraph.By)] : []),
            seen.May
        );
    }
}

/// <summary>What a paragraph has said, the newest first.</summary>
internal sealed record VersionShape(long Words, int By, long At, string Text);

internal sealed record VersionListShape(IReadOnlyList<VersionShape> Items, SortedDictionary<int, PersonShape> People)
{
    public static VersionListShape Of(Sighting room, IReadOnlyList<ParagraphVersion> versions) =>
        new(
            [.. versions.Select(one => new VersionShape(one.Words, one.By, one.At, one.Text))],
            PersonShape.Some(room, versions.Select(one => one.By))
        );
}
