using CsoNet.Collab.People;

namespace CsoNet.Collab.Storage.Tests;

public abstract class PassStoreContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private const long Before = 900;
    private const long After = 1000;
    private IPassStore Passes => Storage.Passes;

    private static readonly Pass Code = new("d-1", PassKind.NewAddress, 1000, "kim@ngo.example", "p-1", "code", new Newcomer("Kim"));

    [Fact]
    public async Task A_pass_comes_back_as_given_and_outlives_a_restart()
    {
        await Passes.PutAsync(Code, Soon);
        await Storage.ReopenAsync();
        Assert.Equal(Code, await Passes.FindAsync("d-1", Before, Soon));
        Assert.Null(await Passes.FindAsync("d-2", Before, Soon));
    }

    [Fact]
    public async Task A_pass_that_has_expired_is_none()
    {
        await Passes.PutAsync(Code, Soon);
        Assert.Null(await Passes.FindAsync("d-1", After, Soon));
        Assert.Null(await Passes.TryAsync("d-1", After, 5, Soon));
        Assert.False(await Passes.UseAsync("d-1", After, Soon));
    }

    [Fact]
    public async Task A_pass_works_once()
    {
        await Passes.PutAsync(Code, Soon);
        Assert.True(await Passes.UseAsync("d-1", Before, Soon));
        Assert.False(await Passes.UseAsync("d-1", Before, Soon));
        await Passes.PutAsync(Code, Soon);
        Assert.Null(await Passes.FindAsync("d-1", Before, Soon));
        Assert.Null(await Passes.TryAsync("d-1", Before, 5, Soon));
    }

    [Fact]
    public async Task Of_many_tries_at_once_no_more_than_allowed_are_tries()
    {
        await Passes.PutAsync(Code, Soon);
        var tries = Enumerable.Range(1, 24).Select(_ => Task.Run(() => Passes.TryAsync("d-1", Before, 5, Soon), Soon));
        Assert.Equal(5, (await Task.WhenAll(tries)).Count(pass => pass == Code));
        Assert.NotNull(await Passes.FindAsync("d-1", Before, Soon));
    }

    [Fact]
    public async Task Of_many_who_use_it_at_once_exactly_one_does()
    {
        await Passes.PutAsync(Code, Soon);
        var uses = Enumerable.Range(1, 24).Select(_ => Task.Run(() => Passes.UseAsync("d-1", Before, Soon), Soon));
        Assert.Single(await Task.WhenAll(uses), used => used);
    }

    [Fact]
    public async Task What_has_expired_is_removed_for_good()
    {
        await Passes.PutAsync(Code, Soon);
        await Passes.PutAsync(Code with { Id = "d-2", Expires = 2000 }, Soon);
        await Passes.PurgeAsync(1001, Soon);
        Assert.Null(await Passes.FindAsync("d-1", Before, Soon));
        Assert.NotNull(await Passes.FindAsync("d-2", Before, Soon));
    }
}
