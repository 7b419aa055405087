using System.Buffers.Binary;
using System.Text;

namespace CsoNet.Collab.LoadTests.Driver;

/// <summary>WebSocket frames, as little of RFC 6455 as a driver needs. The mask is zero: a masked frame then has its bytes unchanged.</summary>
internal static class Frame
{
    public const byte Continuation = 0;
    public const byte Text = 1;
    public const byte Binary = 2;
    public const byte Close = 8;
    public const byte Ping = 9;
    public const byte Pong = 10;

    public static byte[] Of(string payload) => Of(Text, Encoding.UTF8.GetBytes(payload));

    public static byte[] Of(byte opcode, ReadOnlySpan<byte> payload)
    {
        var header = payload.Length < 126 ? 6 : 8;
        var frame = new byte[header + payload.Length];
        frame[0] = (byte)(0x80 | opcode);
        if (header == 6)
        {
            frame[1] = (byte)(0x80 | payload.Length);
        }
        else
        {
            frame[1] = 0x80 | 126;
            BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), checked((ushort)payload.Length));
        }
        payload.CopyTo(frame.AsSpan(header));
        return frame;
    }

    /// <summary>The frame at the front, or false while it is not yet whole.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out byte opcode, out bool last, out Range payload)
    {
        (opcode, last, payload) = (0, false, default);
        if (bytes.Length < 2 || !TryReadLength(bytes, out var header, out var length) || bytes.Length < header + length)
        {
            return false;
        }
        opcode = (byte)(bytes[0] & 0x0F);
        last = (bytes[0] & 0x80) != 0;
        payload = header..(header + length);
        return true;
    }

    private static bool TryReadLength(ReadOnlySpan<byte> bytes, out int header, out int length)
    {
        length = bytes[1] & 0x7F;
        header = length switch
        {
            126 => 4,
            127 => 10,
            _ => 2,
        };
        if (bytes.Length < header)
        {
            return false;
        }
        length = header switch
        {
            4 => BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]),
            10 => checked((int)BinaryPrimitives.ReadUInt64BigEndian(bytes[2..])),
            _ => length,
        };
        return true;
    }
}
