namespace CsoNet.Collab.Server.Pages;

/// <summary>The beginning of a text, for a quote or a card. No character is cut in two.</summary>
internal static class Excerpt
{
    private const int Length = 160;

    public static string Of(string? text) =>
        text is not { Length: > Length } ? text ?? "" : text[..(char.IsHighSurrogate(text[Length - 1]) ? Length - 1 : Length)];
}
