using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace CsoNet.Collab.Search.Languages;

/// <summary>A run of signs that belong together by the rules of Unicode.</summary>
internal readonly record struct Token(int From, int End, bool IsUnparted);

/// <summary>Takes a text apart. It keeps a state while it works, and is used by one thread at a time.</summary>
internal sealed class Tokens : IDisposable
{
    private static readonly string[] Unparted = ["<IDEOGRAPHIC>", "<HIRAGANA>", "<KATAKANA>", "<HANGUL>", "<SOUTHEAST_ASIAN>"];

    private readonly StandardTokenizer tokenizer = new(LuceneVersion.LUCENE_48, TextReader.Null);
    private readonly IOffsetAttribute place;
    private readonly ITypeAttribute type;

    public Tokens()
    {
        place = tokenizer.AddAttribute<IOffsetAttribute>();
        type = tokenizer.AddAttribute<ITypeAttribute>();
    }

    public List<Token> Of(string text)
    {
        List<Token> found = [];
        Begin(new StringReader(text));
        while (tokenizer.IncrementToken())
        {
            found.Add(new Token(place.StartOffset, place.EndOffset, Unparted.Contains(type.Type)));
        }
        tokenizer.End();
        return found;
    }

    public void Dispose() => tokenizer.Dispose();

    /// <summary>To dispose of the tokenizer is how the library gives back the text before; the tokenizer itself goes on.</summary>
    private void Begin(StringReader text)
    {
        tokenizer.Dispose();
        tokenizer.SetReader(text);
        tokenizer.Reset();
    }
}
