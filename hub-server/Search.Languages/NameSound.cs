using System.Text;

namespace CsoNet.Collab.Search.Languages;

/// <summary>
/// What a name has in common with the same name in another script, or in another spelling: its consonants, those that one script writes for the other taken as one.
/// محمد, Мухаммед, Mohamed and Muhammad are all <c>mhmd</c>. Much else is as well: it is for names, and for where nothing was found as it is written.
/// </summary>
internal static class NameSound
{
    private const int Shortest = 2;
    private const int Longest = 12;

    private static readonly (string Letters, char Sound)[] LatinPairs =
    [
        ("sch", 's'),
        ("tch", 's'),
        ("sh", 's'),
        ("ch", 's'),
        ("ts", 's'),
        ("zh", 'g'),
        ("dj", 'g'),
        ("gh", 'g'),
        ("kh", 'h'),
        ("ph", 'f'),
        ("th", 't'),
        ("dh", 'd'),
        ("ck", 'k'),
    ];

    private static readonly Dictionary<char, char> Single = Table(
        ("b", "bpбпبپ"),
        ("f", "fvфвفڤ"),
        ("d", "dдدضذظ"),
        ("t", "tтتطث"),
        ("k", "kqcxкقك"),
        ("g", "gjгжجغگچ"),
        ("s", "szсзцшщчسصزش"),
        ("l", "lлل"),
        ("r", "rрر"),
        ("m", "mмم"),
        ("n", "nнن"),
        ("h", "hхحهخ")
    );

    /// <param name="word">In small letters, without accents; Arabic with its letters made equal.</param>
    public static string? Of(string word)
    {
        var plain = word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;
        var sound = new StringBuilder();
        for (var i = 0; i < plain.Length && sound.Length < Longest; )
        {
            var (heard, length) = Hear(plain, i);
            if (heard != '\0' && (sound.Length == 0 || sound[^1] != heard))
            {
                sound.Append(heard);
            }
            i += length;
        }
        // A breath at the end is written in some scripts and not in others.
        var end = sound.Length > 0 && sound[^1] == 'h' ? sound.Length - 1 : sound.Length;
        return end < Shortest ? null : sound.ToString(0, end);
    }

    private static (char Heard, int Length) Hear(string word, int at)
    {
        foreach (var (letters, sound) in LatinPairs)
        {
            if (string.CompareOrdinal(word, at, letters, 0, letters.Length) == 0)
            {
                return (sound, letters.Length);
            }
        }
        // дж is one sound, and so is j.
        if (word[at] == 'д' && at + 1 < word.Length && word[at + 1] == 'ж')
        {
            return ('g', 2);
        }
        var soft = word[at] == 'c' && at + 1 < word.Length && word[at + 1] is 'e' or 'i' or 'y';
        return (soft ? 's' : At(word, at), 1);
    }

    private static char At(string word, int at) =>
        at == 0 && word[at] is 'y' or 'ي' or 'я' or 'ю' or 'ё' ? 'y'
        : at == 0 && word[at] is 'w' or 'و' ? 'w'
        : Single.GetValueOrDefault(word[at]);

    private static Dictionary<char, char> Table(params (string Sound, string Letters)[] rows) =>
        rows.SelectMany(row => row.Letters.Select(letter => (letter, row.Sound[0]))).ToDictionary(pair => pair.letter, pair => pair.Item2);
}
