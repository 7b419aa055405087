using System.Text;

namespace CsoNet.Collab.Search.Languages;

/// <summary>
/// What the rules of Unicode take for one word and readers do not: <c>l'eau</c> is eau, <c>women's</c> is women, <c>un.org</c> are two words, <c>U.N.</c> is one, and 1,000 is
/// the same number without its comma.
/// </summary>
internal static class Parts
{
    private static readonly HashSet<string> Elided = new(
        ["l", "d", "c", "j", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"],
        StringComparer.Ordinal
    );

    public static IEnumerable<(int From, int End, string Plain)> Of(string text, int from, int end)
    {
        var parts = Split(text, from, end);
        if (parts.Count > 1 && parts.All(part => part.End - part.From == 1 || char.IsDigit(text[part.From])))
        {
            parts = [(from, end)];
        }
        foreach (var (start, stop) in parts)
        {
            var plain = Plain(text[start..stop]);
            var cut = Elision(plain);
            if (plain.Length > cut.End - cut.From && cut.From > 0)
            {
                yield return (Math.Min(start + cut.From, stop - 1), stop, Letters(plain[cut.From..cut.End]));
            }
            else if (Letters(plain[..cut.End]) is { Length: > 0 } letters)
            {
                yield return (start, stop, letters);
            }
        }
    }

    private static List<(int From, int End)> Split(string text, int from, int end)
    {
        List<(int From, int End)> parts = [];
        var start = from;
        for (var at = from; at <= end; at++)
        {
            if (at == end || text[at] is '.' or '_' or ':' or ',' or ';')
            {
                if (at > start)
                {
                    parts.Add((start, at));
                }
                start = at + 1;
            }
        }
        return parts;
    }

    /// <summary>From where to where the word goes without an article or a genitive that an apostrophe ties to it.</summary>
    private static (int From, int End) Elision(string word)
    {
        var mark = word.IndexOfAny(['\'', '’', 'ʼ']);
        return mark < 0 ? (0, word.Length)
            : Elided.Contains(word[..mark]) && mark + 1 < word.Length ? (mark + 1, word.Length)
            : word.Length - mark == 2 && word[^1] == 's' ? (0, mark)
            : (0, word.Length);
    }

    private static string Plain(string word) => word.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>Letters, digits and the marks on them; nothing that a store could take for a sign of its own.</summary>
    private static string Letters(string word) => word.All(IsOfWord) ? word : string.Concat(word.Where(IsOfWord));

    private static bool IsOfWord(char sign) =>
        sign < '\u0080' ? char.IsAsciiLetterOrDigit(sign) : sign is not ('’' or 'ʼ') && !char.IsControl(sign) && !char.IsWhiteSpace(sign);
}
