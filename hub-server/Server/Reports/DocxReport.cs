using CsoNet.Collab.Server.Texts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CsoNet.Collab.Server.Reports;

/// <summary>
/// A report as a document for word processors: real headings, real tables whose first row is said to be one, hyperlinks, and in Arabic everything from the right, tables too.
/// </summary>
internal sealed class DocxReport(Language language)
{
    private readonly bool isRightToLeft = language.Direction == "rtl";
    private readonly Body body = new();
    private MainDocumentPart main = null!;
    private int links;

    /// <summary>A table that is called as the heading above it need not say so twice.</summary>
    private string heading = "";

    public byte[] Write(string title, IEnumerable<Block> blocks)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = title;
            document.PackageProperties.Language = language.Code;
            main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.For(language);
            body.Append(Paragraph(title, "Title"));
            foreach (var block in blocks)
            {
                Add(block);
            }
            body.Append(Section());
            main.Document = new Document(body);
            main.Document.Save();
        }
        return file.ToArray();
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Heading above:
                heading = above.Text;
                body.Append(Paragraph(above.Text, $"Heading{above.Level}"));
                break;
            case Sentence sentence:
                body.Append(Paragraph(sentence.Text, lang: sentence.Lang));
                break;
            case Sheet sheet:
                if (sheet.Caption != heading)
                {
                    body.Append(Paragraph(sheet.Caption, "Caption"));
                }
                body.Append(Table(sheet), Paragraph(""));
                break;
            case Quote quote:
                body.Append(Paragraph(quote.Said.Text, "Quote", quote.Said.Lang));
                var source = Paragraph($"{quote.Who} · {quote.Rule} · ", "Source");
                source.Append(Link(quote.Place, quote.Link));
                body.Append(source);
                break;
        }
    }

    private Table Table(Sheet sheet)
    {
        var properties = new TableProperties(new TableStyle { Val = "Figures" });
        if (isRightToLeft)
        {
            properties.Append(new BiDiVisual());
        }
        properties.Append(
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            new TableLook
            {
                FirstRow = true,
                FirstColumn = true,
                NoHorizontalBand = true,
                NoVerticalBand = true,
            },
            new TableCaption { Val = sheet.Caption }
        );
        var table = new Table(properties, new TableGrid(sheet.Columns.Select(_ => new GridColumn())));
        table.Append(
            new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. sheet.Columns.Select(column => Field(column))])
        );
        table.Append(sheet.Rows.Select(row => new TableRow([new TableRowProperties(new CantSplit()), .. row.Select(Field)])));
        return table;
    }

    private TableCell Field(Cell cell)
    {
        var paragraph = Paragraph(cell.Link is null ? cell.Text : "", "Field", cell.Lang);
        if (cell.Link is { } link)
        {
            paragraph.Append(Link(cell.Text, link));
        }
        return new TableCell(paragraph);
    }

    /// <summary>Words in another language run as that language does, within a document that keeps its own direction.</summary>
    private Paragraph Paragraph(string text, string style = "Normal", string? lang = null)
    {
        var theirs = Language.Find(lang) ?? language;
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (theirs.Direction == "rtl")
        {
            properties.Append(new BiDi());
        }
        var paragraph = new Paragraph(properties);
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            paragraph.Append(Run(lines[at], theirs, isNewLine: at > 0));
        }
        return paragraph;
    }

    private static Run Run(string text, Language theirs, bool isNewLine = false, string? style = null)
    {
        var properties = new RunProperties();
        if (style is not null)
        {
            properties.Append(new RunStyle { Val = style });
        }
        if (theirs.Direction == "rtl")
        {
            properties.Append(new RightToLeftText());
        }
        properties.Append(DocxStyles.TagOf(theirs));
        var run = new Run(properties);
        if (isNewLine)
        {
            run.Append(new Break());
        }
        run.Append(new Text(Plain(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    private Hyperlink Link(string text, string address)
    {
        var id = $"link{++links}";
        main.AddHyperlinkRelationship(new Uri(address), isExternal: true, id);
        return new Hyperlink(Run(text, language, style: "Hyperlink")) { Id = id, History = true };
    }

    private SectionProperties Section()
    {
        var section = new SectionProperties(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin
            {
                Top = 1134,
                Bottom = 1134,
                Left = 1134,
                Right = 1134,
                Header = 567,
                Footer = 567,
            }
        );
        if (isRightToLeft)
        {
            section.Append(new BiDi());
        }
        return section;
    }

    /// <summary>What XML cannot carry is left out.</summary>
    private static string Plain(string text) => string.Concat(text.Where(letter => letter >= ' ' || letter == '\t'));
}
