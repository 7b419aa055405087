using CsoNet.Collab.Search;
using CsoNet.Collab.Server.Http;

namespace CsoNet.Collab.Server.Pages;

/// <summary>What was found, as a line of a page.</summary>
internal static class SearchHit
{
    /// <summary>By somebody; a title is nobody's.</summary>
    public static bool IsSaid(HitShape hit) => hit.Kind is PassageKind.Message or PassageKind.Statement;

    /// <summary>A message at its permanent address, which follows it wherever it is moved.</summary>
    public static string Place(HitShape hit) =>
        hit.Kind switch
        {
            PassageKind.Message => MessageLinks.PathOf(hit.Room, hit.Number),
            PassageKind.Topic => Asked.PathOf(hit.Room, hit.Number),
            _ => Asked.PathOf(hit.Room),
        };

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
