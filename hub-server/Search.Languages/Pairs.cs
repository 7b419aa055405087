using System.Text;

namespace CsoNet.Collab.Search.Languages;

/// <summary>Where words are not parted by blanks each sign is a word, and each two neighbours are one: <c>水资源</c> is 水, 水资, 资, 资源, 源.</summary>
internal static class Pairs
{
    public static void Add(List<Word> words, string text, int from, int end)
    {
        var signs = Signs(text, from, end);
        for (var i = 0; i < signs.Count; i++)
        {
            var (at, length, plain) = signs[i];
            words.Add(new Word(at, length, new WordForms(plain, [])) { IsPart = signs.Count > 1 });
            if (i + 1 < signs.Count)
            {
                var next = signs[i + 1];
                words.Add(new Word(at, next.From + next.Length - at, new WordForms(plain + next.Plain, [])));
            }
        }
    }

    private static List<(int From, int Length, string Plain)> Signs(string text, int from, int end)
    {
        List<(int, int, string)> signs = [];
        for (var at = from; at < end; )
        {
            var rune = Rune.GetRuneAt(text, at);
            signs.Add((at, rune.Utf16SequenceLength, rune.ToString().Normalize(NormalizationForm.FormKC)));
            at += rune.Utf16SequenceLength;
        }
        return signs;
    }
}
