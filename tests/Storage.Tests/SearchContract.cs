using CsoNet.Collab.Storage.Tests.Search;
using Xunit.Abstractions;

namespace CsoNet.Collab.Storage.Tests;

/// <summary>Six languages, each with the documents and the questions of people who speak it, said by a door and found by a door on the storage of each adapter.</summary>
public abstract class SearchContract(Func<Task<IStorageUnderTest>> open, ITestOutputHelper output) : StorageContract(open)
{
    public static TheoryData<string> Languages => [.. Fixture.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task In_each_language_at_least_95_of_100_documents_are_found_and_what_stands_on_top_is_meant(string language)
    {
        var fixture = Fixture.Of(language);
        Assert.True(fixture.Documents.Count >= 40 && fixture.Questions.Count >= 20 && fixture.Questions.Count(one => one.Differs) >= 10);
        await AskAllAsync(fixture, [fixture]);
    }

    [Fact]
    public async Task Where_languages_stand_side_by_side_each_is_found_and_so_are_questions_in_two_of_them() =>
        await AskAllAsync(Fixture.Of(Fixture.Mixed), [Fixture.Of(Fixture.Mixed), .. Fixture.Languages.Select(Fixture.Of)]);

    /// <summary>Says the documents of all, one after the other in one room, and asks the questions of the first.</summary>
    private async Task AskAllAsync(Fixture fixture, Fixture[] said)
    {
        using var hub = new SearchedHub(Storage);
        await hub.OpenAsync("reading-room");
        Dictionary<long, int> numbers = [];
        foreach (var text in said.SelectMany(one => one.Documents))
        {
            numbers[await hub.SayAsync("reading-room", text)] = numbers.Count + 1;
        }
        List<(double Recall, double Precision)> all = [];
        foreach (var question in fixture.Questions)
        {
            var found = (await hub.AskAsync(question.Text)).Hits.Select(hit => numbers[hit.Key.Number]).ToList();
            all.Add(Measure(question, found));
            if (all[^1] is not (1, 1))
            {
                output.WriteLine($"{question.Text}: found {string.Join(", ", found)} instead of {string.Join(", ", question.Finds)}");
            }
        }
        var (recall, precision) = (all.Average(one => one.Recall), all.Average(one => one.Precision));
        output.WriteLine(
            FormattableString.Invariant(
                $"{fixture.Language}: {all.Count} questions, recall {recall:F3}, precision of the first ten {precision:F3}"
            )
        );
        Assert.True(recall >= 0.95, $"{fixture.Language}: recall {recall}");
        Assert.True(precision >= 0.9, $"{fixture.Language}: precision {precision}");
    }

    private static (double Recall, double Precision) Measure(FixtureQuestion question, List<int> found) =>
        (
            (double)found.Count(question.Finds.Contains) / question.Finds.Count,
            found.Count == 0 ? 1 : (double)found.Take(10).Count(question.Finds.Contains) / Math.Min(10, found.Count)
        );
}
