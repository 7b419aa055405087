using System.Text;
using CsoNet.Collab.Messages;

namespace CsoNet.Collab.Statements;

public enum Change
{
    Same,
    Added,
    Removed,
}

/// <summary>A piece of a text that stands in both versions, or in one of them.</summary>
public readonly record struct ChangedPiece(Change Change, string Text);

/// <summary>What was taken from a text and what was added, word by word: the longest that both have in common stays. Screens compare alike (<c>changes.ts</c>).</summary>
public static class Comparison
{
    /// <summary>So many words a side, in what is not the same at both ends; above that all of it counts as put anew.</summary>
    private const int MostParts = 1_500;

    public static IReadOnlyList<ChangedPiece> Of(string before, string after)
    {
        var (a, b) = (PartsOf(before), PartsOf(after));
        var start = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        var rest = Math.Min(a.Count, b.Count) - start;
        var end = Enumerable.Range(1, rest).TakeWhile(n => a[^n] == b[^n]).Count();
        return Joined([
            .. All(Change.Same, a[..start]),
            .. Between(a[start..(a.Count - end)], b[start..(b.Count - end)]),
            .. All(Change.Same, a[(a.Count - end)..]),
        ]);
    }

    private static IEnumerable<ChangedPiece> All(Change change, IEnumerable<string> parts) =>
        parts.Select(part => new ChangedPiece(change, part));

    private static List<ChangedPiece> Between(List<string> a, List<string> b)
    {
        if ((long)a.Count * b.Count > MostParts * MostParts)
        {
            return [.. All(Change.Removed, a), .. All(Change.Added, b)];
        }
        var longest = LongestOf(a, b);
        List<ChangedPiece> pieces = [];
        for (var (i, j) = (0, 0); i < a.Count || j < b.Count; )
        {
            if (i < a.Count && j < b.Count && a[i] == b[j])
            {
                pieces.Add(new(Change.Same, a[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (j == b.Count || (i < a.Count && longest[i + 1, j] >= longest[i, j + 1]))
            {
                pieces.Add(new(Change.Removed, a[i++]));
            }
            else
            {
                pieces.Add(new(Change.Added, b[j++]));
            }
        }
        return pieces;
    }

    /// <summary>How many parts both have in common from there on.</summary>
    private static ushort[,] LongestOf(List<string> a, List<string> b)
    {
        var longest = new ushort[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                longest[i, j] = a[i] == b[j] ? (ushort)(longest[i + 1, j + 1] + 1) : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }
        return longest;
    }

    /// <summary>Words and what is between them; of Chinese, characters.</summary>
    private static List<string> PartsOf(string text)
    {
        List<string> parts = [];
        var (last, part) = (' ', new StringBuilder());
        foreach (var rune in text.EnumerateRunes())
        {
            var kind =
                WordCount.IsIdeograph(rune) ? 'i'
                : Rune.IsWhiteSpace(rune) ? 's'
                : 'w';
            if (part.Length > 0 && (kind != last || kind == 'i'))
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            part.Append(rune);
            last = kind;
        }
        return part.Length > 0 ? [.. parts, part.ToString()] : parts;
    }

    private static List<ChangedPiece> Joined(IEnumerable<ChangedPiece> pieces)
    {
        List<ChangedPiece> few = [];
        foreach (var piece in pieces)
        {
            if (few.Count > 0 && few[^1].Change == piece.Change)
            {
                few[^1] = few[^1] with { Text = few[^1].Text + piece.Text };
            }
            else
            {
                few.Add(piece);
            }
        }
        return few;
    }
}
