using System.Buffers;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using Markdig;
using Markdig.Syntax;

namespace CsoNet.Collab.Server.RichText;

/// <summary>
/// Markdown in, Markdig, then HtmlSanitizer with a small allow-list, out. Plain text skips both. Depth is bounded before, because nested tags cost the sanitizer far more than their length.
/// </summary>
internal sealed class Markup : IMarkup
{
    /// <summary>Goes up when the pipeline or the allow-list changes, so that kept HTML can be made again.</summary>
    public const int Version = 1;

    private static readonly SearchValues<char> Signs = SearchValues.Create("*_`#>[]|~<&\\");
    private const int MaxHtml = 48 * 1024;
    private static readonly Refusal TooMuch = new("message.tooLong", "The text becomes too much HTML: it has too many links or marks.");
    private static readonly Refusal TooDeep = new("text.tooDeep", "The text nests lists or quotes too deeply.");

    private readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks()
        .Build();

    public (Rendering? Rendering, Refusal? Refusal) Render(string source)
    {
        if (IsPlain(source))
        {
            return (null, null);
        }
        if (Nesting.IsTooDeep(source))
        {
            return (null, TooDeep);
        }
        try
        {
            var html = Allowed.Sanitizer().Sanitize(ToHtml(source)).Trim();
            return html.Length <= MaxHtml ? (new Rendering(Version, html), null) : (null, TooMuch);
        }
        catch (ArgumentException)
        {
            // Markdig's own bound on nesting.
            return (null, TooDeep);
        }
    }

    /// <summary>Headings within a message stand below those of the page: h3 and h4.</summary>
    private string ToHtml(string source)
    {
        var document = Markdown.Parse(source, pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = heading.Level == 1 ? 3 : 4;
        }
        return document.ToHtml(pipeline);
    }

    /// <summary>No sign of markup: no special character, no list, no heading line, no link.</summary>
    private static bool IsPlain(string source) =>
        source.AsSpan().IndexOfAny(Signs) < 0
        && !source.Contains("http", StringComparison.OrdinalIgnoreCase)
        && !source.Contains("www.", StringComparison.OrdinalIgnoreCase)
        && !source.Split('\n').Any(LooksLikeBlock);

    private static bool LooksLikeBlock(string line)
    {
        var text = line.AsSpan().TrimStart();
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return text.StartsWith("- ")
            || text.StartsWith("+ ")
            || text.StartsWith("---")
            || text.StartsWith("===")
            || (digits is > 0 and < 10 && text[digits] is '.' or ')')
            || line.StartsWith("    ", StringComparison.Ordinal)
            || line.StartsWith('\t');
    }
}
