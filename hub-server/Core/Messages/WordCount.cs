using System.Globalization;
using System.Text;
using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Messages;

/// <summary>
/// How long a text is, as word processors count and as limits of statements are meant: words between white space that hold a letter or a digit; in Chinese, which has no
/// white space, characters. A limit of words is for a Chinese text a limit of 1.6 times as many characters. Screens count alike while somebody writes.
/// </summary>
public static class WordCount
{
    /// <summary>Characters of Chinese that stand for a word of the other official languages, in tenths.</summary>
    private const int TenthsPerWord = 16;

    public static int Of(string text)
    {
        var (count, inWord, counted) = (0, false, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsIdeograph(rune))
            {
                (count, inWord, counted) = (count + 1, false, false);
                continue;
            }
            inWord = !Rune.IsWhiteSpace(rune);
            counted &= inWord;
            if (inWord && !counted && Rune.IsLetterOrDigit(rune))
            {
                (count, counted) = (count + 1, true);
            }
        }
        return count;
    }

    /// <summary>The limit for a text in that language, when so many words are allowed.</summary>
    public static int LimitFor(string? lang, int words) => CountsCharacters(lang) ? words * TenthsPerWord / 10 : words;

    public static bool CountsCharacters(string? lang) =>
        lang is not null && (lang == "zh" || lang.StartsWith("zh-", StringComparison.Ordinal));

    /// <summary>Null where the text keeps to the limit, else by how much it does not.</summary>
    public static Refusal? Refuses(string text, string? lang, int words)
    {
        var (count, limit) = (Of(text), LimitFor(lang, words));
        return count <= limit
            ? null
            : new Refusal(
                "text.tooLong",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The text has {count} {(CountsCharacters(lang) ? "characters" : "words")}; at most {limit} are taken."
                )
            );
    }

    internal static bool IsIdeograph(Rune rune) =>
        rune.Value is >= 0x4E00 and <= 0x9FFF or >= 0x3400 and <= 0x4DBF or >= 0x20000 and <= 0x323AF or >= 0xF900 and <= 0xFAFF;
}
