using System.Net.Sockets;
using CsoNet.Collab.Foundations;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>
/// Every question to the server passes here: it gets a bounded time, and what goes wrong is said in the ports' words. A line that breaks leaves the
/// outcome open, and so does a primary that steps down or a majority that does not confirm: all of it is <see cref="StoreAwayException"/>.
/// What is an answer in truth (a key that is taken) is caught by the store that asked, before it comes here.
/// </summary>
internal sealed class Questions(TimeProvider clock, TimeSpan patience)
{
    /// <summary>Senders are told to try again within two seconds; an election takes longer, and waiting for it would hold up everybody.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>An index that a later program adds is built over everything that is stored.</summary>
    public static readonly TimeSpan PatienceAtTheStart = TimeSpan.FromMinutes(15);

    public async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancel)
    {
        using var bound = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, cancel);
        try
        {
            return await ask(either.Token);
        }
        catch (Exception away) when (IsAway(away) && !cancel.IsCancellationRequested)
        {
            throw new StoreAwayException("MongoDB did not answer, or its answer was lost.", away);
        }
    }

    public Task AskAsync(Func<CancellationToken, Task> ask, CancellationToken cancel) =>
        AskAsync(
            async token =>
            {
                await ask(token);
                return true;
            },
            cancel
        );

    /// <summary>Some milliseconds before another try, so that two who collided do not collide again.</summary>
    public Task JitterAsync(CancellationToken cancel) =>
        Task.Delay(TimeSpan.FromMilliseconds(1 + Random.Shared.NextDouble() * 9), clock, cancel);

    private static bool IsAway(Exception exception) =>
        exception is MongoException or TimeoutException or OperationCanceledException or IOException or SocketException;
}
