namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>Texts that call <c>taken()</c> as soon as a page takes them for anything but text; each is one line that fits into a title.</summary>
internal static class Injections
{
    private static readonly string[] Elements =
    [
        "<img src=x onerror=taken()>",
        "<img src onerror=&#116;aken()>",
        "<svg onload=taken()>",
        "<svg/onload=taken()>",
        "<body onload=taken()>",
        "<video src=x onerror=taken()></video>",
        "<audio src=x onerror=taken()></audio>",
        "<video><source onerror=taken()></video>",
        "<details open ontoggle=taken()>x</details>",
        "<input autofocus onfocus=taken()>",
        "<select autofocus onfocus=taken()></select>",
        "<textarea autofocus onfocus=taken()></textarea>",
        "<marquee onstart=taken()>x</marquee>",
        "<iframe src=javascript:parent.taken()></iframe>",
        "<iframe srcdoc='<script>parent.taken()</script>'></iframe>",
        "<object data=javascript:taken()></object>",
        "<embed src=javascript:taken()>",
        "<script>taken()</script>",
        "<a href=javascript:taken()>x</a>",
        "<form action=javascript:taken()><button>x</button></form>",
        "<button formaction=javascript:taken()>x</button>",
        "<svg><script>taken()</script></svg>",
        "<svg><animate onbegin=taken() attributeName=x dur=1s></svg>",
        "<math href=javascript:taken()>x</math>",
        "<style onload=taken()></style>",
        "<link rel=stylesheet href=x onerror=taken()>",
        "<div onpointerenter=taken() style=position:fixed;inset:0>x</div>",
    ];

    /// <summary>Out of an attribute, an element whose inside is text, a comment, a block of JSON.</summary>
    private static readonly string[] WaysOut = ["", "\">", "'>", "</script>", "</textarea>", "</title>", "-->", "]]>"];

    /// <summary>What becomes an element on the second reading only, or by the rules of Markdown.</summary>
    private static readonly string[] Others =
    [
        "<noscript><p title=\"</noscript><img src=x onerror=taken()>\">",
        "<svg></p><style><a id=\"</style><img src=1 onerror=taken()>\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=taken()&gt;\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=taken()>",
        "<template><img src=x onerror=taken()></template>",
        "<!--><img src=x onerror=taken()>-->",
        "<<img src=x onerror=taken()>",
        "&lt;img src=x onerror=taken()&gt;",
        "\\u003cimg src=x onerror=taken()\\u003e",
        "[x](javascript:taken())",
        "[x](JaVaScRiPt:taken())",
        "[x](data:text/html,<script>taken()</script>)",
        "![x](javascript:taken())",
        "![x](x\"onerror=\"taken())",
        "<javascript:taken()>",
        "[x]: javascript:taken() \"x\" [x]",
        "`<img src=x onerror=taken()>`",
        "**<svg onload=taken()>**",
        "{{constructor.constructor('taken()')()}}",
        "${taken()}",
    ];

    public static readonly IReadOnlyList<string> All = [.. WaysOut.SelectMany(_ => Elements, (way, element) => way + element), .. Others];

    /// <summary>As many as fit into each text of so many characters.</summary>
    public static IReadOnlyList<string> Packed(int most, string between = " ")
    {
        List<string> texts = [""];
        foreach (var one in All)
        {
            var longer = texts[^1].Length == 0 ? one : texts[^1] + between + one;
            if (longer.Length <= most)
            {
                texts[^1] = longer;
            }
            else
            {
                texts.Add(one);
            }
        }
        return texts;
    }
}
