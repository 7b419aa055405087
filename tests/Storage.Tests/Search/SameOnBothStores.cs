using CsoNet.Collab.Storage.Tests.Mongo;
using CsoNet.Collab.Storage.Tests.Sqlite;

namespace CsoNet.Collab.Storage.Tests.Search;

/// <summary>All that was said in all languages, on both stores: each question finds the same, in the same order, and counts the same.</summary>
public sealed class SameOnBothStores
{
    [Fact]
    public async Task Every_question_in_every_language_has_the_same_answer_on_both_stores()
    {
        await using var sqlite = await SqliteUnderTest.OpenAsync();
        await using var mongo = await MongoUnderTest.OpenAsync();
        Fixture[] all = [.. Fixture.Languages.Append(Fixture.Mixed).Select(Fixture.Of)];

        var (here, there) = (await AnswersAsync(sqlite, all), await AnswersAsync(mongo, all));

        Assert.True(here.Count > 150);
        Assert.Equal(here, there);
    }

    private static async Task<List<string>> AnswersAsync(IStorageUnderTest storage, Fixture[] all)
    {
        using var hub = new SearchedHub(storage);
        await hub.OpenAsync("reading-room");
        foreach (var text in all.SelectMany(fixture => fixture.Documents))
        {
            await hub.SayAsync("reading-room", text);
        }
        List<string> answers = [];
        foreach (var question in all.SelectMany(fixture => fixture.Questions))
        {
            var answer = await hub.AskAsync(question.Text);
            answers.Add($"{question.Text}: {answer.Count}, {string.Join(' ', answer.Hits.Select(hit => hit.Key.Number))}");
        }
        return answers;
    }
}
