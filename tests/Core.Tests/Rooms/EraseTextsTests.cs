using CsoNet.Collab.Core.Tests.Moderation;
using CsoNet.Collab.Core.Tests.Recommendations;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Holds;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class EraseTextsTests
{
    [Fact]
    public void The_system_erases_many_at_once_and_says_which()
    {
        var room = Tests.Given.Direct(Amina);
        var (first, second) = (room.Has(Amina, To.Post()), room.Has(Amina, To.Post()));
        var state = room.When(Caller.System, To.EraseTexts(first, second)).Then(new TextsErased(Numbers.Of([first, second]), 24));
        Assert.Equal([first, second], state.Gone.Numbers());
    }

    [Fact]
    public void Nobody_else_does()
    {
        var room = Tests.Given.Direct(Amina);
        var message = room.Has(Amina, To.Post());
        room.When(Amina, To.EraseTexts(message)).ThenRefused("right.missing");
        room.When(Officer, To.EraseTexts(message)).ThenRefused("right.missing");
    }

    [Fact]
    public void What_was_taken_back_is_erased_too()
    {
        var room = Tests.Given.Direct(Amina);
        var message = room.Has(Amina, To.Post());
        room.Has(Amina, To.Retract(message));
        room.When(Caller.System, To.EraseTexts(message)).Then(new TextsErased(Numbers.Of([message]), 24));
    }

    [Fact]
    public void What_a_recommendation_rests_on_by_now_is_left_out()
    {
        var room = Tests.Given.Channel(Amina);
        var topic = room.Has(Officer, To.OpenTopic());
        var (cited, other) = (room.Has(Amina, To.Post(topic: topic)), room.Has(Amina, To.Post(topic: topic)));
        var draft = room.Has(Amina, Drafting.Draft());
        room.Has(Amina, Drafting.Cite(draft, cited));
        room.When(Caller.System, To.EraseTexts(cited)).ThenRefused("nothing.changed");
        room.When(Caller.System, To.EraseTexts(cited, other)).Then(new TextsErased(Numbers.Of([other]), 24));
    }

    [Fact]
    public void A_text_that_waits_is_erased_and_nothing_is_left_to_decide_but_one_that_is_to_be_posted_is_not()
    {
        var (room, topic) = Holds.Given();
        var (waiting, approved) = (room.Has(Amina, To.Post("One", topic)), room.Has(Amina, To.Post("Two", topic)));
        room.Has(Officer, Holds.Approve(approved));
        room.When(Caller.System, To.EraseTexts(waiting, approved)).Then(new TextsErased(Numbers.Of([waiting]), 24));
        Assert.Null(room.HeldIs(waiting));
        room.When(HubFor(Amina), room.Post(approved)).Then(new MessagePosted("Two", topic, Held: approved));
    }

    [Fact]
    public void Neither_none_nor_too_many_nor_what_is_no_message()
    {
        var room = Tests.Given.Direct(Amina);
        var message = room.Has(Amina, To.Post());
        room.When(Caller.System, To.EraseTexts()).ThenRefused("command.malformed");
        var tooMany = Enumerable.Range(0, EraseTexts.Most + 1).Select(more => message + more).ToArray();
        room.When(Caller.System, To.EraseTexts(tooMany)).ThenRefused("command.malformed");
        room.When(Caller.System, To.EraseTexts(1)).ThenRefused("message.unknown");
    }

    [Fact]
    public void Also_in_a_closed_room()
    {
        var room = Tests.Given.Direct(Amina);
        var message = room.Has(Amina, To.Post());
        room.Has(Officer, To.Close());
        Assert.True(
            room.When(Caller.System, To.EraseTexts(message)).Then(new TextsErased(Numbers.Of([message]), 24)).Gone.Contains(message)
        );
    }
}
