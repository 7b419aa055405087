using CsoNet.Collab.Record;

namespace CsoNet.Collab.Storage.Tests;

/// <summary>What <see cref="IRecordStore.EraseAsync"/> takes and what it leaves.</summary>
public abstract class ErasureContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private IRecordStore Records => Storage.Records;

    [Fact]
    public async Task Erasing_takes_text_salt_and_rendering_and_leaves_the_chain()
    {
        var run = await ThreeWithAMiddleToEraseAsync();
        Assert.True(await Records.EraseAsync("room-1", 2, Erasure.Data, Soon));
        var read = await Records.ReadAsync("room-1", 0, 10, Soon);
        Assert.Null(read[1].Data.Utf8);
        Assert.Null(read[1].Data.Salt);
        Assert.Null(read[1].Rendering);
        Assert.Equal(run[1].Data.Commitment, read[1].Data.Commitment);
        Assert.Equal(run[1].Hash, read[1].Hash);
        Draft.AssertContinuous(read);
    }

    [Fact]
    public async Task The_neighbours_of_what_was_erased_are_untouched()
    {
        var run = await ThreeWithAMiddleToEraseAsync();
        await Records.EraseAsync("room-1", 2, Erasure.Data, Soon);
        var read = await Records.ReadAsync("room-1", 0, 10, Soon);
        Assert.Equal(EntryBytes.Write(run[0]), EntryBytes.Write(read[0]));
        Assert.Equal(EntryBytes.Write(run[2]), EntryBytes.Write(read[2]));
    }

    [Fact]
    public async Task Whoever_knows_the_command_cannot_prove_it_by_its_seal_once_it_is_erased()
    {
        var run = await ThreeWithAMiddleToEraseAsync();
        await Records.EraseAsync("room-1", 2, Erasure.Data, Soon);
        var erased = (await Records.FindCommandAsync("room-1", 1, run[1].Command, Soon))!;
        Assert.Null(erased.Data.Salt);
        Assert.Equal(erased.CommandSeal, Seal.OfCommand(run[1].Data.Salt!, run[1].Data.Utf8));
        Assert.NotEqual(erased.CommandSeal, Seal.OfCommand(new byte[Part.SaltLength], run[1].Data.Utf8));
    }

    [Fact]
    public async Task A_retry_of_what_was_erased_is_still_answered_with_its_number()
    {
        var run = await ThreeWithAMiddleToEraseAsync();
        await Records.EraseAsync("room-1", 2, Erasure.Data, Soon);
        var retry = Draft.Entry("room-1", run[2], command: run[1].Command);
        Assert.Equal(new Appended(AppendOutcome.Duplicate, 0, 2), await Records.AppendAsync("room-1", [retry], Soon));
    }

    [Fact]
    public async Task Erasing_twice_is_harmless_and_erasing_nothing_says_so()
    {
        await ThreeWithAMiddleToEraseAsync();
        Assert.True(await Records.EraseAsync("room-1", 2, Erasure.Data, Soon));
        Assert.True(await Records.EraseAsync("room-1", 2, Erasure.Data, Soon));
        Assert.False(await Records.EraseAsync("room-1", 4, Erasure.Data, Soon));
        Assert.False(await Records.EraseAsync("room-2", 1, Erasure.Data, Soon));
        Draft.AssertContinuous(await Records.ReadAsync("room-1", 0, 10, Soon));
    }

    [Fact]
    public async Task What_was_erased_stays_erased_after_a_restart()
    {
        await ThreeWithAMiddleToEraseAsync();
        await Records.EraseAsync("room-1", 2, Erasure.Data, Soon);
        await Storage.ReopenAsync();
        Assert.True((await Records.ReadAsync("room-1", 1, 1, Soon))[0].Data.IsErased);
    }

    [Fact]
    public async Task Erasing_the_names_leaves_what_happened_and_the_chain()
    {
        var run = Draft.Run("room-1", 3, names: """{"name":"Amina Diallo"}""");
        await Records.AppendAsync("room-1", run, Soon);
        Assert.Equal(run[1].Facts, (await Records.FindAsync("room-1", 2, Soon))!.Facts);
        Assert.True(await Records.EraseAsync("room-1", 2, Erasure.Names, Soon));
        var read = await Records.ReadAsync("room-1", 0, 10, Soon);
        Assert.Equal(run[1].Data.Utf8, read[1].Facts);
        Assert.Equal((null, null), (read[1].Names!.Utf8, read[1].CommandSalt));
        Assert.Equal(run[1].Hash, read[1].Hash);
        Assert.Equal(EntryBytes.Write(run[0]), EntryBytes.Write(read[0]));
        Draft.AssertContinuous(read);
    }

    [Fact]
    public async Task Data_and_names_erased_at_once_are_both_erased()
    {
        await Records.AppendAsync("room-1", Draft.Run("room-1", 3, names: """{"name":"Amina Diallo"}"""), Soon);
        await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Records.EraseAsync("room-1", 2, i % 2 == 0 ? Erasure.Data : Erasure.Names, Soon))
        );
        var read = (await Records.FindAsync("room-1", 2, Soon))!;
        Assert.Equal((true, true), (read.Data.IsErased, read.Names!.IsErased));
    }

    private async Task<Entry[]> ThreeWithAMiddleToEraseAsync()
    {
        var run = Draft.Run("room-1", 3);
        run[1] = run[1] with { Rendering = new Rendering(1, "<p>Good morning</p>") };
        await Records.AppendAsync("room-1", run, Soon);
        return run;
    }
}
