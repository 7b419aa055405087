using System.Globalization;
using System.Net;
using System.Text;

namespace CsoNet.Collab.LoadTests.Report;

/// <summary>A drawing of fixed size with a frame, in SVG; colours are classes of the page's style, so that light and dark are its affair.</summary>
internal sealed class Plot(string label, int height)
{
    public const int Width = 720;
    public const int Left = 70;
    public const int Right = 16;
    public const int Top = 12;
    public const int Bottom = 40;

    private readonly StringBuilder _svg = new();

    public int Height => height;

    public void Line(double x1, double y1, double x2, double y2, string style) =>
        Add($"""<line x1="{x1:0.#}" y1="{y1:0.#}" x2="{x2:0.#}" y2="{y2:0.#}" class="{style}"/>""");

    public void Text(double x, double y, string text, string anchor, string style) =>
        Add($"""<text x="{x:0.#}" y="{y:0.#}" text-anchor="{anchor}" class="{style}">{WebUtility.HtmlEncode(text)}</text>""");

    public void Bar(double x, double y, double width, double thickness, string style) =>
        Add($"""<rect x="{x:0.#}" y="{y:0.#}" width="{Math.Max(width, 1):0.#}" height="{thickness:0.#}" rx="3" class="{style}"/>""");

    public void Dot(double x, double y, string style) => Add($"""<circle cx="{x:0.#}" cy="{y:0.#}" r="3.5" class="{style}"/>""");

    public void Path(IEnumerable<(double X, double Y)> points, string style)
    {
        var path = string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}")));
        Add($"""<polyline points="{path}" class="{style}"/>""");
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg viewBox="0 0 {Width} {height}" role="img" aria-label="{WebUtility.HtmlEncode(label)}">{_svg}</svg>"""
        );

    private void Add(FormattableString element) => _svg.Append(element.ToString(CultureInfo.InvariantCulture));
}
