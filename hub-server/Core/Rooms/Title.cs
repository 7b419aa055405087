using System.Globalization;
using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Rooms;

/// <summary>Titles of rooms and topics: one line, counted as people count.</summary>
public static class Title
{
    public const int MaxGraphemes = 120;

    public static Refusal? Refuses(string title) =>
        string.IsNullOrWhiteSpace(title) ? new Refusal("title.empty", "A title is needed.")
        : title.Length > 8 * MaxGraphemes || new StringInfo(title).LengthInTextElements > MaxGraphemes
            ? new Refusal("title.tooLong", $"A title has at most {MaxGraphemes} characters.")
        : title.Any(char.IsControl) ? new Refusal("title.empty", "A title is one line without control characters.")
        : null;
}
