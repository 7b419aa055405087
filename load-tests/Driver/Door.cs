using System.Net;
using System.Text;

namespace CsoNet.Collab.LoadTests.Driver;

/// <summary>Where and how to enter a peer.</summary>
internal sealed record Door(int Port, IWire Wire, string? Cookie = null, bool InOrder = true)
{
    public IPEndPoint Address { get; } = new(IPAddress.Loopback, Port);

    public string Origin => $"http://127.0.0.1:{Port}";

    /// <summary>The request that turns a connection into a WebSocket.</summary>
    public byte[] Upgrade()
    {
        var key = Convert.ToBase64String(Guid.NewGuid().ToByteArray());
        var cookie = Cookie is null ? "" : $"Cookie: {Cookie}\r\n";
        return Encoding.ASCII.GetBytes(
            $"GET {Wire.Resource} HTTP/1.1\r\nHost: 127.0.0.1:{Port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + $"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\nOrigin: {Origin}\r\n{cookie}\r\n"
        );
    }
}
