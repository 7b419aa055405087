using CsoNet.Collab.Messages;

namespace CsoNet.Collab.Storage.Tests;

public abstract class TopicLinesContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private ITopicLines Lines => Storage.TopicLines;

    [Fact]
    public async Task A_line_comes_back_with_its_newest_messages()
    {
        await PutAsync("africa", Line(9, 20, 12, 15, 18), Line(0, 20, 3));
        await Storage.ReopenAsync();
        var found = await Lines.GetAsync("africa", [9, 0, 77], Soon);
        Assert.Equal([0L, 9], found.Select(line => line.Topic));
        Assert.Equal([new Said(12, 112), new Said(15, 115), new Said(18, 118)], found[1].Newest.ToArray());
        Assert.Equal((20L, 18L), (found[1].At, found[1].Last));
        Assert.Empty(await Lines.GetAsync("africa-2", [9], Soon));
        Assert.Empty(await Lines.GetAsync("africa", [], Soon));
    }

    [Fact]
    public async Task A_late_writer_cannot_put_an_old_line_over_a_new_one()
    {
        await PutAsync("africa", Line(9, 20, 12, 18));
        await PutAsync("africa", Line(9, 19, 12), Line(10, 19, 13));
        await PutAsync("africa", Line(9, 20, 12, 18, 19));
        var found = await Lines.GetAsync("africa", [9, 10], Soon);
        Assert.Equal([19L, 13], found.Select(line => line.Last));
        await PutAsync("africa");
    }

    [Fact]
    public async Task What_was_said_after_the_readers_place_is_found_in_all_rooms_by_one_question()
    {
        await PutAsync("africa", Line(9, 40, 12, 30), Line(10, 40, 25), Line(11, 40, 31), Line(12, 40, 8));
        await PutAsync("asia", Line(0, 40, 30));
        await PutAsync("europe", Line(0, 40, 30));
        var found = await Lines.AfterAsync(
            [Place("africa", 26, (9, 30), (10, 26), (12, 7)), Place("asia", 29), Place("europe", 30), Place("nowhere", 0)],
            Soon
        );
        Assert.Equal(["africa", "asia"], found.Keys.Order());
        Assert.Equal([11L, 12], found["africa"].Select(line => line.Topic));
        Assert.Equal([0L], found["asia"].Select(line => line.Topic));
        Assert.Empty(await Lines.AfterAsync([], Soon));
    }

    [Fact]
    public async Task Of_very_many_unread_topics_those_with_the_latest_words_are_answered()
    {
        await PutAsync("africa", [.. Enumerable.Range(1, ITopicLines.MostAnswered + 3).Select(topic => Line(topic, 9999, 1000 + topic))]);
        var found = (await Lines.AfterAsync([Place("africa", 0)], Soon))["africa"];
        Assert.Equal(Enumerable.Range(4, ITopicLines.MostAnswered).Select(topic => (long)topic), found.Select(line => line.Topic));
    }

    [Fact]
    public async Task Topics_are_listed_with_the_latest_words_first_page_by_page()
    {
        await PutAsync("africa", Line(1, 40, 10), Line(2, 40, 30), Line(3, 40, 20), Line(4, 40, 5));
        await PutAsync("asia", Line(5, 40, 39));
        Assert.Equal([2L, 3], (await Lines.LatestAsync("africa", long.MaxValue, 2, Soon)).Select(line => line.Topic));
        Assert.Equal([1L, 4], (await Lines.LatestAsync("africa", 20, 9, Soon)).Select(line => line.Topic));
    }

    [Fact]
    public async Task After_forgetting_there_are_no_lines()
    {
        await PutAsync("africa", Line(9, 40, 12));
        await Lines.ForgetAsync(Soon);
        Assert.Empty(await Lines.LatestAsync("africa", long.MaxValue, 10, Soon));
        await PutAsync("africa", Line(9, 1, 1));
        Assert.Single(await Lines.LatestAsync("africa", long.MaxValue, 10, Soon));
    }

    private Task PutAsync(string room, params TopicLine[] lines) => Lines.PutAsync(room, lines, Soon);

    private static TopicLine Line(long topic, long at, params long[] seqs) =>
        new(topic, [.. seqs.Select(seq => new Said(seq, (int)seq + 100))], at);

    private static ReadersPlace Place(string room, long floor, params (long Topic, long UpTo)[] topics) =>
        new(room, floor, topics.ToDictionary(one => one.Topic, one => one.UpTo));
}
