namespace CsoNet.Collab.Server.Identity;

/// <summary>
/// Hashing a password is slow on purpose. Only so many are hashed at once that the rooms do not notice, the others wait in a line, and the line has an end.
/// </summary>
internal sealed class HashingTurn : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly SemaphoreSlim free = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <exception cref="TimeoutException">The line was too long: the caller is told to come again.</exception>
    public async Task<T> DoAsync<T>(Func<Task<T>> hash)
    {
        if (!await free.WaitAsync(Patience))
        {
            throw new TimeoutException("Too many passwords are being looked at.");
        }
        try
        {
            return await Task.Run(hash);
        }
        finally
        {
            free.Release();
        }
    }

    public void Dispose() => free.Dispose();
}
