using System.Globalization;
using System.Net;
using System.Text;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Reports;

/// <summary>A report as one page that needs nothing else: no script, no font and no picture from elsewhere. It opens from a disk, and prints well.</summary>
internal sealed class HtmlReport(Language language)
{
    private const int Width = 640;
    private const int RowHeight = 38;

    private const string Look = """
        :root{color-scheme:light dark;--ink:#1d1d1b;--soft:#5d5c58;--line:#c9c6bd;--bar:#0b6a94;--paper:#fff}
        @media (prefers-color-scheme:dark){:root{--ink:#ecebe6;--soft:#aaa79e;--line:#4a4842;--bar:#5bb8e0;--paper:#171715}}
        body{background:var(--paper);color:var(--ink);font:1rem/1.55 "Noto Sans",system-ui,sans-serif;margin:2rem auto;max-width:56rem;padding:0 1rem;overflow-wrap:break-word}
        h1{font-size:1.75rem;line-height:1.25}h2{border-top:2px solid var(--ink);font-size:1.3rem;margin-top:2.5rem;padding-top:.6rem}h3{font-size:1.05rem}
        .scroll{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem;margin:1rem 0;width:100%}caption{font-weight:600;padding:.4rem 0;text-align:start}caption.said{clip-path:inset(50%);font-size:0;padding:0}
        th,td{border-bottom:1px solid var(--line);padding:.4rem .6rem .4rem 0;text-align:start;vertical-align:top;min-width:4rem}thead th{border-bottom-color:var(--ink);font-weight:600}
        figure{break-inside:avoid;margin:1rem 0}svg{display:block;height:auto;max-width:40rem;width:100%}svg text{fill:var(--ink);font-size:14px}svg rect{fill:var(--bar)}
        blockquote{border-inline-start:2px solid var(--line);margin:1.2rem 0;padding-inline-start:1rem}blockquote p{margin:.3rem 0;white-space:pre-wrap}
        footer{color:var(--soft);font-size:.875rem}a{color:inherit}
        @media print{body{font-size:10.5pt;margin:0;max-width:none}a{text-decoration:none}h2,h3{break-after:avoid}tr,blockquote{break-inside:avoid}.scroll{overflow:visible}}
        """;

    private readonly StringBuilder page = new();

    /// <summary>A table that is called as the heading above it need not say so twice to those who see.</summary>
    private string heading = "";

    public byte[] Write(string title, IEnumerable<Block> blocks)
    {
        page.Append(
                CultureInfo.InvariantCulture,
                $"<!doctype html>\n<html lang=\"{language}\" dir=\"{language.Direction}\"><head><meta charset=\"utf-8\">"
            )
            .Append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>")
            .Append(Safe(title))
            .Append(CultureInfo.InvariantCulture, $"</title><style>{Look}</style></head><body><main><h1>{Safe(title)}</h1>\n");
        foreach (var block in blocks)
        {
            Add(block);
        }
        page.Append("</main></body></html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Heading above:
                heading = above.Text;
                page.Append(CultureInfo.InvariantCulture, $"<h{above.Level + 1} dir=\"auto\">{Safe(above.Text)}</h{above.Level + 1}>\n");
                break;
            case Sentence sentence:
                page.Append(CultureInfo.InvariantCulture, $"<p{LangOf(sentence.Lang)} dir=\"auto\">{Safe(sentence.Text)}</p>\n");
                break;
            case Sheet { Bars: { } bars } sheet when bars.Any(bar => bar > 0):
                page.Append("<figure>");
                Plot(sheet, bars);
                Add(sheet);
                page.Append("</figure>\n");
                break;
            case Sheet sheet:
                Add(sheet);
                break;
            case Quote quote:
                Add(quote);
                break;
        }
    }

    private void Add(Sheet sheet)
    {
        page.Append(
                CultureInfo.InvariantCulture,
                $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Safe(sheet.Caption)}\"><table>"
            )
            .Append(
                CultureInfo.InvariantCulture,
                $"<caption{(sheet.Caption == heading ? " class=\"said\"" : "")}>{Safe(sheet.Caption)}</caption><thead><tr>"
            );
        foreach (var column in sheet.Columns)
        {
            page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Safe(column)}</th>");
        }
        page.Append("</tr></thead><tbody>");
        foreach (var row in sheet.Rows)
        {
            page.Append("<tr>");
            for (var at = 0; at < row.Count; at++)
            {
                var tag = at == 0 ? "th scope=\"row\"" : "td";
                page.Append(CultureInfo.InvariantCulture, $"<{tag}{LangOf(row[at].Lang)} dir=\"auto\">{Linked(row[at])}</{tag[..2]}>");
            }
            page.Append("</tr>");
        }
        page.Append("</tbody></table></div>\n");
    }

    /// <summary>The same as the table below it, at a glance: each bar under its name.</summary>
    private void Plot(Sheet sheet, IReadOnlyList<double> bars)
    {
        var (most, isMirrored) = (bars.Max(), language.Direction == "rtl");
        page.Append(
            CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {Width} {bars.Count * RowHeight}\" direction=\"{language.Direction}\" aria-hidden=\"true\">"
        );
        for (var row = 0; row < bars.Count; row++)
        {
            var (top, wide) = (row * RowHeight, (int)(bars[row] / most * (Width - 90)));
            var (from, label) = (isMirrored ? Width - wide : 0, isMirrored ? Width : 0);
            var value = isMirrored ? Width - wide - 8 : wide + 8;
            page.Append(CultureInfo.InvariantCulture, $"<text x=\"{label}\" y=\"{top + 14}\">{Safe(sheet.Rows[row][0].Text)}</text>")
                .Append(CultureInfo.InvariantCulture, $"<rect x=\"{from}\" y=\"{top + 20}\" width=\"{wide}\" height=\"10\"/>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{value}\" y=\"{top + 30}\">{Safe(sheet.Rows[row][^1].Text)}</text>");
        }
        page.Append("</svg>");
    }

    private void Add(Quote quote) =>
        page.Append(
                CultureInfo.InvariantCulture,
                $"<blockquote id=\"e{quote.Said.Seq}\"><p{LangOf(quote.Said.Lang)} dir=\"auto\">{Safe(quote.Said.Text)}</p>"
            )
            .Append(
                CultureInfo.InvariantCulture,
                $"<footer><bdi>{Safe(quote.Who)}</bdi> · {Safe(quote.Rule)} · <a href=\"{Safe(quote.Link)}\">{Safe(quote.Place)}</a></footer></blockquote>\n"
            );

    private static string Linked(Cell cell) => cell.Link is { } link ? $"<a href=\"{Safe(link)}\">{Safe(cell.Text)}</a>" : Safe(cell.Text);

    private static string LangOf(string? lang) => lang is { Length: > 0 } tag ? $" lang=\"{Safe(tag)}\"" : "";

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
