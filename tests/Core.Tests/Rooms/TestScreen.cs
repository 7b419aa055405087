using System.Text.Json;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>A screen that keeps what it was handed. It can be stalled, and its line can be dead.</summary>
internal sealed class TestScreen : IScreen
{
    private readonly List<JsonElement> entries = [];
    private readonly List<string> frames = [];
    private TaskCompletionSource? stalled;
    private bool pending;

    public bool IsDead { get; init; }
    public string? Ended { get; private set; }

    /// <summary>Runs that were handed over while the one before was not yet taken, or after the end: there must be none.</summary>
    public int Untimely { get; private set; }
    public int Writes { get; private set; }

    public JsonElement[] Entries
    {
        get
        {
            lock (entries)
            {
                return [.. entries];
            }
        }
    }

    /// <summary>What it was handed, as it goes over the wire.</summary>
    public string[] Frames
    {
        get
        {
            lock (entries)
            {
                return [.. frames];
            }
        }
    }

    public long[] Numbers => [.. Entries.Select(entry => entry.GetProperty("seq").GetInt64())];

    public ValueTask WriteAsync(Run run)
    {
        Writes++;
        if (IsDead)
        {
            throw new IOException("The line is dead.");
        }
        if (Ended is not null || (pending && stalled is not null))
        {
            Untimely++;
        }
        lock (entries)
        {
            entries.AddRange(Handed.Entries(run));
            frames.Add(System.Text.Encoding.UTF8.GetString(run.Json.Span));
        }
        pending = stalled is not null;
        return stalled is null ? ValueTask.CompletedTask : new ValueTask(stalled.Task);
    }

    public void Concern(string room) => Concerns++;

    /// <summary>So often it was told to ask for what concerns its reader alone.</summary>
    public int Concerns { get; private set; }

    public void End(string room, string code) => Ended = code;

    public void Stall() => stalled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void GoOn()
    {
        var waiting = stalled;
        (stalled, pending) = (null, false);
        waiting?.SetResult();
    }

    /// <summary>Waits until the entry of that number has come.</summary>
    public Task Sees(long seq) => Waiting.Until(() => Entries.Any(entry => entry.GetProperty("seq").GetInt64() == seq));
}
