using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Holds;

namespace CsoNet.Collab.Core.Tests.Moderation;

public sealed class PostHeldTests : OnRealStorage
{
    [Fact]
    public void What_was_approved_becomes_a_message_of_its_author_once()
    {
        var (room, topic) = Holds.Given();
        var held = room.Has(Amina, To.Post("Who pays?", topic, "en"));
        room.Has(Officer, Approve(held));
        room.When(HubFor(Amina), room.Post(held)).Then(new MessagePosted("Who pays?", topic, "en", Held: held));
        Assert.Equal(Amina.Number, room.Entries[^1].Author);
        Assert.Equal(HeldState.Approved, room.HeldIs(held));
    }

    [Fact]
    public void Nothing_else_is_posted_and_by_nobody_but_the_hub()
    {
        var (room, topic) = Holds.Given();
        var held = room.Has(Amina, To.Post("Who pays?", topic));
        room.When(HubFor(Amina), room.Post(held)).ThenRefused("nothing.changed");
        room.Has(Officer, Approve(held));
        room.When(Amina, room.Post(held)).ThenRefused("right.missing");
    }

    [Fact]
    public async Task Texts_appear_in_the_order_in_which_they_were_approved_and_each_author_is_told()
    {
        await Storage.People.PutAsync(Amina.Person);
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina, Boris);
        var topic = await Node.Has(Officer, To.OpenTopic());
        await Node.Has(Officer, To.Set(posting: Posting.AllHeld));
        var first = await Node.Has(Amina, To.Post("First written", topic));
        var second = await Node.Has(Boris, To.Post("Second written", topic));
        await Node.Has(Officer, Approve(second));
        var last = await Node.Has(Officer, Approve(first));
        await Node.Listeners.BringUpAsync("room-1", last).Soon();
        var posted = (await Node.Record()).Where(entry => entry.Type == "message.posted").Select(entry => entry.Author);
        Assert.Equal([(await Node.Seated(Boris)).Number, (await Node.Seated(Amina)).Number], posted);
        await Node.Listeners.BringUpAsync("room-1", last + 2).Soon();
        var own = await Storage.Records.ReadAsync(RoomName.OfPerson(Amina.Person.Id), 0, 20);
        Assert.Contains("heldPosted", own.Select(entry => (Tests.Given.Wire.ReadEvent(entry) as NoticeGiven)?.Code));
    }

    [Fact]
    public async Task A_node_that_is_too_old_to_post_what_was_approved_does_not_take_it_for_done()
    {
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina);
        var topic = await Node.Has(Officer, To.OpenTopic());
        await Node.Has(Officer, To.Set(posting: Posting.AllHeld));
        var approved = await Node.Has(Officer, Approve(await Node.Has(Amina, To.Post("Who pays?", topic))));
        var newer = NewerHub.Says(await Node.Desk.StateAsync("room-1", approved), "room.painted", """{"colour":"blue"}""");
        await Storage.Records.AppendAsync("room-1", [newer]);
        await Node.Desk.StateAsync("room-1", newer.Seq);
        var listener = new HeldListener(Tests.Given.Wire, Store, () => Node.Desk);
        await Assert.ThrowsAsync<StoreAwayException>(async () =>
            await listener.FoldAsync("room-1", await Node.Record(), CancellationToken.None)
        );
    }

    [Fact]
    public async Task Where_the_words_of_the_message_are_erased_those_that_waited_are_erased_with_their_html()
    {
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina, Boris);
        var topic = await Node.Has(Officer, To.OpenTopic());
        await Node.Has(Officer, To.Set(posting: Posting.AllHeld));
        var held = await Node.Has(Amina, To.Post("Who *pays*?", topic));
        var approved = await Node.Has(Officer, Approve(held));
        await Node.Listeners.BringUpAsync("room-1", approved).Soon();
        var message = (await Node.Record())[^1];
        Assert.Equal("message.posted", message.Type);
        Assert.NotNull((await Node.Record())[(int)held - 1].Names?.Utf8);
        var erased = Assert.IsType<Answer.Accepted>(await Node.Desk.SubmitAsSystemAsync("room-1", To.Erase(message.Seq)));
        await Node.Listeners.BringUpAsync("room-1", erased.Seq).Soon();
        var blank = (await Node.Record())[(int)held - 1];
        Assert.Null(blank.Names?.Utf8);
        Assert.Null(blank.Rendering);
    }
}
