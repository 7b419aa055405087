using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class DeclineAskingTests
{
    private static RoomUnderTest Asked()
    {
        var room = Given.Room(To.Open(visibility: Visibility.Listed));
        room.Has(Amina, To.Ask());
        return room;
    }

    [Fact]
    public void Who_is_declined_is_told_why()
    {
        var state = Asked().When(Officer, To.Decline(Amina, "Another country")).Then(new AskingDeclined(Amina.Number, "Another country"));
        Assert.Equal(
            (RequestStatus.Declined, "Another country"),
            (state.Requests[Amina.Number].Status, state.Requests[Amina.Number].Reason)
        );
        Assert.Equal(Audience.None, Rights.AudienceOf(state, Amina));
    }

    [Fact]
    public void Nobody_is_declined_without_a_reason() => Asked().When(Officer, To.Decline(Amina, " ")).ThenRefused("reason.missing");

    [Fact]
    public void A_reason_has_an_end() => Asked().When(Officer, To.Decline(Amina, new string('x', 1001))).ThenRefused("message.tooLong");

    [Fact]
    public void Who_did_not_ask_is_not_declined() => Asked().When(Officer, To.Decline(Boris)).ThenRefused("request.unknown");

    [Fact]
    public void What_was_declined_long_ago_is_forgotten()
    {
        var room = Asked();
        room.Has(Officer, To.Decline(Amina));
        room.Later(JoinRequest.Pause).Has(Boris, To.Ask());
        Assert.Equal([Boris.Number], room.State.Requests.Keys);
    }
}
