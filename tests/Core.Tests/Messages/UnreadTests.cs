using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class UnreadTests : OnRealStorage
{
    [Fact]
    public async Task Unread_is_what_others_said_since_somebody_was_there()
    {
        var topic = await Channel();
        await Node.Has(Amina, To.Post("mine", topic));
        await Node.Has(Boris, To.Post("one", topic));
        await Node.Has(Boris, To.Post("two", topic));
        Assert.Equal(new Unread(topic, 2, 6), (await Of(Amina)).Topics[topic]);
        Assert.Equal(new Unread(topic, 1, 5), (await Of(Boris)).Topics[topic]);
        await Read(Amina, topic, 6);
        Assert.Equal(1, (await Of(Amina)).Count);
        await Read(Amina, topic, 7);
        Assert.Empty((await Of(Amina)).Topics);
    }

    [Fact]
    public async Task What_was_taken_back_is_unread_no_more()
    {
        var topic = await Channel();
        var message = await Node.Has(Boris, To.Post("one", topic));
        await Node.Has(Boris, To.Post("two", topic));
        Assert.Equal(2, (await Of(Amina)).Count);
        await Node.Has(Boris, To.Retract(message));
        Assert.Equal(1, (await Of(Amina)).Count);
        await Node.Desk.SubmitAsSystemAsync("room-1", To.Erase(6));
        Assert.Equal(0, (await Of(Amina)).Count);
    }

    [Fact]
    public async Task Whoever_joins_late_has_nothing_to_catch_up_with()
    {
        var topic = await Channel();
        await Node.Has(Boris, To.Post("one", topic));
        await Storage.People.TakeSeatAsync("room-1", Chen.Person.Id, admit: true);
        await Node.Has(Chen, To.Join());
        Assert.Equal(0, (await Of(Chen)).Count);
        await Node.Has(Boris, To.Post("two", topic));
        Assert.Equal(1, (await Of(Chen)).Count);
    }

    [Fact]
    public async Task A_topic_is_made_unread_again_from_a_message_on_and_a_room_read_as_a_whole()
    {
        var topic = await Channel();
        var first = await Node.Has(Boris, To.Post("one", topic));
        await Node.Has(Boris, To.Post("two", topic));
        await Read(Amina, topic, 6);
        await Node.Unread.UnreadAsync(Amina.Person.Id, await See(Amina), topic, first);
        Assert.Equal(new Unread(topic, 2, first), (await Of(Amina)).Topics[topic]);
        await Read(Amina, topic: null, 99);
        Assert.Equal(0, (await Of(Amina)).Count);
    }

    [Fact]
    public async Task In_a_room_without_topics_the_talk_itself_is_read()
    {
        await Node.Open(To.Open(), Amina, Boris);
        await Node.Has(Boris, To.Post());
        Assert.Equal(new Unread(0, 1, 4), (await Of(Amina)).Topics[0]);
        await Read(Amina, topic: null, 4);
        Assert.Equal(0, (await Of(Amina)).Count);
    }

    [Fact]
    public async Task Counting_stops_at_a_hundred_and_still_knows_from_where_on_to_read()
    {
        var topic = await Channel();
        for (var i = 0; i < TopicLine.Most + 20; i++)
        {
            await Node.Has(Boris, To.Post($"{i}", topic));
        }
        Assert.Equal((TopicLine.Most, 3L), ((await Of(Amina)).Count, (await Of(Amina)).Topics[topic].First));
        await Read(Amina, topic, 4 + 50);
        Assert.Equal(70, (await Of(Amina)).Count);
        await Node.Has(Boris, To.Retract(124));
        Assert.Equal((69, TopicLine.Most), ((await Of(Amina)).Count, (await Line(topic)).Newest.Length));
    }

    [Fact]
    public async Task Nobody_counts_for_whoever_does_not_take_part()
    {
        var topic = await Channel();
        await Node.Has(Boris, To.Post("one", topic));
        Assert.Null(await Node.Desk.OpenAsync(Chen.Person, "room-1"));
        await Node.Has(Officer, To.Remove(await Node.Seated(Amina)));
        Assert.Null(await Node.Desk.OpenAsync(Amina.Person, "room-1"));
    }

    [Fact]
    public async Task The_lines_made_again_from_the_record_count_the_same()
    {
        var topic = await Channel();
        for (var i = 0; i < 30; i++)
        {
            await Node.Has(Boris, To.Post($"{i}", topic));
        }
        await Node.Has(Boris, To.Retract(10));
        await Read(Amina, topic, 8);
        var before = (await Of(Amina)).Topics[topic];
        await Node.Listeners.RebuildAsync("messages").Soon();
        Assert.Equal(before, (await Of(Amina)).Topics[topic]);
    }

    /// <summary>Amina and Boris in a channel with topic 4.</summary>
    private async Task<long> Channel()
    {
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina, Boris);
        return await Node.Has(Officer, To.OpenTopic());
    }

    private async Task<Sighting> See(Actor who) => (await Node.Desk.OpenAsync(who.Person, "room-1"))!;

    private async Task<RoomUnread> Of(Actor who) => await Node.Unread.CountAsync(who.Person.Id, await See(who)).Soon();

    private async Task Read(Actor who, long? topic, long upTo) =>
        await Node.Unread.ReadAsync(who.Person.Id, await See(who), topic, upTo).Soon();

    private async Task<TopicLine> Line(long topic) => Assert.Single(await Storage.TopicLines.GetAsync("room-1", [topic]));
}
