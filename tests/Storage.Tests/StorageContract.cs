namespace CsoNet.Collab.Storage.Tests;

/// <summary>What all contracts share: storage that is opened before each test and thrown away after it, and a bound on every wait.</summary>
public abstract class StorageContract(Func<Task<IStorageUnderTest>> open) : IAsyncLifetime
{
    protected IStorageUnderTest Storage { get; private set; } = null!;

    /// <summary>No test waits for longer than this.</summary>
    protected CancellationToken Soon { get; } = new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;

    public async Task InitializeAsync() => Storage = await open();

    public async Task DisposeAsync() => await Storage.DisposeAsync();
}
