using System.Collections.Immutable;

namespace CsoNet.Collab.Search;

/// <summary>
/// Reads the words of a text, in whatever languages it is written, also in several at once: what the text is tagged as is only what somebody's screen was set to. A text that is kept and a text
/// that is asked for are read by the same rules, so that they meet where people would say that it is the same word: without case, accents and vowel signs, in the singular and
/// in the plural, with and without an article that is written together with it. Where words are not parted by blanks (Chinese, Japanese, Thai and others) each sign is a
/// word and each two neighbours are one.
/// Pure and safe to call from anywhere at once. A change of these rules makes what is kept meet no more what is asked for: the listener <c>search</c> is then to be rebuilt.
/// </summary>
public interface IWords
{
    /// <summary>All words in the order of the text. Every text is taken; the longest that the hub accepts takes some milliseconds.</summary>
    IReadOnlyList<Word> Read(string text);
}

/// <summary>A word where it stands: <paramref name="Length"/> UTF-16 units from <paramref name="From"/> on.</summary>
public readonly record struct Word(int From, int Length, WordForms Forms)
{
    /// <summary>A single sign of a longer run: it is found alone, and who asks for the run asks for its neighbours two by two.</summary>
    public bool IsPart { get; init; }

    /// <summary>It is written as names are in its script.</summary>
    public bool MayBeName { get; init; }

    public int End => From + Length;
}

/// <param name="Plain">The word as it is written, without case, accents and vowel signs.</param>
/// <param name="Others">What it has in common with other forms of the same word.</param>
/// <param name="Sound">What a name has in common with the same name in other scripts; null for what is too short to tell.</param>
/// <param name="IsCommon">An article, a preposition: who asks for it among other words does not mean it.</param>
public sealed record WordForms(string Plain, ImmutableArray<string> Others, string? Sound = null, bool IsCommon = false);
