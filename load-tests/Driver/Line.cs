using System.Net.Sockets;

namespace CsoNet.Collab.LoadTests.Driver;

/// <summary>Hears what arrives on a line.</summary>
internal interface IListener
{
    void Heard(Kind kind, ReadOnlySpan<byte> message);

    void Lost(string why);
}

/// <summary>One WebSocket over one socket: upgraded by hand, read by whichever thread the socket engine calls on.</summary>
internal sealed class Line : IDisposable
{
    private readonly Lock _sending = new();
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly SocketAsyncEventArgs _read = new();
    private readonly Incoming _incoming;
    private readonly IListener _listener;
    private readonly IWire _wire;
    private int _over;

    private Line(IWire wire, IListener listener)
    {
        (_wire, _listener) = (wire, listener);
        _incoming = new Incoming(wire.Separator, OnMessage, OnControl);
        _read.Completed += (_, _) => Received();
    }

    /// <summary>Connects, upgrades and says hello; what follows goes to the listener.</summary>
    public static async Task<Line> OpenAsync(Door door, IListener listener, CancellationToken stop)
    {
        var line = new Line(door.Wire, listener);
        try
        {
            await line._socket.ConnectAsync(door.Address, stop);
            await line.UpgradeAsync(door, stop);
            line.Send(door.Wire.Hello.Span);
            line.Read();
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    public void Send(ReadOnlySpan<byte> frame)
    {
        lock (_sending)
        {
            while (!frame.IsEmpty)
            {
                frame = frame[_socket.Send(frame, SocketFlags.None)..];
            }
        }
    }

    /// <summary>Cuts the line as a network does: no goodbye, the other end finds a reset.</summary>
    public void Cut()
    {
        Interlocked.Exchange(ref _over, 1);
        _socket.LingerState = new LingerOption(enable: true, seconds: 0);
        _socket.Dispose();
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _over, 1) == 0)
        {
            _socket.Dispose();
        }
    }

    private async Task UpgradeAsync(Door door, CancellationToken stop)
    {
        Send(door.Upgrade());
        var head = new byte[4096];
        var length = 0;
        int end;
        while ((end = head.AsSpan(0, length).IndexOf("\r\n\r\n"u8)) < 0)
        {
            var count = await _socket.ReceiveAsync(head.AsMemory(length), stop);
            length += count > 0 ? count : throw new IOException("closed during the upgrade");
        }
        if (!head.AsSpan(0, length).StartsWith("HTTP/1.1 101"u8))
        {
            throw new IOException("refused: " + System.Text.Encoding.ASCII.GetString(head, 0, Math.Min(end, 120)));
        }
        Begin(head.AsSpan((end + 4)..length));
    }

    // The peer may have said something in the same packet as its upgrade.
    private void Begin(ReadOnlySpan<byte> early)
    {
        early.CopyTo(_incoming.Free().Span);
        _incoming.Take(early.Length);
    }

    private void Read()
    {
        try
        {
            while (Volatile.Read(ref _over) == 0)
            {
                _read.SetBuffer(_incoming.Free());
                if (_socket.ReceiveAsync(_read) || !TakeRead())
                {
                    return;
                }
            }
        }
        catch (Exception e) when (e is ObjectDisposedException or SocketException)
        {
            Over(e.Message);
        }
    }

    private void Received()
    {
        if (TakeRead())
        {
            Read();
        }
    }

    private bool TakeRead()
    {
        if (_read.SocketError != SocketError.Success || _read.BytesTransferred == 0)
        {
            Over(_read.SocketError == SocketError.Success ? "closed by the peer" : _read.SocketError.ToString());
            return false;
        }
        _incoming.Take(_read.BytesTransferred);
        return true;
    }

    private void OnMessage(ReadOnlySpan<byte> message)
    {
        var kind = _wire.KindOf(message);
        var reply = _wire.ReplyTo(kind);
        if (!reply.IsEmpty)
        {
            Send(reply.Span);
        }
        _listener.Heard(kind, message);
    }

    private void OnControl(byte opcode, ReadOnlySpan<byte> payload)
    {
        if (opcode == Frame.Ping)
        {
            Send(Frame.Of(Frame.Pong, payload));
        }
        else if (opcode == Frame.Close)
        {
            Over("closed by the peer: " + (payload.Length > 2 ? System.Text.Encoding.UTF8.GetString(payload[2..]) : "no reason given"));
        }
    }

    private void Over(string why)
    {
        if (Interlocked.Exchange(ref _over, 1) == 0)
        {
            _socket.Dispose();
            _listener.Lost(why);
        }
    }
}
