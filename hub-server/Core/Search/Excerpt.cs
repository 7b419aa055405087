using System.Text;

namespace CsoNet.Collab.Search;

/// <summary>The part of a text in which most of what was asked for stands close together, and where in it: ranges of UTF-16 units that do not overlap.</summary>
public sealed record Excerpt(string Text, IReadOnlyList<(int From, int Length)> Marks)
{
    private const int Longest = 240;
    private const int Before = 60;

    /// <param name="text">As its reader sees it.</param>
    /// <param name="words">The words of the text.</param>
    /// <param name="terms">Terms that were asked for.</param>
    internal static Excerpt Of(string text, IReadOnlyList<Word> words, IReadOnlySet<string> terms)
    {
        var marks = Join(words.Where(word => IsAskedFor(word, terms)).Select(word => (word.From, word.End)));
        var best =
            marks.Count == 0 ? 0 : marks.MaxBy(one => marks.Count(other => other.From >= one.From && other.End <= one.From + Longest)).From;
        var from = Start(text, best);
        var end = End(text, from);
        var (opening, closing) = (from > 0 ? "…" : "", end < text.Length ? "…" : "");
        return new Excerpt(
            opening + Line(text[from..end]) + closing,
            [
                .. marks
                    .Where(mark => mark.From >= from && mark.End <= end)
                    .Select(mark => (mark.From - from + opening.Length, mark.End - mark.From)),
            ]
        );
    }

    private static bool IsAskedFor(Word word, IReadOnlySet<string> terms) =>
        Terms.OfForms(word.Forms).Any(terms.Contains) || (word.MayBeName && Terms.SoundOf(word.Forms).Any(terms.Contains));

    /// <summary>Neighbours of Chinese overlap, and what only a blank parts is one mark.</summary>
    private static List<(int From, int End)> Join(IEnumerable<(int From, int End)> marks)
    {
        List<(int From, int End)> joined = [];
        foreach (var mark in marks.OrderBy(mark => mark.From))
        {
            if (joined.Count > 0 && mark.From <= joined[^1].End)
            {
                joined[^1] = (joined[^1].From, Math.Max(joined[^1].End, mark.End));
            }
            else
            {
                joined.Add(mark);
            }
        }
        return joined;
    }

    /// <summary>A little before the first mark, at the beginning of a word where there is one.</summary>
    private static int Start(string text, int mark)
    {
        if (mark <= Before || text.Length <= Longest)
        {
            return 0;
        }
        var from = Math.Min(mark - Before, text.Length - Longest);
        var blank = text.IndexOf(' ', from, Math.Min(Before / 2, mark - from));
        return blank >= 0 ? blank + 1 : Whole(text, from);
    }

    private static int End(string text, int from)
    {
        if (text.Length - from <= Longest)
        {
            return text.Length;
        }
        var end = from + Longest;
        var blank = text.LastIndexOf(' ', end, Before / 2);
        return blank >= 0 ? blank : Whole(text, end);
    }

    /// <summary>No character is cut in two.</summary>
    private static int Whole(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;

    /// <summary>As one line of the same length.</summary>
    private static string Line(string text) => new StringBuilder(text).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ').ToString();
}
