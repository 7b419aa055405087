using CsoNet.Collab.Jobs;

namespace CsoNet.Collab.Storage.Tests;

public abstract class JobStoreContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private IJobStore Jobs => Storage.Jobs;

    private static Job Of(string owner, long due = 100, string kind = "export") => new(kind, owner, 100, "all") { Due = due };

    private async Task<Job> StoredAsync(Job job)
    {
        Assert.True(await Jobs.PutAsync(job, Soon));
        return (await Jobs.FindAsync(job.Kind, job.Owner, Soon))!;
    }

    [Fact]
    public async Task A_job_comes_back_as_given_and_outlives_a_restart()
    {
        var job = Of("p-1") with { State = JobState.Running, Turn = 2, Done = 3, Of = 9, Parts = 1, Bytes = 77 };
        await StoredAsync(job);
        await Storage.ReopenAsync();
        Assert.Equal(job with { Version = 1 }, await Jobs.FindAsync("export", "p-1", Soon));
        Assert.Null(await Jobs.FindAsync("export", "p-2", Soon));
        Assert.Null(await Jobs.FindAsync("erasure", "p-1", Soon));
    }

    [Fact]
    public async Task Of_many_who_write_at_once_exactly_one_does()
    {
        var first = Enumerable.Range(1, 16).Select(_ => Task.Run(() => Jobs.PutAsync(Of("p-1"), Soon), Soon));
        Assert.Single(await Task.WhenAll(first), written => written);
        var stored = (await Jobs.FindAsync("export", "p-1", Soon))!;
        var then = Enumerable.Range(1, 16).Select(n => Task.Run(() => Jobs.PutAsync(stored with { Turn = n }, Soon), Soon));
        Assert.Single(await Task.WhenAll(then), written => written);
        Assert.Equal(2, (await Jobs.FindAsync("export", "p-1", Soon))!.Version);
    }

    [Fact]
    public async Task What_was_decided_on_an_old_version_is_neither_written_nor_taken_out()
    {
        var old = await StoredAsync(Of("p-1"));
        Assert.True(await Jobs.PutAsync(old with { Turn = 1 }, Soon));
        Assert.False(await Jobs.PutAsync(old with { Turn = 2 }, Soon));
        Assert.False(await Jobs.RemoveAsync(old, Soon));
        Assert.False(await Jobs.PutAsync(Of("p-9") with { Version = 1 }, Soon));
        Assert.Equal(1, (await Jobs.FindAsync("export", "p-1", Soon))!.Turn);
    }

    [Fact]
    public async Task What_is_due_is_found_the_oldest_first_whoever_owns_it()
    {
        await StoredAsync(Of("p-1", due: 300));
        await StoredAsync(Of("p-2", due: 100));
        await StoredAsync(Of("p-2", due: 200, kind: "erasure"));
        Assert.Equal([100L, 200L], (await Jobs.DueAsync(299, 10, Soon)).Select(job => job.Due));
        Assert.Equal([100L], (await Jobs.DueAsync(300, 1, Soon)).Select(job => job.Due));
        Assert.Empty(await Jobs.DueAsync(99, 10, Soon));
    }

    [Fact]
    public async Task Parts_belong_to_the_turn_that_made_them()
    {
        var job = await StoredAsync(Of("p-1") with { Turn = 1 });
        await Jobs.PutPartAsync(job, 0, [1], Soon);
        await Jobs.PutPartAsync(job, 0, [2, 3], Soon);
        await Jobs.PutPartAsync(job, 1, [4], Soon);
        await Jobs.PutPartAsync(job with { Turn = 2 }, 0, [9], Soon);
        await Storage.ReopenAsync();
        var (first, second) = (await Jobs.FindPartAsync(job, 0, Soon), await Jobs.FindPartAsync(job, 1, Soon));
        Assert.Equal<byte>([2, 3], first!);
        Assert.Equal<byte>([4], second!);
        Assert.Null(await Jobs.FindPartAsync(job, 2, Soon));
        Assert.Null(await Jobs.FindPartAsync(job with { Owner = "p-2" }, 0, Soon));
    }

    [Fact]
    public async Task A_job_that_is_taken_out_leaves_no_part_of_any_turn()
    {
        var job = await StoredAsync(Of("p-1") with { Turn = 2 });
        var other = await StoredAsync(Of("p-2"));
        await Jobs.PutPartAsync(job, 0, [1], Soon);
        await Jobs.PutPartAsync(job with { Turn = 1 }, 0, [2], Soon);
        await Jobs.PutPartAsync(other, 0, [3], Soon);
        Assert.True(await Jobs.RemoveAsync(job, Soon));
        Assert.Null(await Jobs.FindAsync("export", "p-1", Soon));
        Assert.Null(await Jobs.FindPartAsync(job, 0, Soon));
        Assert.Null(await Jobs.FindPartAsync(job with { Turn = 1 }, 0, Soon));
        Assert.NotNull(await Jobs.FindPartAsync(other, 0, Soon));
    }
}
