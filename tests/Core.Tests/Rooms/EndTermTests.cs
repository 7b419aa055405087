using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class EndTermTests : OnRealStorage
{
    private static RoomUnderTest Channel() => Given.Room(RoomKind.RegionalChannel, Amina, Boris);

    private static long Tomorrow(RoomUnderTest room) => room.Now.AddDays(1).ToUnixTimeMilliseconds();

    [Fact]
    public void On_its_day_a_coordinators_office_ends_and_with_it_what_goes_with_the_office()
    {
        var room = Channel();
        var named = room.Has(Officer, To.MakeA(RoomRole.NetworkCoordinator, Amina, Tomorrow(room)));
        room.Has(Amina, To.Rename("While in office"));
        var state = room.When(Caller.System, To.EndTerm(Amina, named)).Then(new ParticipantRoleChanged(Amina.Number, RoomRole.Participant));
        Assert.Equal((RoomRole.Participant, null), (state.Participants[Amina.Number].Role, state.Participants[Amina.Number].Term));
        room.When(Amina, To.Rename("Afterwards")).ThenRefused("right.missing");
    }

    [Fact]
    public void An_office_that_was_given_anew_or_taken_meanwhile_goes_on_as_it_is()
    {
        var room = Channel();
        var first = room.Has(Officer, To.MakeA(RoomRole.NetworkCoordinator, Amina, Tomorrow(room)));
        room.Has(Officer, To.MakeA(RoomRole.NetworkCoordinator, Amina));
        room.When(Caller.System, To.EndTerm(Amina, first)).ThenRefused("nothing.changed");
        Assert.Equal(RoomRole.NetworkCoordinator, room.State.Participants[Amina.Number].Role);
    }

    [Fact]
    public void Nobody_but_the_clock_ends_it_so()
    {
        var room = Channel();
        var named = room.Has(Officer, To.MakeA(RoomRole.NetworkCoordinator, Amina, Tomorrow(room)));
        room.When(Officer, To.EndTerm(Amina, named)).ThenRefused("right.missing");
    }

    [Fact]
    public void Only_offices_have_an_end_and_one_that_can_be_foreseen()
    {
        var room = Channel();
        room.When(Officer, To.MakeA(RoomRole.ReadOnly, Amina, Tomorrow(room))).ThenRefused("term.wrong");
        room.When(Officer, To.MakeA(RoomRole.Moderator, Amina, room.Now.ToUnixTimeMilliseconds())).ThenRefused("term.wrong");
        room.When(Officer, To.MakeA(RoomRole.Moderator, Amina, room.Now.AddDays(4000).ToUnixTimeMilliseconds())).ThenRefused("term.wrong");
        room.When(Officer, To.MakeA(RoomRole.Moderator, Officer, Tomorrow(room))).ThenRefused("presiding.last");
    }

    [Fact]
    public async Task The_end_is_put_on_the_schedule_and_carried_out_by_whichever_node_looks()
    {
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina);
        var ends = TimeProvider.System.GetUtcNow().AddSeconds(30).ToUnixTimeMilliseconds();
        var amina = await Node.Seated(Amina);
        var named = await Node.Has(Officer, To.MakeA(RoomRole.NetworkCoordinator, amina, ends));
        await new TermClock(Storage.Schedule, Given.Wire).FoldAsync("room-1", await Node.Record(), default);
        Assert.Empty(await Storage.Schedule.DueAsync(ends - 1, 10));
        var due = Assert.Single(await Storage.Schedule.DueAsync(ends, 10));
        Assert.Equal(($"term/{named}", "room-1"), (due.Thing, due.Record));
        Node[] nodes = [Node, new Node(Storage, Store)];
        var done = await Task.WhenAll(nodes.Select(node => new DueCommands(node.Desk, Given.Wire).DoAsync(due)));
        Assert.All(done, Assert.True);
        var last = (await Node.Record())[^1];
        Assert.Equal((named + 1, "participant.roleChanged"), (last.Seq, last.Type));
    }
}
