using CsoNet.Collab.House;

namespace CsoNet.Collab.Server.Background;

/// <summary>Each node follows the record of the house and drops what it keeps of people's mandates when they change there.</summary>
internal sealed class HouseFollower(HouseMandates mandates, TimeProvider time, ILogger<HouseFollower> log) : Every(time, log)
{
    /// <summary>Only between a failure and the next try: following does not end by itself.</summary>
    protected override TimeSpan Pause => TimeSpan.FromSeconds(0.5);

    protected override Task DoAsync(CancellationToken cancel) => mandates.FollowAsync(cancel);
}
