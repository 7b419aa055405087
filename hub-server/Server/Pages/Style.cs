using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CsoNet.Collab.Server.Pages;

/// <summary>
/// The one inlined block: enough for words to be readable before anything else has come. The Content-Security-Policy names it by its hash, so nothing in it may
/// differ from page to page.
/// </summary>
internal static partial class Style
{
    public static readonly string Block = Smaller(Read("tokens.css") + Read("critical.css"));

    public static readonly string Hash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Block)))}'";

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Smaller(string css) =>
        Signs().Replace(Spaces().Replace(Comments().Replace(css, ""), " "), "${sign}").Replace(";}", "}", StringComparison.Ordinal).Trim();

    [GeneratedRegex(@"/\*[\s\S]*?\*/", RegexOptions.None, 1000)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    // A space before a colon or a bracket may part a selector: only what follows them goes.
    [GeneratedRegex(@" ?(?<sign>[{};,>]) ?|(?<sign>:) ", RegexOptions.None, 1000)]
    private static partial Regex Signs();
}
