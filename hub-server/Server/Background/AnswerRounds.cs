using CsoNet.Collab.Notifications;

namespace CsoNet.Collab.Server.Background;

/// <summary>Now and then it is looked whether somebody is to be told by letter what has become of their words.</summary>
internal sealed class AnswerRounds(AnswerDigest digest, TimeProvider time, ILogger<AnswerRounds> log) : Every(time, log)
{
    private readonly ILogger log = log;

    protected override TimeSpan Pause => TimeSpan.FromMinutes(10);

    protected override async Task DoAsync(CancellationToken cancel)
    {
        var (sent, failed) = await digest.RunAsync(cancel);
        if (failed > 0)
        {
            log.LogWarning("{Failed} letters about answers were not taken over, {Sent} were; the next hour tries again.", failed, sent);
        }
    }
}
