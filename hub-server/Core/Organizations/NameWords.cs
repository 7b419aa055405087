using System.Globalization;
using System.Text;

namespace CsoNet.Collab.Organizations;

/// <summary>
/// The words under which a name is found, in any script: compatibility forms, case, accents and Arabic spelling are made equal. Where words are not parted by
/// blanks (Chinese, Japanese, Thai and others) a name is found from each of its letters on.
/// </summary>
public static class NameWords
{
    private const int MaxWord = 24;

    /// <summary>All words of the texts, each once.</summary>
    public static IEnumerable<string> Of(params IEnumerable<string?> texts) =>
        texts.OfType<string>().SelectMany(Words).SelectMany(Starts).Distinct();

    /// <summary>The words that somebody searches for: each must be the beginning of a word of the name.</summary>
    public static IEnumerable<string> Asked(string query) => Words(query).Distinct().Take(8);

    /// <summary>By what a list is sorted: the same for names that look the same.</summary>
    public static string Order(string name) => string.Join(' ', Words(name));

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in Plain(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(rune);
            }
            else if (word.Length > 0)
            {
                yield return Cut(word);
                word.Clear();
            }
        }
        if (word.Length > 0)
        {
            yield return Cut(word);
        }
    }

    private static string Cut(StringBuilder word) => word.ToString(0, Math.Min(word.Length, MaxWord));

    private static IEnumerable<string> Starts(string word)
    {
        yield return word;
        if (word.StartsWith("ال", StringComparison.Ordinal) && word.Length > 4)
        {
            yield return word[2..];
        }
        for (var i = 1; i < word.Length && IsUnparted(word[i - 1]); i++)
        {
            yield return word[i..];
        }
    }

    /// <summary>Without case, accents and vowel signs; Arabic letters that are written one for the other are one.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var sign in Sound(text).Normalize(NormalizationForm.FormKD).ToUpperInvariant().ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark && sign != 'ـ')
            {
                plain.Append(
                    sign is 'ى' ? 'ي'
                    : sign is 'ة' ? 'ه'
                    : sign is 'ё' ? 'е'
                    : sign
                );
            }
        }
        return plain.ToString();
    }

    /// <summary>Half a surrogate pair is no letter.</summary>
    private static string Sound(string text) =>
        text.EnumerateRunes().Aggregate(new StringBuilder(), (sound, rune) => sound.Append(rune)).ToString();

    private static bool IsUnparted(char sign) =>
        sign
            is (>= '\u0E00' and <= '\u0EFF')
                or (>= '\u1000' and <= '\u109F')
                or (>= '\u1780' and <= '\u17FF')
                or (>= '\u3040' and <= '\u30FF')
                or (>= '\u3400' and <= '\u9FFF');
}
