using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class EditMessageTests
{
    [Fact]
    public void An_author_finds_better_words()
    {
        var room = Given.Direct(Amina);
        var message = room.Has(Amina, To.Post());
        room.When(Amina, To.Edit(message, "Bonsoir", "fr")).Then(new MessageEdited(message, "Bonsoir", "fr"));
    }

    [Fact]
    public void Nobody_edits_the_words_of_another_not_even_who_presides()
    {
        var room = Given.Direct(Amina, Boris);
        var message = room.Has(Amina, To.Post());
        room.When(Boris, To.Edit(message)).ThenRefused("message.notYours");
        room.When(Officer, To.Edit(message)).ThenRefused("message.notYours");
    }

    [Fact]
    public void Only_messages_of_this_room_are_edited()
    {
        var room = Given.Direct(Amina);
        room.When(Amina, To.Edit(99)).ThenRefused("message.unknown");
        room.When(Amina, To.Edit(2)).ThenRefused("message.unknown");
    }

    [Fact]
    public void What_is_gone_is_not_edited()
    {
        var room = Given.Direct(Amina);
        var (retracted, erased) = (room.Has(Amina, To.Post()), room.Has(Amina, To.Post()));
        room.Has(Amina, To.Retract(retracted));
        room.When(Amina, To.Edit(retracted)).ThenRefused("message.gone");
        room.Has(Caller.System, To.Erase(erased));
        room.When(Amina, To.Edit(erased)).ThenRefused("message.gone");
        room.Blank(erased);
        room.When(Amina, To.Edit(erased)).ThenRefused("message.gone");
    }

    [Fact]
    public void New_words_obey_the_same_bounds()
    {
        var room = Given.Direct(Amina);
        var message = room.Has(Amina, To.Post());
        room.When(Amina, To.Edit(message, " ")).ThenRefused("message.empty");
        room.When(Amina, To.Edit(message, new string('x', (16 * 1024) + 1))).ThenRefused("message.tooLong");
        room.When(Amina, To.Edit(message, "a\0b")).ThenRefused("command.malformed");
    }

    [Theory]
    [InlineData(RoomKind.NationalDialogue, true)]
    [InlineData(RoomKind.LiveConsultation, true)]
    [InlineData(RoomKind.RegionalChannel, false)]
    [InlineData(RoomKind.Direct, false)]
    public void Where_others_answer_to_the_words_they_can_be_edited_for_15_minutes(RoomKind kind, bool limited)
    {
        var room = Given.Room(kind, Amina);
        long? topic = kind is RoomKind.NationalDialogue or RoomKind.RegionalChannel ? room.Has(Officer, To.OpenTopic()) : null;
        var message = room.Has(Amina, To.Post(topic: topic));
        room.Later(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1)).Has(Amina, To.Edit(message));
        var late = room.Later(TimeSpan.FromSeconds(1)).When(Amina, To.Edit(message));
        Assert.Equal(limited ? "message.tooLate" : null, late.Refusal?.Code);
    }

    [Fact]
    public void Who_only_reads_by_now_edits_nothing()
    {
        var room = Given.Direct(Amina);
        var message = room.Has(Amina, To.Post());
        room.Has(Officer, To.MakeA(RoomRole.ReadOnly, Amina));
        room.When(Amina, To.Edit(message)).ThenRefused("right.missing");
    }
}
