using System.Security.Cryptography;

namespace CsoNet.Collab.Record;

/// <summary>
/// One sealed part of an entry: the stored UTF-8 bytes, 16 random bytes of salt, and the commitment SHA-256(salt ‖ bytes).
/// An erased part keeps its commitment and nothing else: the chain still verifies, and a short text cannot be guessed from it.
/// </summary>
public sealed class Part
{
    public const int SaltLength = 16;

    private Part(byte[]? utf8, byte[]? salt, byte[] commitment) => (Utf8, Salt, Commitment) = (utf8, salt, commitment);

    /// <summary>The bytes as they were stored, never serialized again. Null once erased.</summary>
    public byte[]? Utf8 { get; }

    public byte[]? Salt { get; }

    /// <summary>32 bytes.</summary>
    public byte[] Commitment { get; }

    public bool IsErased => Utf8 is null;

    /// <summary>All of its bytes are here: neither erased nor cut down to what is still handed out. What was cut down in memory stays so, also when its text has come back in a later entry.</summary>
    public bool IsWhole => Salt is not null;

    public static Part Seal(byte[] utf8) => Open(utf8, RandomNumberGenerator.GetBytes(SaltLength));

    /// <summary>Two parts at once: randomness is asked for once.</summary>
    public static (Part, Part) Seal(byte[] one, byte[] other)
    {
        var salts = RandomNumberGenerator.GetBytes(2 * SaltLength);
        return (Open(one, salts[..SaltLength]), Open(other, salts[SaltLength..]));
    }

    public static Part Open(byte[] utf8, byte[] salt)
    {
        Span<byte> whole = utf8.Length <= 2048 ? stackalloc byte[SaltLength + utf8.Length] : new byte[SaltLength + utf8.Length];
        salt.CopyTo(whole);
        utf8.CopyTo(whole[SaltLength..]);
        return new Part(utf8, salt, SHA256.HashData(whole));
    }

    /// <summary>Two JSON objects as one, byte by byte: the fields of the second stand after those of the first.</summary>
    public static byte[] Join(byte[] one, byte[] other) =>
        one.Length <= 2 ? other
        : other.Length <= 2 ? one
        : [.. one.AsSpan(0, one.Length - 1), (byte)',', .. other.AsSpan(1)];

    public static Part Erased(byte[] commitment) => new(utf8: null, salt: null, commitment);

    /// <summary>For what is only handed out: these bytes instead of all, and nothing that could prove them.</summary>
    public Part Keep(byte[] rest) => new(rest, salt: null, Commitment);

    public Part Erase() => Erased(Commitment);
}
