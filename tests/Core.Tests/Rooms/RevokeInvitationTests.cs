using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class RevokeInvitationTests
{
    [Fact]
    public void Nobody_comes_in_by_a_revoked_invitation_and_who_is_in_stays()
    {
        var room = Given.Direct();
        var invitation = room.Has(Officer, To.Invite(room.Now.AddDays(1)));
        room.Has(Amina, To.JoinBy(invitation));
        room.When(Officer, To.Revoke(invitation)).Then(new InvitationRevoked(invitation));
        room.When(Boris, To.JoinBy(invitation)).ThenRefused("invitation.unknown");
        Assert.Equal(Standing.In, room.State.Participants[Amina.Number].Standing);
    }

    [Fact]
    public void What_is_not_there_is_not_revoked() => Given.Direct().When(Officer, To.Revoke(5)).ThenRefused("invitation.unknown");

    [Fact]
    public void A_participant_revokes_nothing()
    {
        var room = Given.Direct(Amina);
        var invitation = room.Has(Officer, To.Invite(room.Now.AddDays(1)));
        room.When(Amina, To.Revoke(invitation)).ThenRefused("right.missing");
    }

    [Fact]
    public void It_is_revoked_also_in_a_closed_room()
    {
        var room = Given.Direct();
        var invitation = room.Has(Officer, To.Invite(room.Now.AddDays(1)));
        room.Has(Officer, To.Close());
        room.When(Officer, To.Revoke(invitation)).Then(new InvitationRevoked(invitation));
    }
}
