using CsoNet.Collab.Record;

namespace CsoNet.Collab.Storage.Tests;

public abstract class SnapshotStoreContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private ISnapshotStore Snapshots => Storage.Snapshots;

    [Fact]
    public async Task A_snapshot_comes_back_byte_by_byte()
    {
        var bytes = Enumerable.Range(0, 200_000).Select(i => (byte)i).ToArray();
        await Snapshots.PutAsync(new Snapshot("room-1", "e1", 1, 500, bytes), Soon);
        var found = await Snapshots.FindAsync("room-1", "e1", 1, Soon);
        Assert.Equal(("room-1", "e1", 1, 500), (found!.Record, found.Epoch, found.FoldVersion, found.Seq));
        Assert.Equal(bytes, found.Bytes);
    }

    [Fact]
    public async Task There_is_none_of_another_record_epoch_or_fold()
    {
        await Snapshots.PutAsync(new Snapshot("room-1", "e1", 1, 500, [1]), Soon);
        Assert.Null(await Snapshots.FindAsync("room-2", "e1", 1, Soon));
        Assert.Null(await Snapshots.FindAsync("room-1", "e2", 1, Soon));
        Assert.Null(await Snapshots.FindAsync("room-1", "e1", 2, Soon));
    }

    [Fact]
    public async Task A_newer_snapshot_replaces_an_older_one_and_never_the_other_way_round()
    {
        await Snapshots.PutAsync(new Snapshot("room-1", "e1", 1, 500, [1]), Soon);
        await Snapshots.PutAsync(new Snapshot("room-1", "e1", 1, 900, [2]), Soon);
        await Snapshots.PutAsync(new Snapshot("room-1", "e1", 1, 700, [3]), Soon);
        var found = await Snapshots.FindAsync("room-1", "e1", 1, Soon);
        Assert.Equal((900, (byte)2), (found!.Seq, found.Bytes[0]));
    }

    [Fact]
    public async Task After_a_restore_a_snapshot_with_a_lower_number_counts()
    {
        await Snapshots.PutAsync(new Snapshot("room-1", "e1", 1, 900, [1]), Soon);
        await Snapshots.PutAsync(new Snapshot("room-1", "e2", 1, 400, [2]), Soon);
        Assert.Equal(400, (await Snapshots.FindAsync("room-1", "e2", 1, Soon))!.Seq);
    }

    [Fact]
    public async Task A_new_version_of_the_fold_starts_with_a_lower_number()
    {
        await Snapshots.PutAsync(new Snapshot("room-1", "e1", 1, 900, [1]), Soon);
        await Snapshots.PutAsync(new Snapshot("room-1", "e1", 2, 400, [2]), Soon);
        Assert.Equal(400, (await Snapshots.FindAsync("room-1", "e1", 2, Soon))!.Seq);
    }

    [Fact]
    public async Task Of_many_put_at_once_the_highest_number_stays()
    {
        var puts = Enumerable.Range(1, 30).Select(seq => Snapshots.PutAsync(new Snapshot("room-1", "e1", 1, seq, [(byte)seq]), Soon));
        await Task.WhenAll(puts);
        var found = await Snapshots.FindAsync("room-1", "e1", 1, Soon);
        Assert.Equal((30, (byte)30), (found!.Seq, found.Bytes[0]));
    }

    [Fact]
    public async Task A_blank_one_takes_the_place_of_older_ones_and_keeps_them_out()
    {
        await Snapshots.PutAsync(new Snapshot("room-1", "e1", 1, 500, [1]), Soon);
        await Snapshots.PutAsync(Snapshot.Blank("room-1", "e1", 1, 700), Soon);
        await Snapshots.PutAsync(new Snapshot("room-1", "e1", 1, 600, [2]), Soon);
        Assert.True((await Snapshots.FindAsync("room-1", "e1", 1, Soon))!.IsBlank);
        await Snapshots.PutAsync(new Snapshot("room-1", "e1", 1, 800, [3]), Soon);
        await Snapshots.PutAsync(Snapshot.Blank("room-1", "e1", 1, 750), Soon);
        Assert.Equal((byte)3, (await Snapshots.FindAsync("room-1", "e1", 1, Soon))!.Bytes[0]);
    }
}
