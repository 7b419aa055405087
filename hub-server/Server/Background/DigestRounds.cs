using CsoNet.Collab.Notifications;

namespace CsoNet.Collab.Server.Background;

/// <summary>Now and then it is looked whether somebody is to be told by letter what is new to them.</summary>
internal sealed class DigestRounds(DailyDigest digest, TimeProvider time, ILogger<DigestRounds> log) : Every(time, log)
{
    private readonly ILogger log = log;

    protected override TimeSpan Pause => TimeSpan.FromMinutes(10);

    protected override async Task DoAsync(CancellationToken cancel)
    {
        var (sent, failed) = await digest.RunAsync(cancel);
        if (failed > 0)
        {
            log.LogWarning("{Failed} letters of the day were not taken over, {Sent} were; the next hour tries again.", failed, sent);
        }
    }
}
