using CsoNet.Collab.Jobs;

namespace CsoNet.Collab.Server.Background;

/// <summary>Does what somebody asked for and nobody waits for. Every node looks; one of them has the job.</summary>
internal sealed class JobRounds(JobDesk desk, IEnumerable<IWork> works, TimeProvider time, ILogger<JobRounds> log) : Every(time, log)
{
    private readonly IWork[] all = [.. works];

    protected override TimeSpan Pause => TimeSpan.FromSeconds(1);

    protected override Task DoAsync(CancellationToken cancel) =>
        desk.RoundAsync(
            all,
            (job, mistake) => log.LogWarning(mistake, "A job of the kind {Kind} failed in turn {Turn}.", job.Kind, job.Turn),
            cancel
        );
}
