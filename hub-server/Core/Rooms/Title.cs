using System.Globalization;
using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Rooms;

/// <summary>Titles of rooms and topics: one line, counted as people count.</summary>
public static class Title
{
    public const int MaxGraphemes = 120;

    /// <summary>Signs that nobody sees and that turn around, or break, what stands after them.</summary>
    private const string Turning = "\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFFFE\uFFFF";

    public static Refusal? Refuses(string title, int most = MaxGraphemes) =>
        string.IsNullOrWhiteSpace(title) ? new Refusal("title.empty", "A title is needed.")
        : title.Length > 8 * most || new StringInfo(title).LengthInTextElements > most
            ? new Refusal("title.tooLong", $"A title has at most {most} characters.")
        : title.Any(letter => char.IsControl(letter) || Turning.Contains(letter))
            ? new Refusal("title.empty", "A title is one line without control characters.")
        : null;
}
