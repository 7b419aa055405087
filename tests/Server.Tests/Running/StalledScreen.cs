using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>
/// A screen that follows, goes on sending pings, and reads nothing any more: a bare socket with a small buffer, because a real client always reads.
/// </summary>
public sealed class StalledScreen : IAsyncDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };

    public static async Task<StalledScreen> OpenAsync(Hub hub, string cookie, params IReadOnlyList<string> rooms)
    {
        var screen = new StalledScreen();
        await screen.socket.ConnectAsync(IPAddress.Loopback, hub.Place.Port).Soon();
        await screen.SendAsync(
            Encoding.ASCII.GetBytes(
                $"GET /hub HTTP/1.1\r\nHost: 127.0.0.1:{hub.Place.Port}\r\nOrigin: {hub.Origin}\r\nCookie: {cookie}\r\nUpgrade: websocket\r\n"
                    + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
            )
        );
        var buffer = new byte[1024];
        var read = await screen.socket.ReceiveAsync(buffer).Soon();
        Assert.StartsWith("HTTP/1.1 101", Encoding.ASCII.GetString(buffer, 0, read), StringComparison.Ordinal);
        await screen.SayAsync("""{"protocol":"json","version":1}""");
        foreach (var room in rooms)
        {
            await screen.SayAsync($$"""{"type":1,"target":"Follow","arguments":["{{room}}",0,"",""]}""");
        }
        return screen;
    }

    /// <summary>Sends a ping; false once the hub has cut the line.</summary>
    public async Task<bool> PingAsync()
    {
        try
        {
            await SayAsync("""{"type":6}""");
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A masked text frame of WebSocket, whose mask is zero.</summary>
    private Task SayAsync(string json)
    {
        byte[] payload = [.. Encoding.UTF8.GetBytes(json), 0x1e];
        byte[] head =
            payload.Length < 126
                ? [0x81, (byte)(0x80 | payload.Length)]
                : [0x81, 0x80 | 126, (byte)(payload.Length >> 8), (byte)payload.Length];
        return SendAsync([.. head, 0, 0, 0, 0, .. payload]);
    }

    private async Task SendAsync(byte[] bytes) => await socket.SendAsync(bytes).Soon();
}
