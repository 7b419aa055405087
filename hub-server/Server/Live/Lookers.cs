using System.Collections.Concurrent;
using System.Text.Json;
using CsoNet.Collab.Consultations;
using CsoNet.Collab.Presence;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Live;

/// <summary>
/// Who has a line open on which room: on this node, and on others as far as they were heard of lately. Kept in memory and nowhere else, by participant number and never by person; a node that
/// dies is forgotten within seconds. Of consultations the roll is called besides, which is told to nobody.
/// </summary>
internal sealed class Lookers(TimeProvider time, RollCall roll)
{
    /// <summary>What another node said is believed for so long.</summary>
    public static readonly TimeSpan Believed = TimeSpan.FromSeconds(12);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, int>> rooms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, Heard> others = new();
    private readonly Guid node = Guid.NewGuid();

    /// <summary>Noted where those who are there are told who else is; never for a line on which every byte counts.</summary>
    public void Come(string line, Sighting seen, bool isQuiet)
    {
        roll.Come(line, seen);
        if (!isQuiet && seen.IsTakingPart && Here.IsToldIn(seen.State))
        {
            rooms.GetOrAdd(seen.State.Room, _ => new ConcurrentDictionary<string, int>(StringComparer.Ordinal))[line] = seen.Caller.Number;
        }
    }

    public void Go(string line, string room)
    {
        roll.Go(line, room);
        if (rooms.TryGetValue(room, out var lines))
        {
            lines.TryRemove(line, out _);
        }
    }

    public IEnumerable<int> In(string room) =>
        (rooms.TryGetValue(room, out var lines) ? lines.Values : []).Concat(
            others.Values.Where(IsFresh).SelectMany(other => other.Rooms.GetValueOrDefault(room, []))
        );

    /// <summary>What other nodes are to hear of this one.</summary>
    public byte[] Say() =>
        JsonSerializer.SerializeToUtf8Bytes(
            new Saying(
                node,
                rooms
                    .Where(room => !room.Value.IsEmpty)
                    .ToDictionary(room => room.Key, room => room.Value.Values.Distinct().ToArray(), StringComparer.Ordinal)
            )
        );

    public void Hear(byte[] said)
    {
        if (JsonSerializer.Deserialize<Saying>(said) is { } other && other.Node != node)
        {
            others[other.Node] = new Heard(time.GetTimestamp(), other.Rooms);
        }
        foreach (var gone in others.Where(one => !IsFresh(one.Value)))
        {
            others.TryRemove(gone.Key, out _);
        }
    }

    private bool IsFresh(Heard heard) => time.GetElapsedTime(heard.At) < Believed;

    private sealed record Saying(Guid Node, Dictionary<string, int[]> Rooms);

    private sealed record Heard(long At, Dictionary<string, int[]> Rooms);
}
