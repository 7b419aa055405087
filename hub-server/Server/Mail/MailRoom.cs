using System.Threading.Channels;
using CsoNet.Collab.Notifications;

namespace CsoNet.Collab.Server.Mail;

/// <summary>
/// Letters on their way out. Whoever posts one does not wait, so no answer is later because a letter went out with it. Each is tried a few times; what is still here when the
/// hub ends is asked for again by whoever misses it.
/// </summary>
internal sealed class MailRoom(IMail mail, TimeProvider time, ILogger<MailRoom> log) : BackgroundService
{
    private const int Tries = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly Channel<Letter> waiting = Channel.CreateBounded<Letter>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Post(Letter letter) => waiting.Writer.TryWrite(letter);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Parallel.ForEachAsync(
            waiting.Reader.ReadAllAsync(stoppingToken),
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = stoppingToken },
            async (letter, cancel) => await SendAsync(letter, cancel)
        );

    private async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                await mail.SendAsync(letter, cancel);
                return;
            }
            catch (Exception mistake) when (!cancel.IsCancellationRequested)
            {
                log.LogWarning("A letter was not taken over: {Why}", mistake.GetType().Name);
                if (tried == Tries)
                {
                    return;
                }
            }
            await Task.Delay(Pause * tried, time, cancel);
        }
    }
}
