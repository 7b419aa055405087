using CsoNet.Collab.Core.Tests.Histories;
using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class MessageReadingTests : OnRealStorage
{
    [Fact]
    public async Task Pages_are_the_fold_of_a_replay_over_random_histories_also_when_they_are_made_anew()
    {
        for (var seed = 1; seed <= 15; seed++)
        {
            var room = RandomHistory.Make(seed, 60, $"room-{seed}");
            await Append(room, new Random(seed));
            var pages = await Storage.Messages.PageAsync(room.State.Room, new PageOfMessages(1000));
            Assert.Equal(Folded(room), pages.Select(Text));
        }
        await Storage.Messages.PutAsync(
            "room-1",
            [
                new Message
                {
                    Seq = 7,
                    At = 1,
                    By = 1,
                    Text = "a line that was never said",
                    ChangedAt = long.MaxValue,
                },
            ]
        );
        await Node.Listeners.RebuildAsync("messages").Soon();
        for (var seed = 1; seed <= 15; seed++)
        {
            var pages = await Storage.Messages.PageAsync($"room-{seed}", new PageOfMessages(1000));
            Assert.Equal(Folded(RandomHistory.Make(seed, 60, $"room-{seed}")), pages.Select(Text));
        }
    }

    [Fact]
    public async Task A_page_is_brought_up_to_the_head_before_it_is_answered()
    {
        await Node.Open(PublicRoom, Amina);
        await Node.Has(Amina, To.Edit(await Node.Has(Amina, To.Post()), "Good evening"));
        var sighting = (await Node.Desk.OpenAsync(Boris.Person, "room-1"))!;
        var message = Assert.Single(await Node.Reading.PageAsync(sighting, new PageOfMessages(50), CancellationToken.None));
        Assert.Equal(("Good evening", 4L, 4L), (message.Text, message.Edited, sighting.State.Seq));
    }

    [Fact]
    public async Task Under_the_Chatham_House_Rule_pages_name_authors_to_the_podium_only()
    {
        await Node.Open(To.Open(attribution: Attribution.ChathamHouse), Amina, Boris);
        var seq = await Node.Has(Amina, To.Post(speaking: SpeakingCapacity.Organization));
        await Node.Has(Boris, To.React(seq));
        var (mine, theirs) = (await Page(Boris), await Page(Officer));
        Assert.Equal((Message.Unnamed, SpeakingCapacity.Personal, true), (mine.By, mine.As, mine.Reactions.IsEmpty));
        Assert.Equal((2, SpeakingCapacity.Organization, false), (theirs.By, theirs.As, theirs.Reactions.IsEmpty));
    }

    [Fact]
    public async Task A_page_of_one_around_a_message_is_that_message()
    {
        await Node.Open(PublicRoom, Amina);
        await Node.Has(Amina, To.Post("before"));
        var seq = await Node.Has(Amina, To.Post("the one"));
        var sighting = (await Node.Desk.OpenAsync(Boris.Person, "room-1"))!;
        var around = await Node.Reading.AroundAsync(sighting, seq, 1, topic: null, CancellationToken.None);
        Assert.Equal("the one", Assert.Single(around).Text);
        Assert.Empty(await Node.Reading.PageAsync(sighting, new PageOfMessages(0), CancellationToken.None));
    }

    [Fact]
    public async Task The_messages_around_one_are_about_half_before_it()
    {
        await Node.Open(PublicRoom, Amina);
        for (var i = 0; i < 20; i++)
        {
            await Node.Has(Amina, To.Post($"{i}"));
        }
        var sighting = (await Node.Desk.OpenAsync(Amina.Person, "room-1"))!;
        var around = await Node.Reading.AroundAsync(sighting, 12, 6, topic: null, CancellationToken.None);
        Assert.Equal([9, 10, 11, 12, 13, 14], around.Select(message => message.Seq));
        var first = await Node.Reading.AroundAsync(sighting, 3, 6, topic: null, CancellationToken.None);
        Assert.Equal([3, 4, 5, 6, 7, 8], first.Select(message => message.Seq));
    }

    [Fact]
    public async Task What_changed_since_a_number_is_told_whole()
    {
        await Node.Open(PublicRoom, Amina);
        var (first, second) = (await Node.Has(Amina, To.Post("a")), await Node.Has(Amina, To.Post("b")));
        await Node.Has(Amina, To.Retract(first));
        var sighting = (await Node.Desk.OpenAsync(Amina.Person, "room-1"))!;
        var changed = Assert.Single(await Node.Reading.ChangedAsync(sighting, second, 100, CancellationToken.None));
        Assert.Equal((first, true, null), (changed.Seq, changed.Gone, changed.Text));
    }

    private async Task<Message> Page(Actor who)
    {
        var sighting = (await Node.Desk.OpenAsync(who.Person, "room-1"))!;
        return Assert.Single(await Node.Reading.PageAsync(sighting, new PageOfMessages(50), CancellationToken.None));
    }

    private async Task Append(RoomUnderTest room, Random random)
    {
        for (var at = 0; at < room.Entries.Count; )
        {
            Entry[] some = [.. room.Entries.Skip(at).Take(random.Next(1, 15))];
            await Storage.Records.AppendAsync(room.State.Room, some);
            at += some.Length;
            await Node.Listeners.BringUpAsync(room.State.Room, at).Soon();
        }
    }

    private static IEnumerable<string> Folded(RoomUnderTest room)
    {
        SortedDictionary<long, Message> messages = [];
        foreach (var entry in room.Entries)
        {
            var happened = Given.Wire.ReadEvent(entry);
            MessageFold.Fold(messages, happened, entry);
        }
        return messages.Values.Select(Text);
    }

    private static string Text(Message message) => System.Text.Json.JsonSerializer.Serialize(message, Given.Wire.Json);
}
