using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace CsoNet.Collab.Search.Languages;

/// <summary>
/// The forms of a word by its script. Which of the languages of a script it belongs to nobody knows for sure, so it has the stems of all of them: a text in which English and
/// French stand side by side is found in both. The stemmers keep a state while they work; one of these is used by one thread at a time.
/// </summary>
internal sealed class Forms
{
    private readonly EnglishStemmer english = new();
    private readonly FrenchStemmer french = new();
    private readonly SpanishStemmer spanish = new();
    private readonly RussianStemmer russian = new();
    private readonly ArabicNormalizer arabicLetters = new();
    private readonly ArabicStemmer arabic = new();

    /// <param name="word">In compatibility forms and small letters, with its accents.</param>
    public WordForms Of(string word)
    {
        var script = Scripts.Of(word);
        return script switch
        {
            Script.Latin => Latin(word),
            Script.Cyrillic => Cyrillic(word),
            Script.Arabic => Arabic(word),
            Script.Number => new WordForms(Digits(word), []),
            _ => new WordForms(word, []),
        };
    }

    private WordForms Latin(string word)
    {
        var plain = Fold(word);
        if (plain.Length < 3)
        {
            return new WordForms(plain, [], IsCommon: LittleWords.Has(word));
        }
        List<string> stems = [Stem(english, plain), Stem(english, American(plain))];
        foreach (var spelled in word == plain ? [plain] : new[] { word, plain })
        {
            stems.Add(Fold(Stem(french, spelled)));
            stems.Add(Fold(Stem(spanish, spelled)));
        }
        if (plain.EndsWith("ons", StringComparison.Ordinal) && !plain.EndsWith("ions", StringComparison.Ordinal))
        {
            // The stemmer leaves « nous recommandons » as it is.
            stems.Add(Stem(french, plain[..^3] + "er"));
        }
        return new WordForms(plain, Besides(plain, stems), NameSound.Of(plain), LittleWords.Has(word));
    }

    private WordForms Cyrillic(string word)
    {
        // Stress is marked in dictionaries; й is a letter and no и with a mark.
        var plain = word.Replace("\u0301", "", StringComparison.Ordinal).Replace('ё', 'е');
        return new WordForms(plain, Besides(plain, [Stem(russian, plain)]), NameSound.Of(plain), LittleWords.Has(word));
    }

    private WordForms Arabic(string word)
    {
        var letters = word.ToCharArray();
        var spelled = Digits(new string(letters, 0, arabicLetters.Normalize(letters, letters.Length)));
        // The hamza is often left out, or sits on another letter.
        var plain = spelled.Replace('ؤ', 'و').Replace('ئ', 'ي');
        var bare = Without(spelled, "ءؤئ") is { Length: > 2 } without ? without : plain;
        List<string> stems = [.. new[] { plain, bare }.SelectMany(Bare).Select(ArabicStem)];
        return new WordForms(plain, Besides(plain, [bare, .. stems]), NameSound.Of(plain), LittleWords.Has(spelled));
    }

    /// <summary>
    /// The word, and what is left of it where the stemmer leaves more: prepositions of one letter are written together with their word, and so is the end of an object in the indefinite.
    /// </summary>
    private static IEnumerable<string> Bare(string word)
    {
        yield return word;
        if (word is ['و' or 'ف', 'ب' or 'ك' or 'ل', _, _, _, ..])
        {
            yield return word[2..];
        }
        if (word is ['ب' or 'ك' or 'ل' or 'ف' or 'س' or 'و', _, _, _, ..])
        {
            yield return word[1..];
        }
        if (word is [_, _, _, .., 'ا'])
        {
            yield return word[..^1];
        }
    }

    private string ArabicStem(string word)
    {
        var letters = word.ToCharArray();
        return new string(letters, 0, arabic.Stem(letters, letters.Length));
    }

    private static string Stem(SnowballProgram stemmer, string word)
    {
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    }

    /// <summary>British and American spelling meet in one.</summary>
    private static string American(string word) =>
        word.Replace("isation", "ization", StringComparison.Ordinal).Replace("our", "or", StringComparison.Ordinal) is var so
        && so.Length > 5
        && Ends.FirstOrDefault(end => so.EndsWith(end, StringComparison.Ordinal)) is { } ending
            ? $"{so[..^ending.Length]}iz{ending[2..]}"
            : so;

    private static readonly string[] Ends = ["ise", "ised", "ises", "ising", "iser", "isers"];

    private static string Fold(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word;
        }
        var folded = new char[word.Length * 4];
        var length = ASCIIFoldingFilter.FoldToASCII(word.ToCharArray(), 0, folded, 0, word.Length);
        return new string(folded, 0, length);
    }

    private static string Digits(string word) =>
        word.Any(sign => sign > '9' && char.IsDigit(sign))
            ? string.Concat(word.Select(sign => char.IsDigit(sign) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(sign)) : sign))
            : word;

    private static string Without(string word, string signs) => string.Concat(word.Where(sign => !signs.Contains(sign)));

    private static ImmutableArray<string> Besides(string plain, IEnumerable<string> others) =>
        [.. others.Where(other => other.Length > 1 && other != plain).Distinct(StringComparer.Ordinal)];
}
