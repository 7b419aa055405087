using System.Diagnostics;
using System.Text.Json;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>An entry as it arrived, and when.</summary>
public sealed record HeardEntry(long Seq, JsonElement Json, long At)
{
    public string Text => Json.GetProperty("data").GetProperty("text").GetString()!;
}

/// <summary>What one screen was told of one room. A number that comes twice, too early or too late is a fault, and every question after it fails.</summary>
public sealed class HeardRoom
{
    private readonly Lock gate = new();
    private readonly List<HeardEntry> entries = [];
    private readonly List<int> frames = [];
    private readonly List<JsonElement> notices = [];
    private readonly List<(long Seq, TaskCompletionSource Waiter)> waiters = [];
    private readonly TaskCompletionSource<string> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long last;
    private string? fault;

    /// <summary>The code with which the hub said that nothing more comes of this room.</summary>
    public Task<string> Ended => ended.Task;

    /// <summary>The mark that came with the last entries.</summary>
    public string Mark { get; private set; } = "";

    public IReadOnlyList<HeardEntry> Entries => Read(() => entries.ToArray());

    public IReadOnlyList<JsonElement> Notices => Read(() => notices.ToArray());

    /// <summary>Lengths of the frames that carried entries.</summary>
    public IReadOnlyList<int> Frames => Read(() => frames.ToArray());

    public long Last => Read(() => last);

    public string[] Texts =>
        [.. Entries.Where(entry => entry.Json.GetProperty("type").ValueEquals("message.posted")).Select(entry => entry.Text)];

    public void StartAfter(long seq)
    {
        lock (gate)
        {
            last = seq;
        }
    }

    public void Take(string target, JsonElement argument, int bytes)
    {
        lock (gate)
        {
            if (target == "Entries")
            {
                TakeEntries(argument, bytes);
            }
            else if (target == "Ended")
            {
                ended.TrySetResult(argument.GetProperty("code").GetString()!);
            }
            else
            {
                notices.Add(argument);
            }
        }
    }

    /// <summary>Completes when that number has arrived.</summary>
    public async Task ReachesAsync(long seq, TimeSpan? patience = null)
    {
        var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            waiters.Add((seq, waiter));
            Wake();
        }
        try
        {
            await waiter.Task.WaitAsync(patience ?? Bounded.Patience);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"Entry {seq} did not arrive; the last one was {Last}.", late);
        }
    }

    private void TakeEntries(JsonElement argument, int bytes)
    {
        var now = Stopwatch.GetTimestamp();
        frames.Add(bytes);
        foreach (var entry in argument.GetProperty("entries").EnumerateArray())
        {
            var seq = entry.GetProperty("seq").GetInt64();
            fault ??= seq == last + 1 ? null : $"Entry {seq} came after entry {last}.";
            last = seq;
            entries.Add(new HeardEntry(seq, entry, now));
        }
        Mark = argument.GetProperty("mark").GetString()!;
        Wake();
    }

    private void Wake()
    {
        foreach (var (_, waiter) in waiters.FindAll(waiter => fault is not null || waiter.Seq <= last))
        {
            _ = fault is null ? waiter.TrySetResult() : waiter.TrySetException(new InvalidOperationException(fault));
        }
        waiters.RemoveAll(waiter => waiter.Waiter.Task.IsCompleted);
    }

    private T Read<T>(Func<T> what)
    {
        lock (gate)
        {
            return fault is null ? what() : throw new InvalidOperationException(fault);
        }
    }
}
