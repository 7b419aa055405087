using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Statements;

namespace CsoNet.Collab.Server.Pages;

/// <summary>What an address asks of a joint statement: the versions of a paragraph, and two of them side by side, by the entries that hold their words.</summary>
internal sealed record AskedVersions(long? Versions = null, long? From = null, long? To = null);

/// <summary>The versions of a paragraph, the newest first, and two of them to compare: those asked for, else the last change.</summary>
internal sealed record SeenVersions(
    long Paragraph,
    IReadOnlyList<ParagraphVersion> All,
    ParagraphVersion From,
    ParagraphVersion To,
    SortedDictionary<int, PersonShape> People
)
{
    public IReadOnlyList<ChangedPiece> Changes { get; } = Comparison.Of(From.Text, To.Text);

    /// <summary>Null where there is only one, or none for this reader.</summary>
    public static SeenVersions? Of(Sighting room, long paragraph, IReadOnlyList<ParagraphVersion>? all, AskedVersions asked) =>
        all is [var newest, var before, ..]
            ? new(
                paragraph,
                all,
                all.FirstOrDefault(one => one.Words == asked.From) ?? before,
                all.FirstOrDefault(one => one.Words == asked.To) ?? newest,
                PersonShape.Some(room, all.Select(one => one.By))
            )
            : null;
}
