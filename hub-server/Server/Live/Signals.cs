using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.Json;
using CsoNet.Collab.Presence;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using Microsoft.AspNetCore.SignalR;

namespace CsoNet.Collab.Server.Live;

/// <summary>
/// What may be lost: typing. It goes through the stock manager's groups from a bounded queue per connection, with a second of patience; what fails is counted and dropped.
/// No connect, follow or submit ever waits for it.
/// </summary>
internal sealed class Signals(HubLifetimeManager<CollabHub> inner, TimeProvider time, Meter meter)
{
    private const int Waiting = 64;
    private const int MaxSignal = 256;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, Queue> queues = new(StringComparer.Ordinal);
    private readonly Counter<long> dropped = meter.CreateCounter<long>("collab.signals.dropped");

    public HubLifetimeManager<CollabHub> Inner => inner;

    public void Connected(HubConnectionContext connection)
    {
        queues[connection.ConnectionId] = new Queue();
        Post(connection.ConnectionId, () => inner.OnConnectedAsync(connection));
    }

    public void Disconnected(HubConnectionContext connection)
    {
        Post(connection.ConnectionId, () => inner.OnDisconnectedAsync(connection), mustHappen: true);
        queues.TryRemove(connection.ConnectionId, out _);
    }

    public void Join(string connection, string room) => Post(connection, () => inner.AddToGroupAsync(connection, room));

    public void Leave(string connection, string room) =>
        Post(connection, () => inner.RemoveFromGroupAsync(connection, room), mustHappen: true);

    /// <summary>Tells the others in the room; nothing is told in dialogues, nor where words carry no names or people are protected, nor of whoever is muted.</summary>
    public void Relay(string connection, Sighting sighting, JsonElement signal)
    {
        var mayBeTold =
            sighting.IsTakingPart
            && Here.IsToldIn(sighting.State)
            && Mute.Of(sighting.State, sighting.Caller.Number, time.GetUtcNow()) is null;
        if (mayBeTold && signal.GetRawText().Length <= MaxSignal && Typing.Of(sighting, signal) is { } typing)
        {
            Post(connection, () => inner.SendGroupExceptAsync(sighting.State.Room, ClientMethods.Notice, [typing], [connection]));
        }
    }

    /// <summary>To all lines of a person, on all nodes; nobody waits for it.</summary>
    public void TellPerson(string person, NoticeFrame notice) =>
        _ = DoAsync(() => inner.SendUserAsync(person, ClientMethods.Notice, [notice]));

    private void Post(string connection, Func<Task> work, bool mustHappen = false)
    {
        if (!queues.TryGetValue(connection, out var queue) || !queue.TryAdd(work, DoAsync, mustHappen))
        {
            dropped.Add(1);
        }
    }

    private async Task DoAsync(Func<Task> work)
    {
        try
        {
            await work().WaitAsync(Patience, time);
        }
        catch (Exception)
        {
            // Redis is away or slow. What is lost here may be lost.
            dropped.Add(1);
        }
    }

    /// <summary>One thing after the other; an idle connection keeps no task and no buffer.</summary>
    private sealed class Queue
    {
        private readonly Lock gate = new();
        private Task last = Task.CompletedTask;
        private int waiting;

        public bool TryAdd(Func<Task> work, Func<Func<Task>, Task> run, bool mustHappen)
        {
            lock (gate)
            {
                if (waiting >= Waiting && !mustHappen)
                {
                    return false;
                }
                waiting++;
                last = AfterAsync(last, work, run);
                return true;
            }
        }

        private async Task AfterAsync(Task before, Func<Task> work, Func<Func<Task>, Task> run)
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            await run(work);
            lock (gate)
            {
                waiting--;
                last = waiting == 0 ? Task.CompletedTask : last;
            }
        }
    }

    /// <summary>Somebody is typing, in a topic where the room has topics.</summary>
    private static class Typing
    {
        public static NoticeFrame? Of(Sighting sighting, JsonElement signal) =>
            signal.ValueKind == JsonValueKind.Object
            && signal.TryGetProperty("type", out var type)
            && type.ValueKind == JsonValueKind.String
            && type.ValueEquals("typing")
                ? new("typing", sighting.State.Room, sighting.Caller.Number, TopicOf(signal))
                : null;

        private static long? TopicOf(JsonElement signal) =>
            signal.TryGetProperty("topic", out var topic) && topic.ValueKind == JsonValueKind.Number && topic.TryGetInt64(out var number)
                ? number
                : null;
    }
}
