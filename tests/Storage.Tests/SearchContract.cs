using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Search;
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

    [Fact]
    public async Task Marked_posts_are_found_by_what_stands_on_their_card_as_it_is_now()
    {
        using var hub = new SearchedHub(Storage);
        Task<long> Do(Command command) => hub.DoAsync(SearchedHub.Officer, "sahel", command);
        async Task<IEnumerable<long>> Found(MarkQuestion mark, string text = "", string? lang = null) =>
            (await hub.AskAsync(SearchedHub.Officer, new SearchQuestion(text, Lang: lang, Mark: mark))).Hits.Select(hit => hit.Key.Number);
        await Do(new OpenRoom(RoomKind.RegionalChannel, "Sahel", Visibility.Public) { Id = Guid.NewGuid() });
        var topic = await Do(new OpenTopic("Wells") { Id = Guid.NewGuid() });
        var practice = new PostMark(MarkKind.BestPractice, ["climateChange"], ["sdg6"], "KE");
        var first = await Do(new PostMessage("Chaque puits a sa gardienne.", topic, "fr", Mark: practice) { Id = Guid.NewGuid() });
        var second = await Do(new PostMessage("Who repairs pumps?", topic, "en") { Id = Guid.NewGuid() });
        await Do(new MarkMessage(second, new PostMark(MarkKind.SolutionRequest, Goals: ["sdg6", "sdg9"])) { Id = Guid.NewGuid() });

        Assert.Equal([second, first], await Found(new MarkQuestion()));
        Assert.Equal([first], await Found(new MarkQuestion(MarkKind.BestPractice, "climateChange", "sdg6", "KE")));
        Assert.Equal([second], await Found(new MarkQuestion(Goal: "sdg9"), "pump"));
        Assert.Equal([first], await Found(new MarkQuestion(), lang: "fr"));
        Assert.Empty(await Found(new MarkQuestion(MarkKind.BestPractice, Goal: "sdg9")));

        await Do(new EditMessage(first, "Each pump has its keeper.", "en") { Id = Guid.NewGuid() });
        Assert.Equal([second, first], await Found(new MarkQuestion(), "pump", "en"));
        await Do(new MarkMessage(first, practice with { Country = "SN" }) { Id = Guid.NewGuid() });
        Assert.Equal([first], await Found(new MarkQuestion(Country: "SN"), "pump"));
        Assert.Empty(await Found(new MarkQuestion(Country: "KE")));
        await Do(new MarkMessage(second) { Id = Guid.NewGuid() });
        await Do(new RetractMessage(first) { Id = Guid.NewGuid() });
        Assert.Empty(await Found(new MarkQuestion()));
        Assert.Equal([second], (await hub.AskAsync("pump")).Hits.Select(hit => hit.Key.Number));
    }

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
