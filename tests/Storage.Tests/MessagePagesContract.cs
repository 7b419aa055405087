using CsoNet.Collab.Messages;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Storage.Tests;

public abstract class MessagePagesContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private IMessagePages Pages => Storage.Messages;

    [Fact]
    public async Task A_message_comes_back_with_everything_about_it()
    {
        var message = Draft.Message(341, topic: 9, text: "水是生命", changedAt: 350) with
        {
            As = SpeakingCapacity.Organization,
            Html = "<p>水是生命</p>",
            Lang = "zh",
            ReplyTo = 340,
            Edits = [343, 345],
            Mentions = new Mentions([17], ["org-1"], Everybody: true),
            Source = new Source("africa", 9),
            Pinned = true,
            Reactions = Message.NoReactions.Add("👍🏿", [3, 17]).Add("❤️", [4]).Add("❤", [5]),
        };
        await Pages.PutAsync("room-1", [message], Soon);
        var read = Assert.Single(await Pages.GetAsync("room-1", [341], Soon));
        Assert.Equal(message with { Reactions = read.Reactions }, read);
        Assert.Equal(["❤ 5", "❤️ 4", "👍🏿 3 17"], Pairs(read));
    }

    [Fact]
    public async Task A_message_that_is_gone_comes_back_without_what_it_said()
    {
        await Pages.PutAsync("room-1", [Draft.Message(5)], Soon);
        await Pages.PutAsync("room-1", [Draft.Message(5, changedAt: 8) with { Text = null, Gone = true }], Soon);
        var read = Assert.Single(await Pages.GetAsync("room-1", [5], Soon));
        Assert.Equal((true, null, 8), (read.Gone, read.Text, read.ChangedAt));
    }

    [Fact]
    public async Task A_late_writer_cannot_put_an_old_state_over_a_new_one()
    {
        await Pages.PutAsync("room-1", [Draft.Message(5, text: "new", changedAt: 9)], Soon);
        await Pages.PutAsync("room-1", [Draft.Message(5, text: "old", changedAt: 7), Draft.Message(6)], Soon);
        await Pages.PutAsync("room-1", [Draft.Message(5, text: "again", changedAt: 9)], Soon);
        Assert.Equal("new", (await Pages.GetAsync("room-1", [5], Soon))[0].Text);
        Assert.Single(await Pages.GetAsync("room-1", [6], Soon));
    }

    [Fact]
    public async Task Unknown_numbers_and_other_rooms_give_nothing()
    {
        await Pages.PutAsync("a", [Draft.Message(5)], Soon);
        Assert.Empty(await Pages.GetAsync("a", [4, 6], Soon));
        Assert.Empty(await Pages.GetAsync("a:b", [5], Soon));
        Assert.Empty(await Pages.PageAsync("a/desk", new PageOfMessages(10), Soon));
        Assert.Empty(await Pages.GetAsync("a", [], Soon));
        await Pages.PutAsync("a", [], Soon);
    }

    [Fact]
    public async Task The_newest_page_ends_with_the_newest_message()
    {
        await PutAsync(Enumerable.Range(1, 100));
        Assert.Equal([98L, 99, 100], await PageAsync(new PageOfMessages(3)));
    }

    [Fact]
    public async Task A_page_before_a_number_is_the_newest_below_it()
    {
        await PutAsync(Enumerable.Range(1, 100));
        Assert.Equal([38L, 39, 40], await PageAsync(new PageOfMessages(3, Before: 41)));
        Assert.Equal([1L, 2], await PageAsync(new PageOfMessages(3, Before: 3)));
        Assert.Empty(await PageAsync(new PageOfMessages(3, Before: 1)));
    }

    [Fact]
    public async Task A_page_after_a_number_is_the_oldest_above_it()
    {
        await PutAsync(Enumerable.Range(1, 100));
        Assert.Equal([42L, 43, 44], await PageAsync(new PageOfMessages(3, After: 41)));
        Assert.Empty(await PageAsync(new PageOfMessages(3, After: 100)));
    }

    [Fact]
    public async Task A_page_between_two_numbers_is_the_newest_of_those()
    {
        await PutAsync(Enumerable.Range(1, 100));
        Assert.Equal([48L, 49], await PageAsync(new PageOfMessages(2, Before: 50, After: 41)));
        Assert.Equal([42L, 43], await PageAsync(new PageOfMessages(9, Before: 44, After: 41)));
    }

    [Fact]
    public async Task A_page_of_a_topic_holds_that_topic_only()
    {
        await PutAsync(Enumerable.Range(1, 99));
        await Pages.PutAsync("room-2", [Draft.Message(50, topic: 2)], Soon);
        Assert.Equal([92L, 95, 98], await PageAsync(new PageOfMessages(3, Topic: 2)));
        Assert.Equal([44L, 47], await PageAsync(new PageOfMessages(2, Topic: 2, Before: 50)));
        Assert.Equal([53L, 56], await PageAsync(new PageOfMessages(2, Topic: 2, After: 50)));
        Assert.Empty(await PageAsync(new PageOfMessages(3, Topic: 7)));
    }

    [Fact]
    public async Task A_message_that_was_moved_leaves_its_old_topic()
    {
        await Pages.PutAsync("room-1", [Draft.Message(5, topic: 1)], Soon);
        await Pages.PutAsync("room-1", [Draft.Message(5, topic: 2, changedAt: 8)], Soon);
        Assert.Empty(await PageAsync(new PageOfMessages(3, Topic: 1)));
        Assert.Equal([5L], await PageAsync(new PageOfMessages(3, Topic: 2)));
    }

    [Fact]
    public async Task What_changed_since_are_old_messages_changed_by_later_entries()
    {
        await PutAsync(Enumerable.Range(1, 30));
        await Pages.PutAsync("room-1", [Draft.Message(9, changedAt: 33), Draft.Message(4, changedAt: 41)], Soon);
        await Pages.PutAsync("room-1", [Draft.Message(7, changedAt: 31), Draft.Message(35, changedAt: 36)], Soon);
        await Pages.PutAsync("room-2", [Draft.Message(8, changedAt: 40)], Soon);
        Assert.Equal([4L, 7, 9], await ChangedAsync(30, 10));
        Assert.Equal([4L, 9], await ChangedAsync(31, 10));
        Assert.Equal([4L, 7], await ChangedAsync(30, 2));
        Assert.Equal([4L, 35], await ChangedAsync(35, 10));
        Assert.Empty(await ChangedAsync(41, 10));
    }

    [Fact]
    public async Task After_forgetting_an_old_state_is_welcome_again()
    {
        await Pages.PutAsync("room-1", [Draft.Message(5, changedAt: 9)], Soon);
        await Pages.ForgetAsync(Soon);
        Assert.Empty(await PageAsync(new PageOfMessages(10)));
        await Pages.PutAsync("room-1", [Draft.Message(5)], Soon);
        Assert.Equal([5L], await PageAsync(new PageOfMessages(10)));
    }

    private Task PutAsync(IEnumerable<int> seqs) =>
        Pages.PutAsync("room-1", [.. seqs.Select(seq => Draft.Message(seq, topic: seq % 3))], Soon);

    private async Task<IEnumerable<long>> PageAsync(PageOfMessages page) =>
        (await Pages.PageAsync("room-1", page, Soon)).Select(message => message.Seq);

    private async Task<IEnumerable<long>> ChangedAsync(long seen, int limit) =>
        (await Pages.ChangedAsync("room-1", seen, limit, Soon)).Select(message => message.Seq);

    private static IEnumerable<string> Pairs(Message message) =>
        message.Reactions.Select(pair => $"{pair.Key} {string.Join(' ', pair.Value)}");
}
