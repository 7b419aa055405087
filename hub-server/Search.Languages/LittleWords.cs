using System.Collections.Frozen;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Util;

namespace CsoNet.Collab.Search.Languages;

/// <summary>
/// Articles, prepositions, conjunctions. The lists of the library hold longer words as well that mean something here (<c>estados</c>, <c>states</c> in Spanish): only short ones are
/// taken from them. They are kept like all others, and left out of a question that has other words.
/// </summary>
internal static class LittleWords
{
    private const int Longest = 4;

    private static readonly FrozenSet<string> All = new[]
    {
        EnglishAnalyzer.DefaultStopSet,
        FrenchAnalyzer.DefaultStopSet,
        SpanishAnalyzer.DefaultStopSet,
        RussianAnalyzer.DefaultStopSet,
        ArabicAnalyzer.DefaultStopSet,
    }
        .SelectMany(WordsOf)
        .Where(word => word.Length <= Longest)
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Has(string word) => All.Contains(word);

    private static IEnumerable<string> WordsOf(CharArraySet set) => set.Select(one => one.ToString()!);
}
