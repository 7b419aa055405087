using System.Globalization;
using System.Text.RegularExpressions;

namespace CsoNet.Collab.Storage.Tests.Search;

/// <summary>Documents and questions in one language, as people wrote them down: <c>12. text</c> and <c>? question => 1, 5 (what is different)</c>.</summary>
public sealed partial record Fixture(string Language, IReadOnlyList<string> Documents, IReadOnlyList<FixtureQuestion> Questions)
{
    private static readonly string[] AsWritten = ["same", "identique", "igual", "так же", "كما هو"];

    public static readonly string[] Languages = ["ar", "zh", "en", "fr", "ru", "es"];

    /// <summary>Texts in which languages stand side by side, as they do in the rooms of a hub.</summary>
    public const string Mixed = "mixed";

    public static Fixture Of(string language)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Search", $"{language}.txt"));
        var documents = lines.Select(line => Document().Match(line)).Where(match => match.Success).ToList();
        Assert.All(documents, (match, at) => Assert.Equal(at + 1, int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)));
        return new Fixture(
            language,
            documents.ConvertAll(match => match.Groups[2].Value),
            [
                .. lines
                    .Select(line => Question().Match(line))
                    .Where(match => match.Success)
                    .Select(match => new FixtureQuestion(
                        match.Groups[1].Value,
                        [.. match.Groups[2].Value.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))],
                        !AsWritten.Contains(match.Groups[3].Value)
                    )),
            ]
        );
    }

    [GeneratedRegex(@"^(\d+)\. (.+)$")]
    private static partial Regex Document();

    [GeneratedRegex(@"^\? (.+) => ([\d, ]+) \((.+)\)$")]
    private static partial Regex Question();
}

/// <param name="Text">As somebody types it.</param>
/// <param name="Finds">Documents that a reader of the language would say are meant.</param>
/// <param name="Differs">The words stand in them in another form.</param>
public sealed record FixtureQuestion(string Text, IReadOnlyList<int> Finds, bool Differs);
