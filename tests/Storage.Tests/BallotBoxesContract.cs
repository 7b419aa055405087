using CsoNet.Collab.Consultations;

namespace CsoNet.Collab.Storage.Tests;

public abstract class BallotBoxesContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private const string Room = "room-1";
    private const long Poll = 9;
    private static readonly byte[] Key = [1, 2, 3];

    private IBallotBoxes Boxes => Storage.Ballots;

    [Fact]
    public async Task Of_many_who_come_at_once_all_get_the_same_key_and_it_outlives_a_restart()
    {
        var keys = await Task.WhenAll(Enumerable.Range(1, 20).Select(n => Boxes.KeyAsync(Room, Poll, [(byte)n], Soon)));
        Assert.Single(keys.Select(key => Assert.Single(key!)).Distinct());
        await Storage.ReopenAsync();
        Assert.Equal(keys[0], await Boxes.KeyAsync(Room, Poll, fresh: null, Soon));
        Assert.Null(await Boxes.KeyAsync(Room, Poll + 1, fresh: null, Soon));
        Assert.Equal(keys[0], await Boxes.KeyAsync(Room, Poll, [99], Soon));
        Assert.Equal([99], await Boxes.KeyAsync(Room, Poll + 1, [99], Soon));
    }

    [Fact]
    public async Task A_slot_holds_one_ballot_the_last_one()
    {
        await Boxes.KeyAsync(Room, Poll, Key, Soon);
        Assert.True(await Boxes.PutAsync(Room, Poll, new SealedBallot([7], [1]), Soon));
        Assert.True(await Boxes.PutAsync(Room, Poll, new SealedBallot([5], [2]), Soon));
        Assert.True(await Boxes.PutAsync(Room, Poll, new SealedBallot([7], [3]), Soon));
        Assert.True(await Boxes.HoldsAsync(Room, Poll, [7], Soon));
        Assert.False(await Boxes.HoldsAsync(Room, Poll, [6], Soon));
        Assert.False(await Boxes.HoldsAsync(Room, Poll + 1, [7], Soon));
        var box = (await Boxes.CloseAsync(Room, Poll, Soon))!;
        Assert.Equal(Key, box.Key);
        Assert.Equal([(5, 2), (7, 3)], box.Ballots.Select(ballot => ((int)ballot.Slot[0], (int)ballot.Seal[0])));
    }

    [Fact]
    public async Task Nothing_is_put_into_a_box_that_is_not_there_or_is_closed()
    {
        Assert.False(await Boxes.PutAsync(Room, Poll, new SealedBallot([7], [1]), Soon));
        await Boxes.KeyAsync(Room, Poll, Key, Soon);
        await Boxes.CloseAsync(Room, Poll, Soon);
        Assert.False(await Boxes.PutAsync(Room, Poll, new SealedBallot([7], [1]), Soon));
        Assert.Null(await Boxes.KeyAsync(Room, Poll, Key, Soon));
        Assert.Empty((await Boxes.CloseAsync(Room, Poll, Soon))!.Ballots);
    }

    [Fact]
    public async Task A_box_that_was_emptied_or_closed_before_its_first_ballot_stays_closed()
    {
        await Boxes.KeyAsync(Room, Poll, Key, Soon);
        await Boxes.PutAsync(Room, Poll, new SealedBallot([7], [1]), Soon);
        await Boxes.EmptyAsync(Room, Poll, Soon);
        Assert.Null(await Boxes.CloseAsync(Room, Poll, Soon));
        Assert.False(await Boxes.HoldsAsync(Room, Poll, [7], Soon));
        Assert.Null(await Boxes.KeyAsync(Room, Poll, Key, Soon));
        Assert.Null(await Boxes.CloseAsync(Room, Poll + 1, Soon));
        Assert.Null(await Boxes.KeyAsync(Room, Poll + 1, Key, Soon));
    }

    [Fact]
    public async Task A_ballot_that_was_taken_while_the_box_was_being_closed_is_in_it()
    {
        await Boxes.KeyAsync(Room, Poll, Key, Soon);
        var putting = Enumerable.Range(1, 40).Select(n => Boxes.PutAsync(Room, Poll, new SealedBallot([(byte)n], [1]), Soon)).ToList();
        var box = (await Boxes.CloseAsync(Room, Poll, Soon))!;
        var taken = (await Task.WhenAll(putting)).Count(one => one);
        Assert.Equal(taken, box.Ballots.Count);
        Assert.Equal(taken, (await Boxes.CloseAsync(Room, Poll, Soon))!.Ballots.Count);
    }
}
