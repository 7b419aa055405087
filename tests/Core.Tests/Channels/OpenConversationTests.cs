using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Channels;

public sealed class OpenConversationTests
{
    private static RoomUnderTest Asked()
    {
        var room = Given.NoRoom();
        room.Has(Caller.System with { Number = Amina.Number }, To.OpenConversation(Amina, Boris.Number));
        return room;
    }

    [Fact]
    public void Who_asks_has_a_seat_and_does_not_preside()
    {
        var room = Asked();
        Assert.Equal(RoomKind.Direct, room.State.Kind);
        Assert.Equal(Audience.Participants, Rights.AudienceOf(room.State, Amina));
        room.When(Amina, To.Rename("Other")).ThenRefused("right.missing");
        room.When(Amina, To.Invite(To.Tomorrow)).ThenRefused("right.missing");
    }

    [Fact]
    public void For_who_is_asked_it_is_not_there_until_they_come_in()
    {
        var room = Asked();
        Assert.Equal(Audience.None, Rights.AudienceOf(room.State, Boris));
        Assert.False(Rights.KnowsOf(room.State, Boris));
        Assert.True(room.State.Awaits(Boris));
        room.Has(Boris, To.Join());
        Assert.Equal(Audience.Participants, Rights.AudienceOf(room.State, Boris));
        room.Has(Boris, To.Leave());
        Assert.Equal(Audience.None, Rights.AudienceOf(room.State, Boris));
        Assert.False(room.State.Awaits(Boris));
    }

    [Fact]
    public void One_message_is_said_before_somebody_has_come_in()
    {
        var room = Asked();
        room.When(Amina, To.Post(new string('x', 1001))).ThenRefused("message.tooLong");
        room.Has(Amina, To.Post("May I ask you something?"));
        room.When(Amina, To.Post("Hello?")).ThenRefused("conversation.unanswered");
        room.Has(Boris, To.Join());
        room.Has(Amina, To.Post("Thank you"));
        room.Has(Boris, To.Post("Go on"));
    }

    [Fact]
    public void Before_somebody_has_come_in_the_words_stay_as_they_are_or_are_taken_back()
    {
        var room = Asked();
        var first = room.Has(Amina, To.Post("May I ask you something?"));
        room.When(Amina, To.Edit(first)).ThenRefused("conversation.unanswered");
        room.Has(Boris, To.Join());
        room.Has(Amina, To.Edit(first));
        var other = room.Has(Amina, To.Post("Another thing"));
        room.Has(Amina, To.Edit(other) with { Text = new string('x', 1001) });
        room.Has(Boris, To.Leave());
        room.When(Amina, To.Edit(other)).ThenRefused("conversation.alone");
        room.Has(Amina, To.Retract(first));
    }

    [Fact]
    public void Who_was_asked_nobody_reads_in_the_record()
    {
        var opened = Asked().Entries[0];
        Assert.All(
            Rooms.Handed.Audiences,
            audience => Assert.DoesNotContain("asked", Rooms.Handed.Entry(opened, Asked().State, audience), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void To_nobody_nothing_is_said()
    {
        var room = Asked();
        room.Has(Amina, To.Post());
        room.Has(Boris, To.Join());
        room.Has(Boris, To.Leave());
        room.When(Amina, To.Post()).ThenRefused("conversation.alone");
    }

    [Fact]
    public void A_conversation_is_opened_once_with_a_few_others_and_about_something()
    {
        Asked().When(Caller.System, To.OpenConversation(Amina, 23)).ThenRefused("room.exists");
        Given.NoRoom().When(Caller.System, To.OpenConversation(Amina)).ThenRefused("command.malformed");
        Given.NoRoom().When(Caller.System, To.OpenConversation(Amina, Amina.Number)).ThenRefused("command.malformed");
        Given.NoRoom().When(Caller.System, To.OpenConversation(Amina, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).ThenRefused("command.malformed");
        Given.NoRoom().When(Caller.System, To.OpenConversation(Amina, 23) with { Title = " " }).ThenRefused("title.empty");
    }
}
