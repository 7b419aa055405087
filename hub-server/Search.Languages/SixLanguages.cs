using System.Collections.Concurrent;

namespace CsoNet.Collab.Search.Languages;

/// <summary>
/// Words of the six languages of the United Nations, found in a text by the rules of Unicode (UAX 29) as Lucene carries them out. Other languages are found as they are written.
/// </summary>
public sealed class SixLanguages : IWords, IDisposable
{
    private const int MostKnown = 100_000;
    private const int LongestWord = 64;

    /// <summary>What keeps a state while it works: one for each thread.</summary>
    private readonly ThreadLocal<(Tokens Tokens, Forms Forms)> tools = new(() => (new Tokens(), new Forms()), trackAllValues: true);
    private readonly ConcurrentDictionary<string, WordForms> known = new(StringComparer.Ordinal);

    public IReadOnlyList<Word> Read(string text)
    {
        List<Word> words = [];
        List<Token> run = [];
        foreach (var token in tools.Value.Tokens.Of(text))
        {
            if (run.Count > 0 && !(token.IsUnparted && token.From == run[^1].End))
            {
                Pairs.Add(words, text, run[0].From, run[^1].End);
                run.Clear();
            }
            if (token.IsUnparted)
            {
                run.Add(token);
                continue;
            }
            words.AddRange(Parts.Of(text, token.From, token.End).Select(part => WordOf(text, part.From, part.End, part.Plain)));
        }
        if (run.Count > 0)
        {
            Pairs.Add(words, text, run[0].From, run[^1].End);
        }
        return Names.Mark(words, text);
    }

    public void Dispose()
    {
        foreach (var (tokens, _) in tools.Values)
        {
            tokens.Dispose();
        }
        tools.Dispose();
    }

    private Word WordOf(string text, int from, int end, string plain) => new(from, end - from, FormsOf(plain));

    private WordForms FormsOf(string word)
    {
        var cut = word.Length > LongestWord ? word[..LongestWord] : word;
        if (known.TryGetValue(cut, out var forms))
        {
            return forms;
        }
        if (known.Count >= MostKnown)
        {
            known.Clear();
        }
        return known[cut] = tools.Value.Forms.Of(cut);
    }
}
