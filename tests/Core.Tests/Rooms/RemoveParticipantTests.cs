using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class RemoveParticipantTests
{
    [Fact]
    public void Who_presides_removes_somebody_with_a_reason()
    {
        var room = Given.Direct(Amina);
        var state = room.When(Officer, To.Remove(Amina, "Insults")).Then(new ParticipantRemoved(Amina.Number, "Insults"));
        Assert.Equal(Standing.Removed, state.Participants[Amina.Number].Standing);
        Assert.Equal(Audience.None, Rights.AudienceOf(state, Amina));
        room.When(Amina, To.Post()).ThenRefused("participant.notJoined");
    }

    [Fact]
    public void A_participant_removes_nobody() => Given.Direct(Amina, Boris).When(Amina, To.Remove(Boris)).ThenRefused("right.missing");

    [Fact]
    public void Who_was_never_here_cannot_be_removed() => Given.Direct().When(Officer, To.Remove(Amina)).ThenRefused("participant.unknown");

    [Fact]
    public void Nobody_is_removed_twice()
    {
        var room = Given.Direct(Amina);
        room.Has(Officer, To.Remove(Amina));
        room.When(Officer, To.Remove(Amina)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void Who_left_can_still_be_removed_so_that_they_do_not_come_back()
    {
        var room = Given.Direct(Amina);
        room.Has(Amina, To.Leave());
        room.Has(Officer, To.Remove(Amina));
        room.When(Amina, To.Join()).ThenRefused("participant.removed");
    }

    [Fact]
    public void Nobody_removes_themselves() => Given.Direct().When(Officer, To.Remove(Officer)).ThenRefused("right.missing");

    [Fact]
    public void A_removal_needs_a_reason() => Given.Direct(Amina).When(Officer, To.Remove(Amina, " ")).ThenRefused("message.empty");

    [Fact]
    public void A_reason_has_an_end() =>
        Given.Direct(Amina).When(Officer, To.Remove(Amina, new string('x', 1001))).ThenRefused("message.tooLong");
}
