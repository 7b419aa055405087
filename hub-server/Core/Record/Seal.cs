using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CsoNet.Collab.Record;

/// <summary>
/// The chain: <c>hash(n) = SHA-256(hash(n−1) ‖ room ‖ n ‖ at ‖ type ‖ C(by) ‖ C(data))</c>, and <c>‖ C(names)</c> where the entry names somebody.
/// Every field is preceded by its length as four bytes, big-endian; numbers are eight bytes, big-endian; hash(0) is 32 zero bytes.
/// </summary>
public static class Seal
{
    public static readonly byte[] Origin = new byte[32];

    public static byte[] Hash(byte[] before, string record, long seq, long at, string type, byte[] by, byte[] data, byte[]? names = null)
    {
        Span<byte> buffer = stackalloc byte[32 + 4 * 32 + 16 + 3 * (record.Length + type.Length)];
        var length = 0;
        Put(buffer, ref length, before);
        Put(buffer, ref length, record);
        Put(buffer, ref length, seq);
        Put(buffer, ref length, at);
        Put(buffer, ref length, type);
        Put(buffer, ref length, by);
        Put(buffer, ref length, data);
        if (names is not null)
        {
            Put(buffer, ref length, names);
        }
        return SHA256.HashData(buffer[..length]);
    }

    /// <summary>Whether the entry follows what had that hash.</summary>
    public static bool Fits(Entry entry, byte[] before) => CryptographicOperations.FixedTimeEquals(entry.Hash, HashOf(entry, before));

    public static byte[] HashOf(Entry entry, byte[] before) =>
        Hash(before, entry.Record, entry.Seq, entry.At, entry.Type, entry.By.Commitment, entry.Data.Commitment, entry.Names?.Commitment);

    /// <summary>Tells a retry from another command under the same id without keeping what it said.</summary>
    public static byte[] OfCommand(byte[] salt, ReadOnlySpan<byte> command) => HMACSHA256.HashData(salt, command)[..16];

    private static void Put(Span<byte> buffer, ref int length, ReadOnlySpan<byte> field)
    {
        BinaryPrimitives.WriteInt32BigEndian(buffer[length..], field.Length);
        field.CopyTo(buffer[(length + 4)..]);
        length += 4 + field.Length;
    }

    private static void Put(Span<byte> buffer, ref int length, string field)
    {
        var size = Encoding.UTF8.GetBytes(field, buffer[(length + 4)..]);
        BinaryPrimitives.WriteInt32BigEndian(buffer[length..], size);
        length += 4 + size;
    }

    private static void Put(Span<byte> buffer, ref int length, long field)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, field);
        Put(buffer, ref length, bytes);
    }
}
