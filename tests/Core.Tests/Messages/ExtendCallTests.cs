using CsoNet.Collab.Messages;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class ExtendCallTests
{
    [Fact]
    public void A_call_closes_later_and_what_was_late_by_then_stays_so()
    {
        var room = Given.Channel(Amina);
        var call = room.Has(Officer, To.OpenCall(late: false));
        room.When(Officer, To.ExtendCall(call)).Then(new CallExtended(call, To.Monday + To.Week, To.Monday + To.Week));
        room.Later(TimeSpan.FromDays(8)).When(Amina, To.Post("In time", call)).Then(new MessagePosted("In time", call));
    }

    [Fact]
    public void It_never_closes_earlier_and_what_is_no_call_or_has_ended_is_not_extended()
    {
        var room = Given.Channel(Amina);
        var call = room.Has(Officer, To.OpenCall());
        room.When(Amina, To.ExtendCall(call)).ThenRefused("right.missing");
        room.When(Officer, To.ExtendCall(call, To.Monday)).ThenRefused("date.wrong");
        room.When(Officer, To.ExtendCall(call, To.Monday + 60 * To.Week)).ThenRefused("date.wrong");
        room.When(Officer, To.ExtendCall(room.Has(Officer, To.OpenTopic()))).ThenRefused("call.unknown");
        room.Has(Officer, To.CloseTopic(call));
        room.When(Officer, To.ExtendCall(call)).ThenRefused("topic.closed");
    }
}
