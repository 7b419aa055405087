using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class TopicReadingTests : OnRealStorage
{
    [Fact]
    public async Task Topics_are_listed_with_the_latest_words_first_those_without_words_by_when_they_were_opened()
    {
        var (wells, pumps, quiet) = await Channel();
        await Node.Has(Amina, To.Post("first", wells));
        await Node.Has(Amina, To.Post("second", pumps));
        var gone = await Node.Has(Amina, To.Post("third", wells));
        await Node.Has(Amina, To.Retract(gone));
        var page = await Page();
        Assert.Equal([pumps, wells, quiet], page.Select(place => place.Topic.Number));
        Assert.Equal(["second", "first", null], page.Select(place => place.LastWords?.Text));
        Assert.Equal([wells], (await Page(before: page[0].Last, limit: 1)).Select(place => place.Topic.Number));
    }

    [Theory]
    [InlineData("pum", 1)]
    [InlineData("PUMPS wel", 0)]
    [InlineData("العميقة", 1)]
    [InlineData("水", 1)]
    [InlineData("question", 3)]
    public async Task A_topic_is_found_by_the_beginnings_of_the_words_of_its_title_in_any_script(string words, int found)
    {
        await Channel();
        await Node.Has(Officer, To.OpenTopic("الآبار العميقة question"));
        await Node.Has(Officer, To.OpenTopic("农村饮水 question"));
        await Node.Has(Officer, To.RenameTopic(3, "Question"));
        Assert.Equal(found, (await Page(words: words)).Count);
    }

    [Fact]
    public async Task A_room_comes_with_all_its_topics_unless_they_are_very_many()
    {
        await Channel();
        Assert.Null(await Node.Topics.WithRoomAsync(await State(), asked: null));
        for (var i = 0; i < TopicReading.MostAtOnce; i++)
        {
            await Node.Has(Officer, To.OpenTopic($"Topic {i}"));
        }
        var shown = (await Node.Topics.WithRoomAsync(await State(), asked: 4))!;
        Assert.Equal(TopicReading.MostAtOnce + 1, shown.Count);
        Assert.Contains(4, shown);
        Assert.DoesNotContain(5, shown);
    }

    [Fact]
    public async Task A_room_without_topics_lists_none()
    {
        await Node.Open(To.Open(), Amina);
        Assert.Empty(await Page());
    }

    private async Task<(long, long, long)> Channel()
    {
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina);
        var (wells, pumps) = (await Node.Has(Officer, To.OpenTopic("Wells")), await Node.Has(Officer, To.OpenTopic("Pumps")));
        return (wells, pumps, await Node.Has(Officer, To.OpenTopic("Quiet")));
    }

    private async Task<RoomState> State() => (await Node.Desk.OpenAsync(Amina.Person, "room-1"))!.State;

    private async Task<IReadOnlyList<TopicPlace>> Page(long? before = null, string? words = null, int limit = 10) =>
        await Node
            .Topics.PageAsync((await Node.Desk.OpenAsync(Amina.Person, "room-1"))!, before, words, limit, CancellationToken.None)
            .Soon();
}
