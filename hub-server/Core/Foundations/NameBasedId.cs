using System.Security.Cryptography;
using System.Text;

namespace CsoNet.Collab.Foundations;

/// <summary>
/// UUID version 5 (RFC 9562): the same words always give the same id. What a clock or a listener decides gets such an id,
/// so that it happens once on any number of nodes.
/// </summary>
public static class NameBasedId
{
    private static readonly Guid Ours = new("6f1e34c9-52f0-4f0c-9a57-0c50e7a11ab5");

    /// <param name="words">What names the thing, e.g. room, thing and due time; joined by a line feed, which none of them may hold.</param>
    public static Guid Of(params ReadOnlySpan<string> words)
    {
        Span<byte> space = stackalloc byte[16];
        Ours.TryWriteBytes(space, bigEndian: true, out _);
        var name = Encoding.UTF8.GetBytes(string.Join('\n', words!));
#pragma warning disable CA5350 // RFC 9562 defines version 5 by SHA-1; nothing secret rests on it.
        var hash = SHA1.HashData([.. space, .. name]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
