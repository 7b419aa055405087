using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>The hub answered an invocation with an error instead of a result.</summary>
public sealed class HubErrorException(string message) : Exception(message);

/// <summary>
/// One live line: SignalR's JSON protocol over a bare WebSocket, so that a test sees what really passes. It checks that the entries of each room arrive
/// in order, each once and without a hole.
/// </summary>
public sealed class HubLine : IAsyncDisposable
{
    private const byte EndOfFrame = 0x1e;
    private readonly ClientWebSocket socket;
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> asked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HeardRoom> rooms = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource shaken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource stop = new();
    private readonly MemoryStream frame = new();
    private int number;

    private HubLine(ClientWebSocket socket) => this.socket = socket;

    /// <summary>Completes when the hub has closed or cut the line.</summary>
    public Task Closed => closed.Task;

    /// <summary>All bytes that came in, frames and pings.</summary>
    public long Bytes { get; private set; }

    /// <summary>The length of the longest frame that came in.</summary>
    public int LongestFrame { get; private set; }

    public static async Task<HubLine> OpenAsync(Uri hub, string? cookie, string? origin, bool pings = true)
    {
        var wire = new ClientWebSocket { Options = { CollectHttpResponseDetails = true } };
        if (origin is not null)
        {
            wire.Options.SetRequestHeader("Origin", origin);
        }
        if (cookie is not null)
        {
            wire.Options.SetRequestHeader("Cookie", cookie);
        }
        await wire.ConnectAsync(new UriBuilder(hub) { Scheme = "ws", Path = "/hub" }.Uri, CancellationToken.None).Soon();
        var line = new HubLine(wire);
        _ = line.ReadAsync();
        await line.SendAsync("""{"protocol":"json","version":1}""");
        await line.shaken.Task.Soon();
        if (pings)
        {
            _ = line.PingAsync();
        }
        return line;
    }

    /// <summary>What was heard of a room, in the order of its arrival.</summary>
    public HeardRoom Heard(string room) => rooms.GetOrAdd(room, _ => new HeardRoom());

    public async Task<JsonElement> AskAsync(string method, params object?[] arguments)
    {
        var id = $"{Interlocked.Increment(ref number)}";
        return await AskRawAsync(
            id,
            JsonSerializer.Serialize(
                new
                {
                    type = 1,
                    invocationId = id,
                    target = method,
                    arguments,
                }
            )
        );
    }

    /// <summary>Sends a frame as it is and waits for the completion of that invocation.</summary>
    public async Task<JsonElement> AskRawAsync(string id, string json)
    {
        var answer = asked[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(json);
        return await answer.Task.Soon();
    }

    public async Task<JsonElement> FollowAsync(string room, Standing? from = null)
    {
        var (after, epoch, mark) = from ?? Standing.Start;
        Heard(room).StartAfter(after);
        return await AskAsync("Follow", room, after, epoch, mark);
    }

    public Task<JsonElement> SubmitAsync(string room, object command) => AskAsync("Submit", room, command);

    public async Task<long> SayAsync(string room, string text)
    {
        var answer = await SubmitAsync(room, Commands.Post(text));
        Assert.True(answer.GetProperty("status").ValueEquals("accepted"), answer.ToString());
        return answer.GetProperty("seq").GetInt64();
    }

    public Task SendAsync(string json) => SendPartAsync(json + (char)EndOfFrame);

    /// <summary>Sends text that need not be a whole frame.</summary>
    public async Task SendPartAsync(string text)
    {
        await sending.WaitAsync().Soon();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, stop.Token).Soon();
        }
        finally
        {
            sending.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        socket.Dispose();
        await closed.Task.Soon();
        stop.Dispose();
    }

    private async Task PingAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromSeconds(5), stop.Token);
                await SendAsync("""{"type":6}""");
            }
        }
        catch (Exception over)
            when (over is OperationCanceledException or WebSocketException or ObjectDisposedException or TimeoutException)
        {
            // The line is closed.
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            var buffer = new byte[32 * 1024];
            while (await socket.ReceiveAsync(buffer.AsMemory(), stop.Token) is { MessageType: not WebSocketMessageType.Close } part)
            {
                Bytes += part.Count;
                Take(buffer.AsSpan(0, part.Count));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // Closed by the hub without words, or by us.
        }
        closed.TrySetResult();
        foreach (var waiter in asked.Values)
        {
            waiter.TrySetException(new IOException("The line was closed."));
        }
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        for (var end = bytes.IndexOf(EndOfFrame); end >= 0; end = bytes.IndexOf(EndOfFrame))
        {
            frame.Write(bytes[..end]);
            LongestFrame = Math.Max(LongestFrame, (int)frame.Length + 1);
            Handle(frame.ToArray());
            frame.SetLength(0);
            bytes = bytes[(end + 1)..];
        }
        frame.Write(bytes);
    }

    private void Handle(byte[] json)
    {
        var message = JsonDocument.Parse(json).RootElement;
        if (!message.TryGetProperty("type", out var type))
        {
            shaken.TrySetResult();
        }
        else if (type.GetInt32() == 3 && asked.TryRemove(message.GetProperty("invocationId").GetString()!, out var waiter))
        {
            Complete(waiter, message);
        }
        else if (type.GetInt32() == 1)
        {
            var argument = message.GetProperty("arguments")[0];
            // What is about no room in particular is heard under no name.
            var room = argument.TryGetProperty("room", out var named) ? named.GetString()! : "";
            Heard(room).Take(message.GetProperty("target").GetString()!, argument, json.Length + 1);
        }
    }

    private static void Complete(TaskCompletionSource<JsonElement> waiter, JsonElement message)
    {
        if (message.TryGetProperty("error", out var error))
        {
            waiter.TrySetException(new HubErrorException(error.GetString()!));
        }
        else
        {
            waiter.TrySetResult(message.TryGetProperty("result", out var result) ? result : default);
        }
    }
}
