using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class ChangeRoleTests
{
    [Fact]
    public void The_convener_names_a_moderator()
    {
        var state = Given
            .Direct(Amina)
            .When(Officer, To.MakeA(RoomRole.Moderator, Amina))
            .Then(new ParticipantRoleChanged(Amina.Number, RoomRole.Moderator));
        Assert.Equal(RoomRole.Moderator, state.Participants[Amina.Number].Role);
    }

    [Fact]
    public void A_participant_names_nobody() =>
        Given.Direct(Amina, Boris).When(Amina, To.MakeA(RoomRole.Chair, Amina)).ThenRefused("right.missing");

    [Fact]
    public void Who_is_not_in_the_room_gets_no_role()
    {
        var room = Given.Direct(Amina);
        room.When(Officer, To.MakeA(RoomRole.Chair, Boris)).ThenRefused("participant.unknown");
        room.Has(Amina, To.Leave());
        room.When(Officer, To.MakeA(RoomRole.Chair, Amina)).ThenRefused("participant.unknown");
    }

    [Fact]
    public void The_same_role_again_changes_nothing() =>
        Given.Direct(Amina).When(Officer, To.MakeA(RoomRole.Participant, Amina)).ThenRefused("nothing.changed");

    [Fact]
    public void An_observer_has_no_place_on_the_podium()
    {
        var room = Given.Direct(Observer);
        foreach (var role in Rights.Podium)
        {
            room.When(Officer, To.MakeA(role, Observer)).ThenRefused("right.missing");
        }
        room.When(Officer, To.MakeA(RoomRole.ReadOnly, Observer)).Then(new ParticipantRoleChanged(Observer.Number, RoomRole.ReadOnly));
    }

    [Fact]
    public void The_last_one_who_presides_does_not_step_down_before_another_is_named()
    {
        var room = Given.Direct(Amina);
        room.When(Officer, To.MakeA(RoomRole.Participant, Officer)).ThenRefused("right.missing");
        room.Has(Officer, To.MakeA(RoomRole.Chair, Amina));
        room.When(Officer, To.MakeA(RoomRole.Participant, Officer)).Then(new ParticipantRoleChanged(Officer.Number, RoomRole.Participant));
    }

    [Fact]
    public void Who_presides_but_has_left_does_not_count()
    {
        var room = Given.Direct(Amina);
        room.Has(Officer, To.MakeA(RoomRole.Chair, Amina));
        room.Has(Amina, To.Leave());
        room.When(Officer, To.MakeA(RoomRole.Rapporteur, Officer)).ThenRefused("right.missing");
    }
}
