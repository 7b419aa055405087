using System.Globalization;
using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.People;

/// <summary>A name in any script. Signs that nobody sees may not be in it: they make one name look like another, or turn the line around.</summary>
public static class PersonName
{
    public const int Longest = 120;
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';

    public static Refusal? Refuses(string? name) =>
        string.IsNullOrWhiteSpace(name) || name.Length > Longest ? new Refusal("name.wrong", $"A name has 1 to {Longest} characters.")
        : name.Any(IsHidden) ? new Refusal("name.wrong", "A name has no hidden signs and no line breaks.")
        : null;

    /// <summary>The form in Latin letters, for those who cannot read the other one: whatever letters it has are Latin.</summary>
    public static Refusal? RefusesLatin(string latin) =>
        Refuses(latin)
        ?? (
            latin.Any(sign => char.IsLetter(sign) && !IsLatin(sign))
                ? new Refusal("name.notLatin", "This form has Latin letters only.")
                : null
        );

    /// <summary>Without blanks around it and with single ones in it.</summary>
    public static string Tidy(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>With the letters of Vietnamese, Yoruba and transliterations.</summary>
    private static bool IsLatin(char sign) => sign is < '\u0250' or (>= '\u02B0' and <= '\u02FF') or (>= '\u1E00' and <= '\u1EFF');

    /// <summary>The two that Persian and the scripts of India need are no deceit.</summary>
    private static bool IsHidden(char sign) =>
        sign is not (NonJoiner or Joiner)
        && char.GetUnicodeCategory(sign)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse;
}
