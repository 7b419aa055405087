using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CsoNet.Collab.Record;

/// <summary>
/// One root over the heads of many records (as RFC 9162 does it): leaf = SHA-256(0x00 ‖ name ‖ 0x00 ‖ number ‖ hash), node = SHA-256(0x01 ‖ left ‖ right); an odd one goes up as it is.
/// </summary>
public static class Merkle
{
    /// <summary>32 bytes; over no heads, the hash of nothing.</summary>
    public static byte[] Root(IEnumerable<RecordHead> heads)
    {
        var level = heads.OrderBy(head => head.Record, StringComparer.Ordinal).Select(Leaf).ToList();
        while (level.Count > 1)
        {
            level = [.. level.Chunk(2).Select(pair => pair is [var left, var right] ? Node(left, right) : pair[0])];
        }
        return level is [var root] ? root : SHA256.HashData([]);
    }

    private static byte[] Leaf(RecordHead head)
    {
        var number = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, head.Seq);
        return SHA256.HashData([0, .. Encoding.UTF8.GetBytes(head.Record), 0, .. number, .. head.Hash]);
    }

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);
}
