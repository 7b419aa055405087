using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Rooms.Handing;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class PassHandoverTests : OnRealStorage
{
    [Fact]
    public void At_its_time_the_office_passes()
    {
        var (room, offer) = Agreed();
        room.Later(TimeSpan.FromDays(10));
        room.When(Caller.System, Pass(Amina, offer))
            .Then(new ParticipantRoleChanged(Boris.Number, RoomRole.NetworkCoordinator, From: Amina.Number));
        Assert.Equal((RoomRole.Participant, RoomRole.NetworkCoordinator), (room.RoleOf(Amina), room.RoleOf(Boris)));
        room.When(Caller.System, Pass(Amina, offer)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void It_passes_also_where_the_term_ended_the_day_before_or_the_coordinator_has_left()
    {
        var (room, named) = Given();
        var offer = room.Has(Amina, Offer(Boris, room.InDays(31)));
        room.Has(Boris, Accept(offer));
        room.Later(TimeSpan.FromDays(31));
        room.Has(Caller.System, To.EndTerm(Amina, named));
        room.Has(Caller.System, Pass(Amina, offer));
        Assert.Equal(RoomRole.NetworkCoordinator, room.RoleOf(Boris));

        var (other, agreed) = Agreed();
        other.Has(Amina, To.Leave());
        other.Has(Caller.System, Pass(Amina, agreed));
        Assert.Equal(RoomRole.NetworkCoordinator, other.RoleOf(Boris));
    }

    [Fact]
    public void It_passes_also_where_the_coordinator_has_left_and_come_back_without_an_office()
    {
        var (room, offer) = Agreed();
        room.Has(Amina, To.Leave());
        room.Has(Amina, To.Join());
        Assert.Equal(RoomRole.Participant, room.RoleOf(Amina));
        Assert.True(room.State.Handovers[Amina.Number].IsAgreed(room.State, Amina.Number, room.Now));
        room.Has(Caller.System, Pass(Amina, offer));
        Assert.Equal(RoomRole.NetworkCoordinator, room.RoleOf(Boris));
    }

    [Fact]
    public void Where_the_coordinator_is_removed_it_is_over_also_when_they_are_readmitted()
    {
        var (room, offer) = Agreed();
        room.Has(Officer, To.Remove(Amina));
        Assert.False(room.State.Handovers[Amina.Number].IsAgreed(room.State, Amina.Number, room.Now));
        room.When(Caller.System, Pass(Amina, offer)).ThenRefused("nothing.changed");
        room.Has(Officer, To.Readmit(Amina));
        room.When(Caller.System, Pass(Amina, offer)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void It_does_not_where_the_office_was_taken_or_the_successor_has_gone()
    {
        var (room, offer) = Agreed();
        room.Has(Officer, To.MakeA(RoomRole.Rapporteur, Amina));
        room.When(Caller.System, Pass(Amina, offer)).ThenRefused("nothing.changed");

        var (other, agreed) = Agreed();
        other.Has(Boris, To.Leave());
        other.When(Caller.System, Pass(Amina, agreed)).ThenRefused("nothing.changed");
        Assert.Equal(RoomRole.NetworkCoordinator, other.RoleOf(Amina));
    }

    [Fact]
    public void Who_presides_by_then_keeps_what_they_are()
    {
        var (room, offer) = Agreed();
        room.Has(Officer, To.MakeA(RoomRole.Chair, Boris));
        room.Has(Caller.System, Pass(Amina, offer));
        Assert.Equal((RoomRole.Participant, RoomRole.Chair), (room.RoleOf(Amina), room.RoleOf(Boris)));
    }

    [Fact]
    public void Nobody_but_the_clock_does_this()
    {
        var (room, offer) = Agreed();
        room.When(Officer, Pass(Amina, offer)).ThenRefused("right.missing");
    }

    [Fact]
    public async Task The_time_is_on_the_schedule_and_carried_out_once()
    {
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina, Boris);
        await Node.Has(Officer, To.MakeA(RoomRole.NetworkCoordinator, await Node.Seated(Amina)));
        var from = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeMilliseconds();
        await Node.Has(Boris, Accept(await Node.Has(Amina, Offer(await Node.Seated(Boris), from))));
        await new TermClock(Storage.Schedule, Tests.Given.Wire).FoldAsync("room-1", await Node.Record(), default);
        var due = Assert.Single(await Storage.Schedule.DueAsync(from, 10));
        foreach (var node in new[] { Node, new Node(Storage, Store) })
        {
            Assert.True(await new DueCommands(node.Desk, Tests.Given.Wire).DoAsync(due));
        }
        Assert.Single(await SoundRecord(), entry => Tests.Given.Wire.ReadEvent(entry) is ParticipantRoleChanged { From: not null });
    }
}
