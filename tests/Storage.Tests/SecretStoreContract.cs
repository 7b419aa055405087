using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Storage.Tests;

public abstract class SecretStoreContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private ISecretStore Secrets => Storage.Secrets;

    [Fact]
    public async Task Of_many_who_come_at_once_all_get_the_same_secret()
    {
        var keeps = Enumerable.Range(1, 16).Select(n => Task.Run(() => Secrets.KeepAsync("key", [(byte)n], Soon), Soon));
        Assert.Single((await Task.WhenAll(keeps)).Select(Convert.ToHexString).Distinct());
    }

    [Fact]
    public async Task A_secret_stays_and_outlives_a_restart()
    {
        Assert.Equal([1, 2], await Secrets.KeepAsync("key", [1, 2], Soon));
        await Storage.ReopenAsync();
        Assert.Equal([1, 2], await Secrets.KeepAsync("key", [3], Soon));
        Assert.Equal([4], await Secrets.KeepAsync("another", [4], Soon));
    }

    [Fact]
    public async Task It_is_replaced_once_and_who_comes_late_gets_what_is_there()
    {
        await Secrets.KeepAsync("key", [1], Soon);
        Assert.Equal([2], await Secrets.ReplaceAsync("key", [1], [2], Soon));
        Assert.Equal([2], await Secrets.ReplaceAsync("key", [1], [3], Soon));
        Assert.Equal([2], await Secrets.KeepAsync("key", [4], Soon));
    }
}
