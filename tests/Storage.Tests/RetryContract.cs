using CsoNet.Collab.Record;

namespace CsoNet.Collab.Storage.Tests;

/// <summary>Prefixes, conflicts and retries of <see cref="IRecordStore.AppendAsync"/>.</summary>
public abstract class RetryContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private IRecordStore Records => Storage.Records;

    [Fact]
    public async Task A_number_belongs_to_whoever_stores_it_first()
    {
        var (mine, theirs) = (Draft.Run("room-1", 2, author: 1), Draft.Run("room-1", 3, author: 2));
        await Records.AppendAsync("room-1", mine, Soon);
        Assert.Equal(new Appended(AppendOutcome.Conflict, 0), await Records.AppendAsync("room-1", theirs, Soon));
        var read = await Records.ReadAsync("room-1", 0, 10, Soon);
        Assert.Equal(mine.Select(entry => entry.Command), read.Select(entry => entry.Command));
    }

    [Fact]
    public async Task A_batch_that_begins_in_the_past_conflicts_and_leaves_the_head()
    {
        var run = Draft.Run("room-1", 5);
        await Records.AppendAsync("room-1", run, Soon);
        var late = Draft.Run("room-1", 6, run[2]);
        Assert.Equal(new Appended(AppendOutcome.Conflict, 0), await Records.AppendAsync("room-1", late, Soon));
        Assert.Equal(5, (await Records.HeadAsync("room-1", Soon))!.Seq);
    }

    [Fact]
    public async Task A_retry_is_answered_with_the_first_number()
    {
        var run = Draft.Run("room-1", 9);
        await Records.AppendAsync("room-1", run, Soon);
        var retry = Draft.Entry("room-1", run[8], command: run[3].Command);
        Assert.Equal(new Appended(AppendOutcome.Duplicate, 0, 4), await Records.AppendAsync("room-1", [retry], Soon));
        Assert.Equal(9, (await Records.HeadAsync("room-1", Soon))!.Seq);
    }

    [Fact]
    public async Task The_same_batch_once_more_is_a_duplicate_not_a_conflict()
    {
        var run = Draft.Run("room-1", 4);
        await Records.AppendAsync("room-1", run, Soon);
        Assert.Equal(new Appended(AppendOutcome.Duplicate, 0, 1), await Records.AppendAsync("room-1", run, Soon));
    }

    [Fact]
    public async Task A_duplicate_cuts_the_batch_and_keeps_what_was_before_it()
    {
        var first = Draft.Entry("room-1");
        await Records.AppendAsync("room-1", [first], Soon);
        var run = Draft.Run("room-1", 4, first);
        run[2] = Draft.Entry("room-1", run[1], command: first.Command);
        run[3] = Draft.Entry("room-1", run[2]);
        Assert.Equal(new Appended(AppendOutcome.Duplicate, 2, 1), await Records.AppendAsync("room-1", run, Soon));
        var read = await Records.ReadAsync("room-1", 0, 10, Soon);
        Assert.Equal(3, read.Count);
        Draft.AssertContinuous(read);
    }

    [Fact]
    public async Task A_duplicate_inside_one_batch_is_answered_with_the_number_before_it()
    {
        var one = Draft.Entry("room-1");
        var two = Draft.Entry("room-1", one);
        var again = Draft.Entry("room-1", two, command: one.Command);
        var four = Draft.Entry("room-1", again);
        var answer = await Records.AppendAsync("room-1", [one, two, again, four], Soon);
        Assert.Equal(new Appended(AppendOutcome.Duplicate, 2, 1), answer);
        Assert.Equal(2, (await Records.HeadAsync("room-1", Soon))!.Seq);
    }

    [Fact]
    public async Task The_same_command_id_of_another_author_or_in_another_record_is_another_command()
    {
        var id = Guid.NewGuid();
        var one = Draft.Entry("room-1", author: 1, command: id);
        var two = Draft.Entry("room-1", one, author: 2, command: id);
        Assert.Equal(new Appended(AppendOutcome.Whole, 2), await Records.AppendAsync("room-1", [one, two], Soon));
        var elsewhere = Draft.Entry("room-2", author: 1, command: id);
        Assert.Equal(new Appended(AppendOutcome.Whole, 1), await Records.AppendAsync("room-2", [elsewhere], Soon));
        Assert.Equal(1, (await Records.FindCommandAsync("room-1", 1, id, Soon))!.Seq);
        Assert.Equal(2, (await Records.FindCommandAsync("room-1", 2, id, Soon))!.Seq);
    }

    [Fact]
    public async Task A_command_finds_its_entry_and_an_unknown_one_finds_nothing()
    {
        var run = Draft.Run("room-1", 5, author: 17);
        await Records.AppendAsync("room-1", run, Soon);
        var found = await Records.FindCommandAsync("room-1", 17, run[2].Command, Soon);
        Assert.Equal(EntryBytes.Write(run[2]), EntryBytes.Write(found!));
        Assert.Null(await Records.FindCommandAsync("room-1", 17, Guid.NewGuid(), Soon));
        Assert.Null(await Records.FindCommandAsync("room-1", 18, run[2].Command, Soon));
        Assert.Null(await Records.FindCommandAsync("room-2", 17, run[2].Command, Soon));
    }

    [Fact]
    public async Task A_retry_is_known_after_a_restart()
    {
        var run = Draft.Run("room-1", 3);
        await Records.AppendAsync("room-1", run, Soon);
        await Storage.ReopenAsync();
        var retry = Draft.Entry("room-1", run[2], command: run[1].Command);
        Assert.Equal(new Appended(AppendOutcome.Duplicate, 0, 2), await Records.AppendAsync("room-1", [retry], Soon));
    }
}
