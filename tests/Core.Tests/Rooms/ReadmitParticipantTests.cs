using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class ReadmitParticipantTests
{
    private static RoomUnderTest Removed()
    {
        var room = Given.Direct(Amina, Boris);
        room.Has(Officer, To.Remove(Amina));
        return room;
    }

    [Fact]
    public void Whose_removal_is_lifted_may_come_back_and_is_not_in_by_it()
    {
        var room = Removed();
        var state = room.When(Officer, To.Readmit(Amina, "A mistake")).Then(new ParticipantReadmitted(Amina.Number, "A mistake"));
        Assert.Equal(Standing.Left, state.Participants[Amina.Number].Standing);
        room.Has(Amina, To.Join());
    }

    [Fact]
    public void Only_a_removal_is_lifted() => Removed().When(Officer, To.Readmit(Boris)).ThenRefused("participant.unknown");

    [Fact]
    public void It_needs_a_reason() => Removed().When(Officer, To.Readmit(Amina, "")).ThenRefused("reason.missing");

    [Fact]
    public void A_reason_has_an_end() => Removed().When(Officer, To.Readmit(Amina, new string('x', 1001))).ThenRefused("message.tooLong");

    [Fact]
    public void Who_was_removed_does_not_lift_it() => Removed().When(Amina, To.Readmit(Amina)).ThenRefused("participant.notJoined");

    [Fact]
    public void A_participant_lifts_nothing() => Removed().When(Boris, To.Readmit(Amina)).ThenRefused("right.missing");
}
