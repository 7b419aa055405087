using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class RetractMessageTests
{
    [Fact]
    public void An_author_takes_a_message_back_and_its_text_is_gone()
    {
        var room = Given.Direct(Amina);
        var message = room.Has(Amina, To.Post());
        var state = room.When(Amina, To.Retract(message)).Then(new MessageRetracted(message));
        Assert.True(state.Gone.Contains(message));
    }

    [Fact]
    public void Who_only_reads_by_now_still_takes_back_what_they_said()
    {
        var room = Given.Direct(Amina);
        var message = room.Has(Amina, To.Post());
        room.Has(Officer, To.MakeA(RoomRole.ReadOnly, Amina));
        room.When(Amina, To.Retract(message)).Then(new MessageRetracted(message));
    }

    [Fact]
    public void Nobody_takes_back_what_another_said()
    {
        var room = Given.Direct(Amina, Boris);
        room.When(Boris, To.Retract(room.Has(Amina, To.Post()))).ThenRefused("message.notYours");
    }

    [Fact]
    public void A_message_is_taken_back_once()
    {
        var room = Given.Direct(Amina);
        var message = room.Has(Amina, To.Post());
        room.Has(Amina, To.Retract(message));
        room.When(Amina, To.Retract(message)).ThenRefused("message.gone");
    }

    [Fact]
    public void What_is_no_message_cannot_be_taken_back()
    {
        var room = Given.Direct(Amina);
        room.When(Amina, To.Retract(2)).ThenRefused("message.unknown");
        room.When(Amina, To.Retract(0)).ThenRefused("message.unknown");
        room.When(Amina, To.Retract(-1)).ThenRefused("message.unknown");
    }
}
