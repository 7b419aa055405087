using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Http;

/// <summary>
/// A network and the rooms within it, each as its door stands to one reader. What a reader may not know of is not asked for: the caucuses of civil society are another question of the index, and
/// rooms of members are looked at only where the reader has a seat.
/// </summary>
internal sealed class NetworkReading(RoomDesk desk, RoomReading rooms, IRoomIndex index)
{
    private const int Most = 200;

    /// <summary>From the network or from a room within it. Null where there is no such channel for the reader.</summary>
    public async Task<NetworkOfRooms?> OfAsync(Person? person, string room, CancellationToken cancel)
    {
        if (await desk.DoorAsync(person, room) is not { State.Kind: RoomKind.RegionalChannel } here)
        {
            return null;
        }
        var network = here.State.Within is { } within && await desk.DoorAsync(person, within) is { } above ? above : here;
        List<Door> doors = [];
        foreach (var line in await LinesAsync(network, cancel))
        {
            if (await desk.DoorAsync(person, line.Room) is { } door)
            {
                doors.Add(door);
            }
        }
        return new NetworkOfRooms(
            here.State.Room,
            network,
            [
                .. doors
                    .OrderBy(door => door.State.Circle)
                    .ThenBy(door => door.State.Closed)
                    .ThenBy(Title, StringComparer.InvariantCultureIgnoreCase),
            ]
        );
    }

    private async Task<IEnumerable<RoomLine>> LinesAsync(Door network, CancellationToken cancel)
    {
        var person = network.Caller.Person;
        var lines = await index.ListWithinAsync(network.State.Room, Circle.Everybody, Most, cancel);
        var caucuses = Rights.IsOfCircle(Circle.CivilSociety, network.Caller)
            ? await index.ListWithinAsync(network.State.Room, Circle.CivilSociety, Most, cancel)
            : [];
        HashSet<string> mine = person is null ? [] : [.. await rooms.RoomsOfAsync(person.Id, cancel)];
        return lines.Concat(caucuses).Where(line => line.Visibility != Visibility.Members || mine.Contains(line.Room));
    }

    private static string Title(Door door) => door.State.Title;
}

/// <param name="Here">From where it was asked.</param>
/// <param name="Network">Its door.</param>
/// <param name="Rooms">Those within it, caucuses last.</param>
internal sealed record NetworkOfRooms(string Here, Door Network, IReadOnlyList<Door> Rooms)
{
    /// <summary>The reader may open rooms within it.</summary>
    public bool MayOpen => new ParentRoom(Network.State, Network.Caller).Refusal is null;

    /// <summary>The reader holds an office in the network.</summary>
    public bool MayHandOver => Rights.Refuses(Network.State, Network.Caller, "handover.offer", Network.State.Kind) is null;

    /// <summary>Also a caucus.</summary>
    public bool MayOpenCaucus => MayOpen && Rights.IsOfCircle(Circle.CivilSociety, Network.Caller);
}

/// <summary>A network with the rooms within it, as <c>GET rooms/{id}/network</c> answers it. <paramref name="MayOpen"/>: the reader opens rooms within it by <c>room.open</c>.</summary>
internal sealed record NetworkShape(DoorShape Network, IReadOnlyList<DoorShape> Items, bool? MayOpen)
{
    public static NetworkShape Of(NetworkOfRooms network) =>
        new(DoorShape.Of(network.Network), [.. network.Rooms.Select(DoorShape.Of)], network.MayOpen ? true : null);
}
