using CsoNet.Collab.Messages;
using Begun = CsoNet.Collab.Messages.Draft;

namespace CsoNet.Collab.Storage.Tests;

public abstract class DraftsContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private IDrafts Drafts => Storage.Drafts;

    [Fact]
    public async Task What_was_begun_goes_on_on_another_device()
    {
        var kept = await Drafts.PutAsync("p-1", new Begun("africa", 9, "نحتاج إلى", ReplyTo: 345, At: 10), Soon);
        await Drafts.PutAsync("p-1", new Begun("asia", 0, "我们", At: 20), Soon);
        await Storage.ReopenAsync();
        var found = await Drafts.OfAsync("p-1", Soon);
        Assert.Equal([new Begun("asia", 0, "我们", Revision: 20, At: 20), new Begun("africa", 9, "نحتاج إلى", 345, 10, 10)], found);
        Assert.Equal(10, kept?.Revision);
        Assert.Empty(await Drafts.OfAsync("p-2", Soon));
    }

    [Fact]
    public async Task A_device_that_has_not_seen_what_another_one_wrote_overwrites_nothing()
    {
        var first = (await Drafts.PutAsync("p-1", new Begun("africa", 9, "one"), Soon))!;
        var second = (await Drafts.PutAsync("p-1", first with { Text = "one two" }, Soon))!;
        Assert.Null(await Drafts.PutAsync("p-1", first with { Text = "other" }, Soon));
        Assert.Null(await Drafts.PutAsync("p-1", new Begun("africa", 9, "other"), Soon));
        Assert.Equal(("one two", 2L), (Assert.Single(await Drafts.OfAsync("p-1", Soon)).Text, second.Revision));
    }

    [Fact]
    public async Task An_empty_text_is_no_draft_any_more_and_another_one_may_be_begun()
    {
        var first = (await Drafts.PutAsync("p-1", new Begun("africa", 9, "one"), Soon))!;
        Assert.Equal(0, (await Drafts.PutAsync("p-1", first with { Text = "" }, Soon))!.Revision);
        Assert.Empty(await Drafts.OfAsync("p-1", Soon));
        Assert.Equal(1, (await Drafts.PutAsync("p-1", new Begun("africa", 9, "again"), Soon))!.Revision);
    }

    [Fact]
    public async Task What_was_sent_on_one_device_and_begun_anew_is_not_taken_for_what_another_device_has()
    {
        var first = (await Drafts.PutAsync("p-1", new Begun("africa", 9, "one", At: 1_000), Soon))!;
        await Drafts.PutAsync("p-1", first with { Text = "", At = 2_000 }, Soon);
        var second = (await Drafts.PutAsync("p-1", new Begun("africa", 9, "two", At: 3_000), Soon))!;
        Assert.NotEqual(first.Revision, second.Revision);
        Assert.Null(await Drafts.PutAsync("p-1", first with { Text = "one and more", At = 4_000 }, Soon));
    }

    [Fact]
    public async Task Of_too_many_the_oldest_go()
    {
        for (var topic = 1; topic <= Begun.Most + 2; topic++)
        {
            await Drafts.PutAsync("p-1", new Begun("africa", topic, "x", At: topic), Soon);
        }
        var found = await Drafts.OfAsync("p-1", Soon);
        Assert.Equal((Begun.Most, 3L), (found.Count, found.Min(one => one.Topic)));
    }

    [Fact]
    public async Task Of_whoever_is_forgotten_nothing_is_left()
    {
        await Drafts.PutAsync("p-1", new Begun("africa", 9, "x"), Soon);
        await Drafts.PutAsync("p-2", new Begun("africa", 9, "x"), Soon);
        await Drafts.ForgetAsync("p-1", Soon);
        Assert.Empty(await Drafts.OfAsync("p-1", Soon));
        Assert.Single(await Drafts.OfAsync("p-2", Soon));
    }
}
