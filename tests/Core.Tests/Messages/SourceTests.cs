using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

/// <summary>A message is handed on by reference.</summary>
public sealed class SourceTests : OnRealStorage
{
    [Fact]
    public async Task A_message_of_a_public_room_is_handed_on_with_or_without_words_and_says_nothing_by_itself()
    {
        var source = await Said(Visibility.Public);
        var plain = await Node.Has(Boris, To.Post("", source: source));
        await Node.Has(Boris, To.Post("Please read this", source: source));
        var posted = (MessagePosted)Given.Wire.ReadEvent((await SoundRecord())[(int)plain - 1])!;
        Assert.Equal(new MessagePosted("", Source: new Source("room-2", 2)), posted);
    }

    [Fact]
    public async Task A_message_is_handed_on_within_its_room_whatever_the_room()
    {
        await Node.Open(To.Open(), Amina, Boris);
        var said = await Node.Has(Amina, To.Post());
        await Node.Has(Boris, To.Post("", source: new Source("room-1", said)));
    }

    [Theory]
    [InlineData(Circle.Everybody)]
    [InlineData(Circle.CivilSociety)]
    public async Task Attack_a_reference_tells_others_that_there_is_a_room_of_which_they_must_not_learn(Circle circle)
    {
        var opener = circle == Circle.Everybody ? Officer : Amina;
        await Node.Open(To.Open(), Amina, Boris);
        await Node.Has(opener, To.Open(RoomKind.RegionalChannel, circle: circle == default ? null : circle), "room-2");
        var topic = await Node.Has(opener, To.OpenTopic(), "room-2");
        var said = await Node.Has(opener, To.Post(topic: topic), "room-2");
        await Refuses(opener, new Source("room-2", said));
    }

    [Fact]
    public async Task Nobody_hands_on_what_they_cannot_read_or_what_has_gone_or_never_was()
    {
        var source = await Said(Visibility.Public);
        await Refuses(Boris, new Source("room-3", 2));
        await Refuses(Boris, source with { Message = 1 });
        await Refuses(Boris, source with { Message = 99 });
        await Refuses(Boris, new Source("me", 1));
        await Node.Has(Officer, To.Retract(2), "room-2");
        await Refuses(Boris, source);
    }

    [Fact]
    public async Task A_retry_is_answered_also_when_the_source_has_gone_meanwhile()
    {
        var post = To.Post("", source: await Said(Visibility.Public));
        var first = await Node.Has(Boris, post);
        await Node.Has(Officer, To.Retract(2), "room-2");
        Assert.Equal(first, await Node.Has(Boris, post));
    }

    [Fact]
    public void A_client_does_not_say_that_a_source_is_open()
    {
        var json =
            """{"type":"message.post","id":"6f1e34c9-52f0-4f0c-9a57-0c50e7a11ab5","text":"","source":{"room":"a","message":1,"isOpen":true}}""";
        Assert.False(((PostMessage)Given.Wire.ReadCommand(System.Text.Json.JsonElement.Parse(json)).Command!).Source!.IsOpen);
    }

    /// <summary>Message 2 of room 2, by the officer; Amina and Boris sit in room 1.</summary>
    private async Task<Source> Said(Visibility visibility)
    {
        await Node.Open(To.Open(), Amina, Boris);
        await Node.Has(Officer, To.Open(visibility: visibility), "room-2");
        return new Source("room-2", await Node.Has(Officer, To.Post("The pump is there"), "room-2"));
    }

    private async Task Refuses(Actor who, Source source)
    {
        var answer = Assert.IsType<Answer.Refused>(await Node.Send(who, To.Post("", source: source)));
        Assert.Equal("source.closed", answer.Refusal.Code);
    }
}
