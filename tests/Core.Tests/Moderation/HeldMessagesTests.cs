using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Holds;

namespace CsoNet.Collab.Core.Tests.Moderation;

public sealed class HeldMessagesTests
{
    [Fact]
    public void Where_everything_is_held_a_text_waits_and_no_audience_is_handed_it_out()
    {
        var (room, topic) = Holds.Given();
        room.When(Amina, To.Post("Who pays?", topic, "en")).Then(new MessageHeld("Who pays?", topic, "en"));
        var view = new View(Tests.Given.Wire);
        Assert.All(Enum.GetValues<Audience>(), audience => Assert.False(view.For(room.Entries[^1], room.State, audience).Whole));
        room.When(Officer, To.Post("Welcome", topic)).Then(new MessagePosted("Welcome", topic));
    }

    [Fact]
    public void Where_the_first_is_held_whoever_has_said_something_says_the_next_at_once()
    {
        var (room, topic) = Holds.Given(Posting.FirstHeld);
        var held = room.Has(Amina, To.Post("Who pays?", topic));
        Assert.Equal("message.held", room.Entries[^1].Type);
        room.Has(Officer, Approve(held));
        room.Has(HubFor(Amina), room.Post(held));
        room.When(Amina, To.Post("And when?", topic)).Then(new MessagePosted("And when?", topic));
        room.Has(Boris, To.Post("Nobody", topic));
        Assert.Equal("message.held", room.Entries[^1].Type);
    }

    [Fact]
    public void What_was_approved_is_not_changed_afterwards_where_everything_is_looked_at_and_no_topic_opened()
    {
        var (room, topic) = Holds.Given();
        var held = room.Has(Amina, To.Post("Who pays?", topic));
        room.Has(Officer, Approve(held));
        var message = room.Has(HubFor(Amina), room.Post(held));
        room.When(Amina, To.Edit(message, "Buy now")).ThenRefused("message.held");
        room.When(Amina, To.OpenTopic("Buy now")).ThenRefused("topic.held");
    }

    [Fact]
    public void What_waits_goes_on_waiting_when_everybody_writes_again()
    {
        var (room, topic) = Holds.Given();
        var held = room.Has(Amina, To.Post("Who pays?", topic));
        room.Has(Officer, To.Set(posting: Posting.Everybody));
        room.When(Amina, To.Post("And when?", topic)).Then(new MessagePosted("And when?", topic));
        Assert.Equal(HeldState.Waiting, room.HeldIs(held));
    }

    [Fact]
    public void Among_a_few_people_nobody_looks_first() =>
        Tests.Given.Direct(Amina).When(Officer, To.Set(posting: Posting.AllHeld)).ThenRefused("posting.notHere");

    [Fact]
    public void Of_somebody_who_was_erased_nothing_waits_any_more()
    {
        var (room, topic) = Holds.Given();
        room.Has(Amina, To.Post("Who pays?", topic));
        Assert.Single(HeldMessages.WaitingIn(room.State));
        room.Has(Caller.System, new EraseParticipant(Amina.Number) { Id = Guid.NewGuid() });
        Assert.Empty(HeldMessages.WaitingIn(room.State));
    }

    [Fact]
    public void A_text_that_was_approved_is_posted_however_many_are_settled_before_and_meanwhile()
    {
        var (room, topic) = Holds.Given();
        var held = room.Has(Amina, To.Post("Who pays?", topic));
        var first = WithdrawMany(room, topic);
        room.Has(Officer, Approve(held));
        Assert.Null(room.HeldIs(first));
        WithdrawMany(room, topic);
        room.When(HubFor(Amina), room.Post(held)).Then(new MessagePosted("Who pays?", topic, Held: held));
        Assert.Equal(HeldMessages.Of(room.State).All, HeldMessages.Of(room.Replay()).All);
        WithdrawMany(room, topic);
        Assert.Null(room.HeldIs(held));
    }

    /// <summary>As many as are remembered; answers the number of the first.</summary>
    private static long WithdrawMany(RoomUnderTest room, long topic)
    {
        var first = 0L;
        for (var i = 0; i < 300; i++)
        {
            var held = room.Has(Boris, To.Post($"Text {i}", topic));
            room.Has(Boris, Withdraw(held));
            first = first == 0 ? held : first;
        }
        return first;
    }

    [Fact]
    public void Ten_texts_of_one_person_wait_and_no_more()
    {
        var (room, topic) = Holds.Given();
        for (var i = 0; i < HeldMessages.MostOfOne; i++)
        {
            room.Has(Amina, To.Post($"Text {i}", topic));
        }
        room.When(Amina, To.Post("One more", topic)).ThenRefused("held.tooMany");
        room.Has(Boris, To.Post("Mine", topic));
    }
}
