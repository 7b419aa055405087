using CsoNet.Collab.People;

namespace CsoNet.Collab.Server.Background;

/// <summary>Now and then passes that have expired are removed for good.</summary>
internal sealed class PassPurge(IPassStore passes, TimeProvider time, ILogger<PassPurge> log) : Every(time, log)
{
    protected override TimeSpan Pause => TimeSpan.FromMinutes(20);

    protected override Task DoAsync(CancellationToken cancel) => passes.PurgeAsync(Time.GetUtcNow().ToUnixTimeMilliseconds(), cancel);
}
