namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>Every wait has an end. These ends are against hanging and say nothing about how fast something has to be.</summary>
public static class Bounded
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Task Soon(this Task task) => task.WaitAsync(Patience);

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(Patience);

    /// <summary>Asks again and again until it is so.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo, string what, TimeSpan? patience = null, int everyMs = 50)
    {
        using var bound = new CancellationTokenSource(patience ?? Patience);
        while (!await isSo().WaitAsync(patience ?? Patience))
        {
            if (bound.IsCancellationRequested)
            {
                throw new TimeoutException($"Waited in vain: {what}");
            }
            await Task.Delay(everyMs);
        }
    }

    public static Task UntilAsync(Func<bool> isSo, string what, TimeSpan? patience = null) =>
        UntilAsync(() => Task.FromResult(isSo()), what, patience, everyMs: 10);
}
