using System.Text;
using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Messages;

/// <summary>The text of a message: Markdown source of at most 16 KB in UTF-8, and the language it is written in (BCP 47).</summary>
public static class MessageText
{
    public const int MaxBytes = 16 * 1024;

    public static Refusal? Refuses(string text, string? lang) =>
        string.IsNullOrWhiteSpace(text) ? new Refusal("message.empty", "A message needs words.")
        : text.Length > MaxBytes || Encoding.UTF8.GetByteCount(text) > MaxBytes
            ? new Refusal("message.tooLong", $"A message has at most {MaxBytes} bytes; this one has {Encoding.UTF8.GetByteCount(text)}.")
        : text.Contains('\0', StringComparison.Ordinal) || HasLoneSurrogate(text)
            ? new Refusal("command.malformed", "The text holds characters that are none.")
        : lang is not null && !IsTag(lang) ? new Refusal("command.malformed", "The language is a tag such as fr or zh-Hans.")
        : null;

    /// <summary>It names a language (BCP 47).</summary>
    public static bool IsTag(string lang) =>
        lang.Length is >= 2 and <= 35 && lang.Split('-').All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }
        return false;
    }
}
