using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class JoinByInvitationTests
{
    private static (RoomUnderTest Room, long Invitation) Invited(RoomRole role = RoomRole.Participant, int? limit = null)
    {
        var room = Given.Direct();
        return (room, room.Has(Officer, To.Invite(room.Now.AddDays(1), role, limit)));
    }

    [Fact]
    public void Who_shows_the_code_gets_the_role_of_the_invitation()
    {
        var (room, invitation) = Invited(RoomRole.Interpreter);
        room.When(Amina, To.JoinBy(invitation))
            .Then(new ParticipantJoined(17, RoomRole.Interpreter, AccountRole.CsoFocalPoint, "Amina Diallo", Watch, "2026-01", invitation));
    }

    [Fact]
    public void Another_code_opens_nothing()
    {
        var (room, invitation) = Invited();
        room.When(Amina, To.JoinBy(invitation, digest: "d2")).ThenRefused("invitation.unknown");
        room.When(Amina, To.JoinBy(invitation) with { Digest = null }).ThenRefused("invitation.unknown");
        room.When(Amina, To.JoinBy(invitation + 1)).ThenRefused("invitation.unknown");
    }

    [Fact]
    public void Who_comes_too_late_is_told_so_for_a_month_and_then_there_never_was_an_invitation()
    {
        var (room, invitation) = Invited();
        room.Later(TimeSpan.FromDays(2)).When(Amina, To.JoinBy(invitation)).ThenRefused("invitation.expired");
        room.Later(TimeSpan.FromDays(31)).When(Amina, To.JoinBy(invitation)).ThenRefused("invitation.unknown");
    }

    [Fact]
    public void When_all_places_are_taken_nobody_else_comes_in()
    {
        var (room, invitation) = Invited(limit: 2);
        room.Has(Amina, To.JoinBy(invitation));
        room.Has(Boris, To.JoinBy(invitation));
        room.When(Chen, To.JoinBy(invitation)).ThenRefused("invitation.usedUp");
        Assert.Equal(0, room.State.Invitations[invitation].Left);
        Assert.Equal(2, room.Replay().Invitations[invitation].Used);
    }

    [Fact]
    public void Who_comes_back_takes_no_second_place()
    {
        var (room, invitation) = Invited(limit: 1);
        room.Has(Amina, To.JoinBy(invitation));
        room.Has(Amina, To.Leave());
        room.Has(Amina, To.JoinBy(invitation));
        Assert.Equal(1, room.State.Invitations[invitation].Used);
    }

    [Fact]
    public void Who_was_removed_does_not_come_back_by_an_invitation()
    {
        var (room, invitation) = Invited();
        room.Has(Amina, To.JoinBy(invitation));
        room.Has(Officer, To.Remove(Amina));
        room.When(Amina, To.JoinBy(invitation)).ThenRefused("participant.removed");
    }

    [Fact]
    public void An_observer_gets_no_place_on_the_podium()
    {
        var (room, invitation) = Invited(RoomRole.Moderator);
        room.Has(Observer, To.JoinBy(invitation));
        Assert.Equal(RoomRole.Participant, room.State.Participants[Observer.Number].Role);
    }

    [Fact]
    public void What_a_removed_or_demoted_moderator_gave_out_opens_nothing_more()
    {
        var room = Given.Direct(Amina, Boris);
        room.Has(Officer, To.MakeA(RoomRole.Moderator, Amina));
        var reader = room.Has(Amina, To.Invite(room.Now.AddDays(1)));
        var podium = room.Has(Amina, To.Invite(room.Now.AddDays(1), RoomRole.Moderator));
        room.Has(Officer, To.MakeA(RoomRole.Participant, Amina));
        room.When(Chen, To.JoinBy(podium)).ThenRefused("invitation.unknown");
        room.Has(Officer, To.Remove(Amina));
        room.When(Chen, To.JoinBy(reader)).ThenRefused("invitation.unknown");
    }
}
