using CsoNet.Collab.Messages;

namespace CsoNet.Collab.Storage.Tests;

public abstract class ReadPositionsContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private IReadPositions Positions => Storage.Positions;

    [Fact]
    public async Task How_far_somebody_has_read_comes_back_whole()
    {
        await ChangeAsync("p-1", "africa", _ => RoomPositions.From(40).Read(9, 350, 351).Move([345], 9, 12, 360).Move([30], 7, 9, 361));
        await Storage.ReopenAsync();
        var found = Assert.Single(await Positions.OfAsync("p-1", ["africa", "ke-water"], Soon));
        Assert.Equal(("africa", 40L, 360L), (found.Key, found.Value.Floor, found.Value.Seen));
        Assert.Equal(new TopicPosition(350), found.Value.Topics[9]);
        Assert.Equal(new TopicPosition(40, AlsoRead: [345]), found.Value.Topics[12]);
    }

    [Fact]
    public async Task Who_has_read_nothing_yet_has_nothing()
    {
        await ChangeAsync("p-1", "africa", before => before ?? RoomPositions.From(7));
        Assert.Empty(await Positions.OfAsync("p-2", ["africa"], Soon));
        Assert.Empty(await Positions.OfAsync("p-1", ["ke-water"], Soon));
        Assert.Empty(await Positions.OfAsync("p-1", [], Soon));
    }

    [Fact]
    public async Task A_change_is_given_what_is_there_and_answers_what_it_became()
    {
        await ChangeAsync("p-1", "africa", before => before is null ? RoomPositions.From(5) : throw new InvalidOperationException());
        var after = await ChangeAsync("p-1", "africa", before => before!.Read(9, before.Floor + 3, 20));
        Assert.Equal(8, after.Of(9).UpTo);
    }

    [Fact]
    public async Task Of_many_devices_at_once_none_is_lost()
    {
        await Task.WhenAll(
            Enumerable
                .Range(1, 20)
                .Select(topic => ChangeAsync("p-1", "africa", before => (before ?? RoomPositions.From(0)).Read(topic, 100 + topic, 200)))
        );
        var found = (await Positions.OfAsync("p-1", ["africa"], Soon))["africa"];
        Assert.Equal(Enumerable.Range(1, 20).Select(topic => 100L + topic), found.Topics.Values.Select(topic => topic.UpTo));
    }

    [Fact]
    public async Task Everybody_in_a_room_is_changed_and_nobody_in_another()
    {
        await ChangeAsync("p-1", "africa", _ => RoomPositions.From(0).Read(9, 50, 60));
        await ChangeAsync("p-2", "africa", _ => RoomPositions.From(0));
        await ChangeAsync("p-1", "africa-2", _ => RoomPositions.From(0).Read(9, 50, 60));
        await Positions.ChangeAllAsync("africa", before => before.Move([45], 9, 12, 70), Soon);
        Assert.True((await Positions.OfAsync("p-1", ["africa"], Soon))["africa"].Of(12).HasRead(45));
        Assert.False((await Positions.OfAsync("p-2", ["africa"], Soon))["africa"].Of(12).HasRead(45));
        Assert.False((await Positions.OfAsync("p-1", ["africa-2"], Soon))["africa-2"].Of(12).HasRead(45));
    }

    [Fact]
    public async Task Of_whoever_is_forgotten_nothing_is_left()
    {
        await ChangeAsync("p-1", "africa", _ => RoomPositions.From(3));
        await ChangeAsync("p-1", "ke-water", _ => RoomPositions.From(3));
        await ChangeAsync("p-2", "africa", _ => RoomPositions.From(3));
        await Positions.ForgetAsync("p-1", Soon);
        Assert.Empty(await Positions.OfAsync("p-1", ["africa", "ke-water"], Soon));
        Assert.Single(await Positions.OfAsync("p-2", ["africa"], Soon));
    }

    private Task<RoomPositions> ChangeAsync(string person, string room, Func<RoomPositions?, RoomPositions> change) =>
        Positions.ChangeAsync(person, room, change, Soon);
}
