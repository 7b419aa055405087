using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class ApproveAskingTests
{
    private static RoomUnderTest Asked(params Actor[] people)
    {
        var room = Given.Room(To.Open(RoomKind.RegionalChannel, visibility: Visibility.Public), people);
        room.Has(Officer, To.Set(visibility: Visibility.Listed));
        room.Has(Amina, To.Ask());
        return room;
    }

    [Fact]
    public void Who_is_let_in_reads_at_once_and_joins()
    {
        var room = Asked();
        var state = room.When(Officer, To.Approve(Amina)).Then(new AskingApproved(Amina.Number));
        Assert.Equal(Audience.Participants, Rights.AudienceOf(state, Amina));
        Assert.Equal(Standing.In, room.When(Amina, To.Join()).State.Participants[Amina.Number].Standing);
    }

    [Fact]
    public void Who_was_let_in_may_leave_and_come_back()
    {
        var room = Asked();
        room.Has(Officer, To.Approve(Amina));
        room.Has(Amina, To.Join());
        room.Has(Amina, To.Leave());
        room.Has(Amina, To.Join());
    }

    [Fact]
    public void A_participant_lets_nobody_in() => Asked(Boris).When(Boris, To.Approve(Amina)).ThenRefused("right.missing");

    [Fact]
    public void Nobody_lets_themselves_in() => Asked().When(Amina, To.Approve(Amina)).ThenRefused("participant.notJoined");

    [Fact]
    public void Who_did_not_ask_is_not_let_in() => Asked().When(Officer, To.Approve(Boris)).ThenRefused("request.unknown");

    [Fact]
    public void What_is_decided_is_not_decided_again()
    {
        var room = Asked();
        room.Has(Officer, To.Decline(Amina));
        room.When(Officer, To.Approve(Amina)).ThenRefused("request.unknown");
    }
}
