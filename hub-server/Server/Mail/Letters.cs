using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using System.Text.Json;
using CsoNet.Collab.Notifications;

namespace CsoNet.Collab.Server.Mail;

/// <summary>The letters that the hub writes, in six languages: a subject and a text each, with places for what differs.</summary>
internal static class Letters
{
    public static readonly string[] Languages = ["ar", "zh", "en", "fr", "ru", "es"];
    private static readonly FrozenDictionary<string, Dictionary<string, string>> Texts = Languages.ToFrozenDictionary(lang => lang, Read);

    /// <summary>In that language, or in English where it is none of the six.</summary>
    public static Letter Write(string name, string to, string? lang, params ReadOnlySpan<(string Place, string Value)> values)
    {
        var subject = Phrase($"{name}.subject", lang, values);
        var text = Phrase($"{name}.text", lang, values);
        return new Letter(to, subject, $"{text}\n\n{Phrase("signature", lang)}\n", CodeOf(lang));
    }

    public static string Phrase(string key, string? lang, params ReadOnlySpan<(string Place, string Value)> values)
    {
        // In one go: what somebody calls themselves may look like a place.
        var filled = new StringBuilder();
        ReadOnlySpan<char> left = Texts[CodeOf(lang)][key];
        while (left.IndexOf('{') is >= 0 and var open && left[open..].IndexOf('}') is > 0 and var length)
        {
            filled.Append(left[..open]).Append(ValueOf(left.Slice(open + 1, length - 1), values));
            left = left[(open + length + 1)..];
        }
        return filled.Append(left).ToString();
    }

    private static string ValueOf(ReadOnlySpan<char> name, ReadOnlySpan<(string Place, string Value)> values)
    {
        foreach (var (place, value) in values)
        {
            if (name.SequenceEqual(place))
            {
                return value;
            }
        }
        return $"{{{name}}}";
    }

    private static string CodeOf(string? lang) => lang is not null && Texts.ContainsKey(lang) ? lang : "en";

    internal static IReadOnlyDictionary<string, string> Of(string lang) => Texts[lang];

    private static Dictionary<string, string> Read(string lang)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"CsoNet.Collab.Server.Mail.{lang}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
