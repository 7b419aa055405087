using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Storage.Tests;

public abstract class RoomIndexContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private IRoomIndex Rooms => Storage.Rooms;

    [Fact]
    public async Task A_line_comes_back_as_given()
    {
        var line = new RoomLine("room-1", RoomKind.LiveConsultation, "المياه والصرف الصحي", Visibility.Members, Closed: true, Seq: 12)
        {
            Within = "network-1",
        };
        await Rooms.PutAsync(line, Soon);
        Assert.Equal([line], await Rooms.GetAsync(["room-1"], Soon));
    }

    [Fact]
    public async Task Public_rooms_are_listed_in_the_order_of_their_ids_page_by_page()
    {
        foreach (var room in (string[])["d", "a", "c", "b"])
        {
            await Rooms.PutAsync(Line(room, Visibility.Public), Soon);
        }
        Assert.Equal(["a", "b", "c"], (await Rooms.ListKnownAsync("", 3, Soon)).Select(line => line.Room));
        Assert.Equal(["d"], (await Rooms.ListKnownAsync("c", 3, Soon)).Select(line => line.Room));
    }

    [Fact]
    public async Task A_room_of_members_is_never_in_the_public_list()
    {
        await Rooms.PutAsync(Line("open", Visibility.Public), Soon);
        await Rooms.PutAsync(Line("private", Visibility.Members), Soon);
        await Rooms.PutAsync(Line("became-private", Visibility.Public, seq: 1), Soon);
        await Rooms.PutAsync(Line("became-private", Visibility.Members, seq: 2), Soon);
        Assert.Equal(["open"], (await Rooms.ListKnownAsync("", 10, Soon)).Select(line => line.Room));
    }

    [Fact]
    public async Task Listed_rooms_stand_between_the_public_ones_and_keep_their_circle()
    {
        await Rooms.PutAsync(Line("a", Visibility.Public), Soon);
        await Rooms.PutAsync(Line("b", Visibility.Listed) with { Circle = Circle.CivilSociety }, Soon);
        await Rooms.PutAsync(Line("c", Visibility.Public), Soon);
        var known = await Rooms.ListKnownAsync("", 2, Soon);
        Assert.Equal(["a", "b"], known.Select(line => line.Room));
        Assert.Equal(Circle.CivilSociety, known[1].Circle);
    }

    [Fact]
    public async Task The_rooms_within_a_network_are_asked_for_circle_by_circle()
    {
        await Rooms.PutAsync(Line("network", Visibility.Public), Soon);
        await Rooms.PutAsync(Line("c", Visibility.Listed) with { Within = "network" }, Soon);
        await Rooms.PutAsync(Line("a", Visibility.Members) with { Within = "network" }, Soon);
        await Rooms.PutAsync(Line("b", Visibility.Listed) with { Within = "network", Circle = Circle.CivilSociety }, Soon);
        await Rooms.PutAsync(Line("d", Visibility.Listed) with { Within = "other" }, Soon);
        Assert.Equal(["a", "c"], await WithinAsync("network", Circle.Everybody));
        Assert.Equal(["b"], await WithinAsync("network", Circle.CivilSociety));
        Assert.Equal(["a"], await WithinAsync("network", Circle.Everybody, limit: 1));
        Assert.Empty(await WithinAsync("a", Circle.Everybody));
    }

    [Fact]
    public async Task A_room_within_a_network_stays_there_as_its_line_changes_and_is_forgotten_with_the_others()
    {
        await Rooms.PutAsync(Line("a", Visibility.Listed, seq: 1) with { Within = "network" }, Soon);
        await Rooms.PutAsync(Line("a", Visibility.Members, seq: 4) with { Within = "network", Title = "Renamed" }, Soon);
        Assert.Equal("Renamed", Assert.Single(await Rooms.ListWithinAsync("network", Circle.Everybody, 10, Soon)).Title);
        await Rooms.ForgetAsync(Soon);
        Assert.Empty(await WithinAsync("network", Circle.Everybody));
    }

    [Fact]
    public async Task A_late_writer_cannot_put_an_old_line_over_a_new_one()
    {
        await Rooms.PutAsync(Line("a", Visibility.Members, seq: 9), Soon);
        await Rooms.PutAsync(Line("a", Visibility.Public, seq: 8), Soon);
        Assert.Equal((Visibility.Members, 9), (await Rooms.GetAsync(["a"], Soon)).Select(line => (line.Visibility, line.Seq)).Single());
    }

    [Fact]
    public async Task Rooms_that_are_asked_for_come_in_the_order_of_their_ids_as_far_as_they_exist()
    {
        await Rooms.PutAsync(Line("b", Visibility.Members), Soon);
        await Rooms.PutAsync(Line("a", Visibility.Public), Soon);
        await Rooms.PutAsync(Line("c", Visibility.Public), Soon);
        Assert.Equal(["a", "b"], (await Rooms.GetAsync(["b", "unknown", "a"], Soon)).Select(line => line.Room));
        Assert.Empty(await Rooms.GetAsync([], Soon));
    }

    [Fact]
    public async Task After_forgetting_an_old_line_is_welcome_again()
    {
        await Rooms.PutAsync(Line("a", Visibility.Public, seq: 9), Soon);
        await Rooms.ForgetAsync(Soon);
        Assert.Empty(await Rooms.ListKnownAsync("", 10, Soon));
        await Rooms.PutAsync(Line("a", Visibility.Public, seq: 1), Soon);
        Assert.Equal(1, (await Rooms.GetAsync(["a"], Soon))[0].Seq);
    }

    private async Task<IEnumerable<string>> WithinAsync(string network, Circle circle, int limit = 10) =>
        (await Rooms.ListWithinAsync(network, circle, limit, Soon)).Select(line => line.Room);

    private static RoomLine Line(string room, Visibility visibility, long seq = 1) =>
        new(room, RoomKind.NationalDialogue, $"Room {room}", visibility, Closed: false, seq);
}
