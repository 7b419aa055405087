using CsoNet.Collab.Server.Texts;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CsoNet.Collab.Server.Reports;

/// <summary>How the document of a report looks: the styles that word processors know by name, so that their outline, their contents and screen readers find them.</summary>
internal static class DocxStyles
{
    private const string Line = "A6A6A6";

    public static Styles For(Language language) =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        Fonts(),
                        new FontSize { Val = "21" },
                        new FontSizeComplexScript { Val = "21" },
                        TagOf(language)
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(
                        new SpacingBetweenLines
                        {
                            After = "120",
                            Line = "276",
                            LineRule = LineSpacingRuleValues.Auto,
                        }
                    )
                )
            ),
            OfParagraphs("Normal", "Normal", isDefault: true),
            OfParagraphs("Title", "Title", size: 40, isBold: true),
            OfParagraphs("Heading1", "heading 1", size: 30, isBold: true, level: 0),
            OfParagraphs("Heading2", "heading 2", size: 24, isBold: true, level: 1),
            OfParagraphs("Caption", "caption", size: 20, isBold: true, staysWithNext: true),
            OfParagraphs("Quote", "Quote", indent: "425", staysWithNext: true),
            OfParagraphs("Source", "Source", size: 18, indent: "425"),
            OfParagraphs("Field", "Field", size: 18, after: "40"),
            new Style(new StyleName { Val = "Hyperlink" }, new StyleRunProperties(new Underline { Val = UnderlineValues.Single }))
            {
                Type = StyleValues.Character,
                StyleId = "Hyperlink",
            },
            OfTables()
        );

    /// <summary>The language of words, where a document looks for it: for Arabic and for Chinese in fields of their own.</summary>
    public static Languages TagOf(Language language) =>
        language.Code switch
        {
            "ar" => new Languages { Bidi = "ar-SA" },
            "zh" => new Languages { Val = "en-GB", EastAsia = "zh-CN" },
            "en" => new Languages { Val = "en-GB" },
            var code => new Languages { Val = $"{code}-{code.ToUpperInvariant()}" },
        };

    private static RunFonts Fonts() =>
        new()
        {
            Ascii = "Noto Sans",
            HighAnsi = "Noto Sans",
            ComplexScript = "Noto Naskh Arabic",
            EastAsia = "Noto Sans CJK SC",
        };

    private static Style OfParagraphs(
        string id,
        string name,
        int size = 21,
        bool isBold = false,
        int? level = null,
        bool isDefault = false,
        bool staysWithNext = false,
        string? indent = null,
        string after = "120"
    )
    {
        var paragraph = new StyleParagraphProperties();
        if (staysWithNext || level is not null)
        {
            paragraph.Append(new KeepNext());
        }
        paragraph.Append(new SpacingBetweenLines { Before = level is null ? "0" : "320", After = after });
        if (indent is not null)
        {
            paragraph.Append(new Indentation { Start = indent });
        }
        if (level is { } outline)
        {
            paragraph.Append(new OutlineLevel { Val = outline });
        }
        var run = new StyleRunProperties();
        if (isBold)
        {
            run.Append(new Bold(), new BoldComplexScript());
        }
        run.Append(new FontSize { Val = $"{size}" }, new FontSizeComplexScript { Val = $"{size}" });
        return new Style(new StyleName { Val = name }, new PrimaryStyle(), paragraph, run)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            Default = isDefault,
        };
    }

    private static Style OfTables() =>
        new(
            new StyleName { Val = "Figures" },
            new StyleTableProperties(
                new TableBorders(
                    new TopBorder
                    {
                        Val = BorderValues.Single,
                        Size = 8,
                        Color = "000000",
                    },
                    new BottomBorder
                    {
                        Val = BorderValues.Single,
                        Size = 4,
                        Color = Line,
                    },
                    new InsideHorizontalBorder
                    {
                        Val = BorderValues.Single,
                        Size = 4,
                        Color = Line,
                    }
                )
            ),
            new TableStyleProperties(new RunPropertiesBaseStyle(new Bold(), new BoldComplexScript()))
            {
                Type = TableStyleOverrideValues.FirstRow,
            }
        )
        {
            Type = StyleValues.Table,
            StyleId = "Figures",
        };
}
