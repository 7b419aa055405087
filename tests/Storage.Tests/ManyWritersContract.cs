using System.Collections.Concurrent;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Storage.Tests;

/// <summary>Many at once on one record: what several nodes do to a hot room.</summary>
public abstract class ManyWritersContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private const int Writers = 8;
    private const int Each = 20;

    private IRecordStore Records => Storage.Records;

    [Fact]
    public async Task Eight_writers_of_one_record_leave_no_hole_and_each_owns_what_it_was_told()
    {
        var told = new ConcurrentDictionary<long, Guid>();
        await Task.WhenAll(Enumerable.Range(1, Writers).Select(author => Task.Run(() => WriteAsync(author, told), Soon)));
        var read = await Records.ReadAsync("hot", 0, 10_000, Soon);
        Assert.Equal(Writers * Each, read.Count);
        Draft.AssertContinuous(read);
        Assert.All(read, entry => Assert.Equal(entry.Command, told[entry.Seq]));
    }

    [Fact]
    public async Task A_command_sent_by_eight_at_once_is_stored_once()
    {
        var command = Guid.NewGuid();
        var answers = await Task.WhenAll(Enumerable.Range(1, Writers).Select(_ => Task.Run(() => AcceptAsync(command), Soon)));
        Assert.Equal([1L], answers.Distinct());
        Assert.Single(await Records.ReadAsync("hot", 0, 10, Soon));
    }

    [Fact]
    public async Task A_reader_sees_no_hole_while_others_write()
    {
        var writers = Task.WhenAll(Enumerable.Range(1, 4).Select(author => Task.Run(() => WriteAsync(author, []), Soon)));
        var seen = new List<Entry>();
        while (!writers.IsCompleted || await Records.HeadAsync("hot", Soon) is { } head && head.Seq > seen.Count)
        {
            seen.AddRange(await Records.ReadAsync("hot", seen.Count, 7, Soon));
        }
        await writers;
        Assert.Equal(4 * Each, seen.Count);
        Draft.AssertContinuous(seen);
    }

    private async Task WriteAsync(int author, ConcurrentDictionary<long, Guid> told)
    {
        for (var left = Each; left > 0; )
        {
            var run = Draft.Run("hot", Math.Min(left, 3), await LastAsync(), author);
            var answer = await Records.AppendAsync("hot", run, Soon);
            Assert.NotEqual(AppendOutcome.Duplicate, answer.Outcome);
            foreach (var entry in run[..answer.Stored])
            {
                Assert.True(told.TryAdd(entry.Seq, entry.Command), $"number {entry.Seq} was given twice");
            }
            left -= answer.Stored;
        }
    }

    private async Task<long> AcceptAsync(Guid command)
    {
        while (true)
        {
            var entry = Draft.Entry("hot", await LastAsync(), command: command);
            var answer = await Records.AppendAsync("hot", [entry], Soon);
            if (answer.Outcome is not AppendOutcome.Conflict)
            {
                return answer.Outcome is AppendOutcome.Whole ? entry.Seq : answer.Original;
            }
        }
    }

    private async Task<Entry?> LastAsync() =>
        await Records.HeadAsync("hot", Soon) is { } head ? (await Records.ReadAsync("hot", head.Seq - 1, 1, Soon))[0] : null;
}
