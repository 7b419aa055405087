using Ganss.Xss;

namespace CsoNet.Collab.Server.RichText;

/// <summary>The allow-list. The library's own keeps forms, inputs, remote images and positions; this one keeps words.</summary>
internal static class Allowed
{
    private static readonly string[] Tags =
    [
        "p",
        "br",
        "strong",
        "em",
        "s",
        "u",
        "code",
        "pre",
        "blockquote",
        "ul",
        "ol",
        "li",
        "a",
        "h3",
        "h4",
        "hr",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ];
    private const int MaxSpan = 20;

    /// <summary>A new one for each text: its events are not for many threads.</summary>
    public static HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer(
            new HtmlSanitizerOptions
            {
                AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
                AllowedAttributes = new HashSet<string>(["href", "lang", "dir", "colspan", "rowspan"], StringComparer.OrdinalIgnoreCase),
                AllowedSchemes = new HashSet<string>(["http", "https", "mailto"], StringComparer.OrdinalIgnoreCase),
                UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
                AllowedCssProperties = new HashSet<string>(StringComparer.OrdinalIgnoreCase),
            }
        )
        {
            KeepChildNodes = true,
        };
        sanitizer.PostProcessNode += (_, e) => Tidy(e.Node as AngleSharp.Dom.IElement);
        return sanitizer;
    }

    private static void Tidy(AngleSharp.Dom.IElement? element)
    {
        if (element is null)
        {
            return;
        }
        foreach (var span in (string[])["colspan", "rowspan"])
        {
            if (element.GetAttribute(span) is { } value && !(int.TryParse(value, out var cells) && cells is >= 1 and <= MaxSpan))
            {
                element.RemoveAttribute(span);
            }
        }
        if (element.LocalName == "a")
        {
            element.SetAttribute("rel", "noopener noreferrer nofollow ugc");
        }
    }
}
