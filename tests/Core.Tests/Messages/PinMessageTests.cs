using CsoNet.Collab.Messages;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class PinMessageTests
{
    [Fact]
    public void Who_presides_pins_a_message_and_takes_it_down()
    {
        var room = Given.Direct(Amina);
        var message = room.Has(Amina, To.Post());
        room.When(Officer, To.Pin(message)).Then(new MessagePinned(message, On: true));
        room.When(Officer, To.Pin(message, on: false)).Then(new MessagePinned(message, On: false));
    }

    [Fact]
    public void A_participant_pins_nothing()
    {
        var room = Given.Direct(Amina);
        room.When(Amina, To.Pin(room.Has(Amina, To.Post()))).ThenRefused("right.missing");
    }

    [Fact]
    public void What_is_not_there_is_not_pinned()
    {
        var room = Given.Direct(Amina);
        room.When(Officer, To.Pin(99)).ThenRefused("message.unknown");
        var message = room.Has(Amina, To.Post());
        room.Has(Amina, To.Retract(message));
        room.When(Officer, To.Pin(message)).ThenRefused("message.gone");
    }
}
