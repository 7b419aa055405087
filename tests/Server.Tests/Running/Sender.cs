using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>What became of one message: its first answer's number, and how long the slowest answer took.</summary>
public sealed record Sent(Guid Id, string Text, long Seq, string Hash, long SaidAt);

/// <summary>
/// Somebody who speaks without a pause, as the composer's outbox does: a message keeps its id and is sent again, over a new line where the old one broke, until it is accepted.
/// </summary>
public sealed class Sender(Guest guest, string room, string name, TimeSpan pause) : IAsyncDisposable
{
    private readonly ConcurrentQueue<Sent> sent = new();
    private readonly CancellationTokenSource stop = new();
    private HubLine? line;
    private Task work = Task.CompletedTask;

    public IReadOnlyList<Sent> Sent => [.. sent];

    /// <summary>How often an answer was not "accepted" or did not come.</summary>
    public int Retries { get; private set; }

    /// <summary>The longest wait for an answer of any kind.</summary>
    public TimeSpan SlowestAnswer { get; private set; }

    public static Sender Start(Guest guest, string room, string name, int everyMs)
    {
        var sender = new Sender(guest, room, name, TimeSpan.FromMilliseconds(everyMs));
        sender.work = Task.Run(sender.WorkAsync);
        return sender;
    }

    /// <summary>Says no more, once what it is saying is accepted.</summary>
    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await work.WaitAsync(TimeSpan.FromSeconds(60));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (line is not null)
        {
            await line.DisposeAsync();
        }
        stop.Dispose();
    }

    private async Task WorkAsync()
    {
        for (var n = 1; !stop.IsCancellationRequested; n++)
        {
            await SayAsync(Guid.NewGuid(), $"{name} {n}");
            await Task.Delay(pause);
        }
    }

    private async Task SayAsync(Guid id, string text)
    {
        var since = Stopwatch.GetTimestamp();
        while (await TryAsync(id, text) is var answer)
        {
            if (answer is { } given && given.GetProperty("status").ValueEquals("accepted"))
            {
                sent.Enqueue(new Sent(id, text, given.GetProperty("seq").GetInt64(), given.GetProperty("hash").GetString()!, since));
                return;
            }
            Retries++;
            await Task.Delay(50);
        }
    }

    private async Task<JsonElement?> TryAsync(Guid id, string text)
    {
        var since = Stopwatch.GetTimestamp();
        try
        {
            line ??= await guest.LineAsync();
            since = Stopwatch.GetTimestamp();
            var answer = await line.SubmitAsync(room, Commands.Post(text, id));
            NoteAnswer(since);
            return answer;
        }
        catch (Exception broken) when (broken is WebSocketException or IOException or OperationCanceledException or HubErrorException)
        {
            await LeaveLineAsync();
            return null;
        }
        catch (TimeoutException)
        {
            NoteAnswer(since);
            await LeaveLineAsync();
            return null;
        }
    }

    private void NoteAnswer(long since)
    {
        var took = Stopwatch.GetElapsedTime(since);
        SlowestAnswer = took > SlowestAnswer ? took : SlowestAnswer;
    }

    private async Task LeaveLineAsync()
    {
        if (line is { } old)
        {
            line = null;
            await old.DisposeAsync();
        }
    }
}
