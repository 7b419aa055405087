using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Server.Operations;

/// <summary>At the start there is time: a store that is only just coming up, or a machine that is, is waited for.</summary>
internal static class PatientStart
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static async Task<T> OpenAsync<T>(Func<Task<T>> open, TimeProvider clock)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return await open();
            }
            catch (StoreAwayException away) when (clock.GetElapsedTime(started) < Patience)
            {
                await Console.Error.WriteLineAsync($"waiting for the store: {away.InnerException?.Message ?? away.Message}");
                await Task.Delay(Pause, clock);
            }
        }
    }
}
