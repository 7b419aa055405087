using CsoNet.Collab.Search;
using CsoNet.Collab.Server.Http;

namespace CsoNet.Collab.Server.Pages;

/// <summary>What was found, as a line of a page.</summary>
internal static class SearchHit
{
    /// <summary>By somebody; a title is nobody's, and of a question it is not always shown whose it is.</summary>
    public static bool IsSaid(HitShape hit) =>
        hit.Kind is PassageKind.Message or PassageKind.Statement || hit is { Kind: PassageKind.Question, By: not null };

    /// <summary>A message at its permanent address, which follows it wherever it is moved.</summary>
    public static string Place(HitShape hit) =>
        hit.Kind switch
        {
            PassageKind.Message => MessageLinks.PathOf(hit.Room, hit.Number),
            PassageKind.Topic => Asked.PathOf(hit.Room, hit.Number),
            PassageKind.JointStatement => StatementPages.PathOf(hit.Room, hit.Number),
            PassageKind.Question => LedgerPages.PathOf(hit.Room),
            _ => Asked.PathOf(hit.Room),
        };

    /// <summary>Where on that page.</summary>
    public static string Fragment(HitShape hit) => hit.Kind == PassageKind.Question ? $"#q{hit.Number}" : "";

    /// <summary>The text cut where its marks begin and end. It is text and stays text.</summary>
    public static IEnumerable<(string Words, bool IsMarked)> Pieces(HitShape hit)
    {
        var at = 0;
        foreach (var (from, length) in hit.Marks)
        {
            yield return (hit.Text[at..from], false);
            yield return (hit.Text.Substring(from, length), true);
            at = from + length;
        }
        yield return (hit.Text[at..], false);
    }
}
