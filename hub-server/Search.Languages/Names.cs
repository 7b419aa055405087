using System.Buffers;

namespace CsoNet.Collab.Search.Languages;

/// <summary>
/// Which words are written as names are: with a capital letter that is not only the first of a sentence. In Arabic letters are all alike, and any word may be one.
/// </summary>
internal static class Names
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?…:;\n؟。！？");

    public static List<Word> Mark(List<Word> words, string text)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Forms.Sound is not null && IsName(words, i, text))
            {
                words[i] = words[i] with { MayBeName = true };
            }
        }
        return words;
    }

    private static bool IsName(List<Word> words, int at, string text) =>
        Scripts.Of(words[at].Forms.Plain) == Script.Arabic
        || (IsCapital(words, at, text) && (!BeginsSentence(words, at, text) || IsCapital(words, at + 1, text)));

    private static bool IsCapital(List<Word> words, int at, string text) => at < words.Count && char.IsUpper(text[words[at].From]);

    private static bool BeginsSentence(List<Word> words, int at, string text) =>
        at == 0 || text.AsSpan(words[at - 1].End, Math.Max(0, words[at].From - words[at - 1].End)).ContainsAny(Ends);
}
