using System.Buffers;

namespace CsoNet.Collab.LoadTests.Driver;

/// <summary>The bytes of one connection on their way in: cut into frames, joined to messages, handed on without a copy where possible.</summary>
internal sealed class Incoming(byte? separator, Incoming.Handler onMessage, Incoming.ControlHandler onControl)
{
    private const int FirstSize = 4 * 1024;
    private byte[] _buffer = new byte[FirstSize];
    private int _start;
    private int _end;
    private ArrayBufferWriter<byte>? _part;

    public delegate void Handler(ReadOnlySpan<byte> message);

    public delegate void ControlHandler(byte opcode, ReadOnlySpan<byte> payload);

    /// <summary>Room to read into; the buffer grows as soon as a read has filled it.</summary>
    public Memory<byte> Free()
    {
        if (_start == _end)
        {
            (_start, _end) = (0, 0);
        }
        if (_end == _buffer.Length)
        {
            MakeRoom();
        }
        return _buffer.AsMemory(_end);
    }

    public void Take(int count)
    {
        _end += count;
        while (Frame.TryRead(_buffer.AsSpan(_start, _end - _start), out var opcode, out var last, out var payload))
        {
            var bytes = _buffer.AsSpan(_start, _end - _start)[payload];
            _start += payload.End.Value;
            TakeFrame(opcode, last, bytes);
        }
    }

    private void MakeRoom()
    {
        var target = _start > 0 ? _buffer : new byte[_buffer.Length * 2];
        _buffer.AsSpan(_start, _end - _start).CopyTo(target);
        (_buffer, _start, _end) = (target, 0, _end - _start);
    }

    private void TakeFrame(byte opcode, bool last, ReadOnlySpan<byte> payload)
    {
        if (opcode > Frame.Binary)
        {
            onControl(opcode, payload);
        }
        else if (_part is not { WrittenCount: > 0 } && IsWhole(last, payload))
        {
            Split(payload);
        }
        else
        {
            Join(last, payload);
        }
    }

    // A message may come in several frames, and SignalR cuts its frames where its pipe's segments end.
    private void Join(bool last, ReadOnlySpan<byte> payload)
    {
        _part ??= new ArrayBufferWriter<byte>();
        _part.Write(payload);
        if (IsWhole(last, _part.WrittenSpan))
        {
            Split(_part.WrittenSpan);
            _part.ResetWrittenCount();
        }
    }

    private bool IsWhole(bool last, ReadOnlySpan<byte> payload) => separator is { } end ? payload.Length == 0 || payload[^1] == end : last;

    private void Split(ReadOnlySpan<byte> payload)
    {
        if (separator is not { } end)
        {
            onMessage(payload);
            return;
        }
        for (var at = payload.IndexOf(end); at >= 0; at = payload.IndexOf(end))
        {
            onMessage(payload[..at]);
            payload = payload[(at + 1)..];
        }
    }
}
