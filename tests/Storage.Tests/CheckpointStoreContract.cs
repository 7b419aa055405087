using CsoNet.Collab.Record;

namespace CsoNet.Collab.Storage.Tests;

public abstract class CheckpointStoreContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private ICheckpointStore Checkpoints => Storage.Checkpoints;

    [Fact]
    public async Task A_listener_starts_at_nothing()
    {
        Assert.Equal(0, await Checkpoints.FindAsync("pages", "room-1", Soon));
        Assert.Equal(0, await Checkpoints.ClaimAsync("pages", "room-1", "node-1", now: 100, until: 200, Soon));
    }

    [Fact]
    public async Task What_was_claimed_and_done_is_where_the_next_one_goes_on()
    {
        await Checkpoints.ClaimAsync("pages", "room-1", "node-1", 100, 200, Soon);
        Assert.True(await Checkpoints.ReleaseAsync("pages", "room-1", "node-1", 42, Soon));
        Assert.Equal(42, await Checkpoints.FindAsync("pages", "room-1", Soon));
        Assert.Equal(42, await Checkpoints.ClaimAsync("pages", "room-1", "node-2", 110, 210, Soon));
    }

    [Fact]
    public async Task Nobody_gets_what_another_holds_until_its_time_is_over()
    {
        await Checkpoints.ClaimAsync("pages", "room-1", "node-1", 100, 200, Soon);
        Assert.Null(await Checkpoints.ClaimAsync("pages", "room-1", "node-2", 150, 250, Soon));
        Assert.Equal(0, await Checkpoints.ClaimAsync("pages", "room-1", "node-2", 201, 301, Soon));
        Assert.False(await Checkpoints.ReleaseAsync("pages", "room-1", "node-1", 42, Soon));
        Assert.Equal(0, await Checkpoints.FindAsync("pages", "room-1", Soon));
    }

    [Fact]
    public async Task A_holder_may_claim_again_to_hold_longer()
    {
        await Checkpoints.ClaimAsync("pages", "room-1", "node-1", 100, 200, Soon);
        Assert.Equal(0, await Checkpoints.ClaimAsync("pages", "room-1", "node-1", 150, 300, Soon));
        Assert.Null(await Checkpoints.ClaimAsync("pages", "room-1", "node-2", 250, 350, Soon));
    }

    [Fact]
    public async Task What_was_given_free_belongs_to_nobody()
    {
        await Checkpoints.ClaimAsync("pages", "room-1", "node-1", 100, 200, Soon);
        await Checkpoints.ReleaseAsync("pages", "room-1", "node-1", 42, Soon);
        Assert.False(await Checkpoints.ReleaseAsync("pages", "room-1", "node-1", 43, Soon));
        Assert.False(await Checkpoints.ReleaseAsync("pages", "room-2", "node-1", 43, Soon));
        Assert.Equal(42, await Checkpoints.FindAsync("pages", "room-1", Soon));
    }

    [Fact]
    public async Task Listeners_and_records_do_not_stand_in_each_others_way()
    {
        await Checkpoints.ClaimAsync("pages", "room-1", "node-1", 100, 200, Soon);
        Assert.Equal(0, await Checkpoints.ClaimAsync("search", "room-1", "node-2", 100, 200, Soon));
        Assert.Equal(0, await Checkpoints.ClaimAsync("pages", "room-1/desk", "node-2", 100, 200, Soon));
    }

    [Fact]
    public async Task Of_eight_that_claim_at_once_one_gets_it()
    {
        var claims = Enumerable.Range(1, 8).Select(node => Checkpoints.ClaimAsync("pages", "room-1", $"node-{node}", 100, 200, Soon));
        Assert.Single(await Task.WhenAll(claims), claim => claim is not null);
    }

    [Fact]
    public async Task After_forgetting_a_listener_starts_again_and_others_stay()
    {
        await ClaimAndReleaseAsync("pages", 42);
        await ClaimAndReleaseAsync("search", 17);
        await Checkpoints.ForgetAsync("pages", Soon);
        Assert.Equal(0, await Checkpoints.FindAsync("pages", "room-1", Soon));
        Assert.Equal(17, await Checkpoints.FindAsync("search", "room-1", Soon));
    }

    [Fact]
    public async Task Work_that_was_going_on_while_its_listener_was_forgotten_does_not_count()
    {
        await Checkpoints.ClaimAsync("pages", "room-1", "node-1", 100, 200, Soon);
        await Checkpoints.ForgetAsync("pages", Soon);
        Assert.False(await Checkpoints.ReleaseAsync("pages", "room-1", "node-1", 42, Soon));
        Assert.Equal(0, await Checkpoints.FindAsync("pages", "room-1", Soon));
    }

    private async Task ClaimAndReleaseAsync(string listener, long seq)
    {
        await Checkpoints.ClaimAsync(listener, "room-1", "node-1", 100, 200, Soon);
        await Checkpoints.ReleaseAsync(listener, "room-1", "node-1", seq, Soon);
    }
}
