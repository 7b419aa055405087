namespace CsoNet.Collab.Server.Background;

/// <summary>Does something again and again, with a little chance in between so that nodes do not march in step. One failure is logged and the next round tried.</summary>
internal abstract class Every(TimeProvider time, ILogger log) : BackgroundService
{
    protected TimeProvider Time => time;

    protected abstract TimeSpan Pause { get; }

    protected abstract Task DoAsync(CancellationToken cancel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DoAsync(stoppingToken);
            }
            catch (Exception mistake) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(mistake, "{Work} failed; the next round tries again.", GetType().Name);
            }
            await Task.Delay(Pause * (0.8 + 0.4 * Random.Shared.NextDouble()), time, stoppingToken)
                .ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}
