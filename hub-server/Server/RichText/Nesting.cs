namespace CsoNet.Collab.Server.RichText;

/// <summary>Bounds what Markdown can nest, by a look at the source: quotes, lists by their indentation, brackets and runs of emphasis.</summary>
internal static class Nesting
{
    private const int MaxQuotes = 8;
    private const int MaxIndent = 32;
    private const int MaxOpen = 200;
    private const int MaxMarkers = 4000;

    public static bool IsTooDeep(string source)
    {
        var (open, markers) = (0, 0);
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            if (IsTooDeepAtStart(line))
            {
                return true;
            }
            foreach (var sign in line)
            {
                open +=
                    sign is '[' ? 1
                    : sign is ']' && open > 0 ? -1
                    : 0;
                markers += sign is '*' or '_' or '~' or '[' or '|' ? 1 : 0;
                if (open > MaxOpen || markers > MaxMarkers)
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static bool IsTooDeepAtStart(ReadOnlySpan<char> line)
    {
        var start = line[..(line.Length - line.TrimStart(" \t>-+*0123456789.)").Length)];
        var indent = start.Length - start.TrimStart(" \t").Length + 3 * start.Count('\t');
        return start.Count('>') > MaxQuotes || indent > MaxIndent || start.Count('-') + start.Count('+') > MaxIndent;
    }
}
