using CsoNet.Collab.Channels;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using Microsoft.Extensions.Time.Testing;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Rooms.Handing;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>What passes in a network passes in the rooms within it.</summary>
public sealed class CarryHandoverTests : OnRealStorage
{
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());

    private static CarryHandover Carry(Actor from, Actor to, long? passed = null) =>
        new(from.Number, to.Number, passed ?? long.MaxValue / 2) { Id = Guid.NewGuid() };

    [Fact]
    public void Whoever_presided_does_not_any_more_and_the_successor_does()
    {
        var (room, _) = Given();
        room.When(Caller.System, Carry(Amina, Boris))
            .Then(new ParticipantRoleChanged(Boris.Number, RoomRole.NetworkCoordinator, From: Amina.Number));
    }

    [Fact]
    public void Where_one_of_them_is_not_or_the_one_before_does_not_preside_nothing_passes()
    {
        var (room, _) = Given();
        room.When(Caller.System, Carry(Amina, Maria)).ThenRefused("nothing.changed");
        room.When(Caller.System, Carry(Amina, Observer)).ThenRefused("nothing.changed");
        room.When(Caller.System, Carry(Chen, Boris)).ThenRefused("nothing.changed");
        room.When(Caller.System, Carry(Amina, Amina)).ThenRefused("nothing.changed");
        Assert.Equal(RoomRole.NetworkCoordinator, room.RoleOf(Amina));
    }

    [Fact]
    public void What_passed_in_the_network_long_ago_does_not_pass_here_any_more()
    {
        var (room, _) = Given();
        room.When(Caller.System, Carry(Amina, Boris, room.InDays(-1.01))).ThenRefused("nothing.changed");
        room.When(Caller.System, Carry(Amina, Boris, room.InDays(-0.99)))
            .Then(new ParticipantRoleChanged(Boris.Number, RoomRole.NetworkCoordinator, From: Amina.Number));
    }

    [Fact]
    public void Nor_where_people_are_protected()
    {
        var room = Tests.Given.Room(To.Open(RoomKind.RegionalChannel, identity: IdentityPolicy.Pseudonymous), Amina, Boris);
        room.When(Caller.System, Carry(Officer, Boris)).ThenRefused("nothing.changed");
    }

    [Fact]
    public async Task It_is_carried_into_each_room_in_which_both_are_once_and_left_in_the_others()
    {
        await NetworkAsync("both", "one");
        await JoinAsync("both");
        await Node.Has(Boris, Accept(await Node.Has(Amina, Offer(await Node.Seated(Boris)))));

        foreach (var node in new[] { Node, new Node(Storage, Store) })
        {
            await ListenerOf(node).FoldAsync("room-1", await Node.Record(), default);
        }

        Assert.Equal([RoomRole.Participant, RoomRole.Convener], await RolesAsync("both"));
        Assert.Equal([RoomRole.Convener], await RolesAsync("one"));
        Assert.Equal(3, (await SoundRecord("both")).Count);
    }

    [Fact]
    public async Task A_rebuild_takes_no_office_where_it_stayed_because_the_successor_was_not_in_the_room()
    {
        Node = new Node(Storage, Store, clock);
        await NetworkAsync("one");
        await Node.Has(Boris, Accept(await Node.Has(Amina, Offer(await Node.Seated(Boris)))));
        var listeners = new Listeners([ListenerOf(Node)], Storage.Records, Storage.Checkpoints, clock);
        await listeners.BringUpAsync("room-1", (await Node.Record()).Count).Soon();
        await JoinAsync("one");
        clock.Advance(TimeSpan.FromDays(2));

        await listeners.RebuildAsync("handovers").Soon();

        Assert.Equal([RoomRole.Convener, RoomRole.Participant], await RolesAsync("one"));
    }

    /// <summary>Amina coordinates it, Boris is in it, and she has opened these rooms within it.</summary>
    private async Task NetworkAsync(params string[] within)
    {
        await Storage.People.PutAsync(Amina.Person);
        await Storage.People.PutAsync(Boris.Person);
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina, Boris);
        await Node.Has(Officer, To.MakeA(RoomRole.NetworkCoordinator, await Node.Seated(Amina)));
        foreach (var room in within)
        {
            await Node.Has(Amina, To.Open(RoomKind.RegionalChannel) with { Within = "room-1" }, room);
            await Node.Listeners.BringUpAsync(room, 1);
        }
    }

    private async Task JoinAsync(string room)
    {
        await Storage.People.TakeSeatAsync(room, Boris.Person.Id, admit: true);
        await Node.Has(Boris, To.Join(), room);
    }

    private HandoversListener ListenerOf(Node node) => new(Tests.Given.Wire, Storage.Rooms, Storage.People, () => node.Desk);

    private async Task<IEnumerable<RoomRole>> RolesAsync(string room) =>
        (await Node.Desk.StateAsync(room, 1)).Participants.Values.OrderBy(who => who.Number).Select(who => who.Role);
}
