using AngleSharp.Html.Parser;
using CsoNet.Collab.Server.RichText;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Markdown in, safe and bounded HTML out. Each attack is named after itself.</summary>
public sealed class RichTextTests
{
    private readonly Markup markup = new();

    [Theory]
    [InlineData("Good morning, everybody.")]
    [InlineData("صباح الخير من تونس. هل ستُنشر الأسئلة؟")]
    [InlineData("大家好。请问每个组织有几分钟？")]
    [InlineData("Two lines\nand no mark.")]
    public void Plain_text_is_left_alone(string text) => Assert.Equal((null, null), markup.Render(text));

    [Theory]
    [InlineData("**must**", "<p><strong>must</strong></p>")]
    [InlineData("# Title", "<h3>Title</h3>")]
    [InlineData("### Lower", "<h4>Lower</h4>")]
    [InlineData("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>")]
    [InlineData("> words of others", "<blockquote>\n<p>words of others</p>\n</blockquote>")]
    [InlineData("~~no~~ `code`", "<p>no <code>code</code></p>")]
    public void Markup_becomes_small_html(string text, string html) => Assert.Equal(html, Html(text));

    [Fact]
    public void Links_carry_no_trust_and_open_no_window() =>
        Assert.Equal(
            "<p><a href=\"https://example.org/a\" rel=\"noopener noreferrer nofollow ugc\">a</a></p>",
            Html("[a](https://example.org/a)")
        );

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:msgbox)")]
    [InlineData("<script>alert(1)</script> **b**")]
    [InlineData("<img src=x onerror=alert(1)> **b**")]
    [InlineData("![x](https://tracker.example/pixel.gif) **b**")]
    [InlineData("<a href=\"javascript:alert(1)\" style=\"position:fixed\">x</a> **b**")]
    [InlineData("<form action=/api><input name=a></form> **b**")]
    [InlineData("<iframe src=\"//elsewhere.example\"></iframe> **b**")]
    public void What_could_harm_a_reader_does_not_come_through(string attack)
    {
        var elements = new HtmlParser().ParseDocument(Html(attack)).Body!.QuerySelectorAll("*");
        Assert.All(elements, element => Assert.Contains(element.LocalName, (string[])["p", "strong", "a"]));
        Assert.All(
            elements.SelectMany(element => element.Attributes),
            attribute => Assert.Contains(attribute.Name, (string[])["href", "rel"])
        );
        Assert.All(
            elements.Select(element => element.GetAttribute("href")).OfType<string>(),
            link => Assert.StartsWith("https://", link, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(">", 200)]
    [InlineData("- ", 200)]
    [InlineData("[", 500)]
    [InlineData("*a ", 5000)]
    public void Deep_nesting_is_refused_before_it_costs_anything(string sign, int times) =>
        Assert.Equal("text.tooDeep", markup.Render(string.Concat(Enumerable.Repeat(sign, times)) + "x").Refusal?.Code);

    [Theory]
    [InlineData("www.a.b ")]
    [InlineData("https://a.b/ ")]
    public void Html_that_grows_far_beyond_its_text_is_refused(string link)
    {
        var text = string.Concat(Enumerable.Repeat(link, 16_000 / link.Length));
        Assert.Equal("message.tooLong", markup.Render(text).Refusal?.Code);
    }

    private string Html(string text) => Assert.IsType<Record.Rendering>(markup.Render(text).Rendering).Html;
}
