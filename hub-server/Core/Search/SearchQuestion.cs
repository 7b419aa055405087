using CsoNet.Collab.Messages;

namespace CsoNet.Collab.Search;

/// <summary>
/// What somebody looks for; what is null or empty does not matter. <paramref name="Person"/> are words of a name; <paramref name="Organization"/> is the number of one, or words of its name;
/// <paramref name="From"/> and <paramref name="Until"/> are milliseconds, the latter outside; <paramref name="Lang"/> is the tag of a language.
/// </summary>
public sealed record SearchQuestion(
    string Text = "",
    string Person = "",
    string Organization = "",
    string? Room = null,
    PassageKind? Kind = null,
    long? From = null,
    long? Until = null,
    string? Lang = null,
    MarkQuestion? Mark = null
)
{
    /// <summary>Longer questions are not asked.</summary>
    public const int Longest = 200;

    private const int MostWords = 8;

    public bool IsNothing =>
        string.IsNullOrWhiteSpace(Text)
        && string.IsNullOrWhiteSpace(Person)
        && string.IsNullOrWhiteSpace(Organization)
        && Room is null
        && Kind is null
        && From is null
        && Until is null
        && Lang is null
        && Mark is null;

    /// <summary>The words that are meant: all of them must be found. Articles and the like are not meant, unless there is nothing else.</summary>
    internal static IReadOnlyList<WordForms> Meant(IReadOnlyList<Word> words)
    {
        var asked = words.Where(word => !word.IsPart).Select(word => word.Forms).DistinctBy(forms => forms.Plain).ToList();
        var meant = asked.Where(forms => !forms.IsCommon).ToList();
        return [.. (meant.Count > 0 ? meant : asked).Take(MostWords)];
    }
}

/// <summary>Marked posts are looked for, and no others: all of them, or those of a kind, theme, goal and country.</summary>
public sealed record MarkQuestion(MarkKind? Kind = null, string? Theme = null, string? Goal = null, string? Country = null);
