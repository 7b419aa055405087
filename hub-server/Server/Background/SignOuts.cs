using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Background;

/// <summary>Every node looks who has signed out elsewhere, and now and then old sign-ins are removed for good.</summary>
internal sealed class SignOuts(SignIns signIns, TimeProvider time, ILogger<SignOuts> log) : Every(time, log)
{
    /// <summary>About every hour.</summary>
    private const int PurgeEvery = 2500;
    private int rounds;

    protected override TimeSpan Pause => TimeSpan.FromSeconds(1.4);

    protected override async Task DoAsync(CancellationToken cancel)
    {
        await signIns.LookAsync(cancel);
        if (++rounds % PurgeEvery == 0)
        {
            await signIns.PurgeAsync(cancel);
        }
    }
}
