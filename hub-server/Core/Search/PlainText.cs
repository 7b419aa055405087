using System.Net;
using System.Text;

namespace CsoNet.Collab.Search;

/// <summary>
/// What a reader sees of a text, without the signs that make it bold or a link. Where the hub has rendered it, the rendering says what is text; it is the hub's own HTML, of few elements and
/// well formed.
/// </summary>
public static class PlainText
{
    private static readonly string[] Within = ["strong", "em", "s", "u", "code", "a"];

    public static string Of(string text, string? html) => html is null ? text : Of(html);

    private static string Of(string html)
    {
        var plain = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length; )
        {
            var (open, end) = (html.IndexOf('<', at), 0);
            if (open < 0 || (end = html.IndexOf('>', open)) < 0)
            {
                plain.Append(html, at, html.Length - at);
                break;
            }
            plain.Append(html, at, open - at);
            if (!IsWithin(html.AsSpan(open + 1, end - open - 1)))
            {
                Part(plain);
            }
            at = end + 1;
        }
        return WebUtility.HtmlDecode(plain.ToString()).Trim();
    }

    /// <summary>An element inside a line parts no word; paragraphs, items and cells part lines.</summary>
    private static bool IsWithin(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart('/');
        var end = name.IndexOfAny(' ', '/');
        return Within.AsSpan().Contains((end < 0 ? name : name[..end]).ToString());
    }

    private static void Part(StringBuilder plain)
    {
        if (plain.Length > 0 && plain[^1] != '\n')
        {
            plain.Append('\n');
        }
    }
}
