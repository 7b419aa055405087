using System.Text.Json;
using CsoNet.Collab.Core.Tests.Histories;
using CsoNet.Collab.Statements;

namespace CsoNet.Collab.Core.Tests.Statements;

/// <summary>Two versions of a paragraph as one text.</summary>
public sealed class ComparisonTests
{
    /// <summary>The web interface compares the same texts.</summary>
    [Fact]
    public void Texts_in_several_scripts_are_compared_here_as_on_the_screen()
    {
        var pairs = JsonElement.Parse(File.ReadAllText(Path.Combine(HistoryFile.Folder("tests", "texts"), "changes.json")));
        Assert.All(
            pairs.EnumerateArray(),
            pair => Assert.Equal(pair.GetProperty("pieces").EnumerateArray().Select(piece => piece.GetString()), PiecesOf(pair))
        );
    }

    [Fact]
    public void Whatever_is_compared_nothing_of_either_text_is_lost()
    {
        var random = new Random(31);
        for (var n = 0; n < 200; n++)
        {
            var (before, after) = (TextOf(random), TextOf(random));
            var pieces = Comparison.Of(before, after);
            Assert.Equal(before, string.Concat(pieces.Where(one => one.Change != Change.Added).Select(one => one.Text)));
            Assert.Equal(after, string.Concat(pieces.Where(one => one.Change != Change.Removed).Select(one => one.Text)));
        }
    }

    [Fact]
    public void Texts_that_are_too_long_to_be_compared_are_one_taken_out_and_one_put_in()
    {
        var (before, after) = ($"{string.Concat(Enumerable.Repeat("水井", 1_000))}", $"{string.Concat(Enumerable.Repeat("井水泵", 700))}");
        Assert.Equal([new(Change.Removed, before), new(Change.Added, after)], Comparison.Of(before, after));
    }

    private static IEnumerable<string> PiecesOf(JsonElement pair) =>
        Comparison.Of(pair.GetProperty("before").GetString()!, pair.GetProperty("after").GetString()!).Select(Signed);

    private static string Signed(ChangedPiece piece) => "=+-"[(int)piece.Change] + piece.Text;

    private static string TextOf(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => random.GetItems(["a", "b ", " ", "水", "井", "بئر ", "\n"], 1)[0]));
}
