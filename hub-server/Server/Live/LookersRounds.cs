using CsoNet.Collab.Server.Background;
using StackExchange.Redis;

namespace CsoNet.Collab.Server.Live;

/// <summary>Every node says now and then who looks at what on it. While Redis is away each knows of its own only.</summary>
internal sealed class LookersRounds(Lookers lookers, IConnectionMultiplexer redis, TimeProvider time, ILogger<LookersRounds> log)
    : Every(time, log)
{
    private static readonly RedisChannel Said = RedisChannel.Literal("collab:lookers");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private bool listening;

    protected override TimeSpan Pause => TimeSpan.FromSeconds(4);

    protected override async Task DoAsync(CancellationToken cancel)
    {
        if (!redis.IsConnected)
        {
            return;
        }
        if (!listening)
        {
            await redis.GetSubscriber().SubscribeAsync(Said, (_, said) => lookers.Hear(said!)).WaitAsync(Patience, Time, cancel);
            listening = true;
        }
        await redis.GetSubscriber().PublishAsync(Said, lookers.Say(), CommandFlags.FireAndForget).WaitAsync(Patience, Time, cancel);
    }
}
