using System.Security.Cryptography;

namespace CsoNet.Collab.Foundations;

/// <summary>
/// Bytes sealed by a key that does not lie beside them: AES-GCM with a random nonce, as nonce, cipher and tag in one piece. What they belong to is sealed in, so that
/// one piece cannot be put in the place of another.
/// </summary>
public static class Sealing
{
    private const int Nonce = 12;
    private const int Tag = 16;

    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> belongsTo, ReadOnlySpan<byte> plain)
    {
        var whole = new byte[Nonce + plain.Length + Tag];
        RandomNumberGenerator.Fill(whole.AsSpan(0, Nonce));
        using var cipher = new AesGcm(key, Tag);
        cipher.Encrypt(whole.AsSpan(0, Nonce), plain, whole.AsSpan(Nonce, plain.Length), whole.AsSpan(Nonce + plain.Length), belongsTo);
        return whole;
    }

    /// <summary>Null where another key sealed it, it belongs elsewhere, or it was altered.</summary>
    public static byte[]? Open(byte[] key, ReadOnlySpan<byte> belongsTo, byte[] whole)
    {
        var length = whole.Length - Nonce - Tag;
        if (length < 0)
        {
            return null;
        }
        var plain = new byte[length];
        using var cipher = new AesGcm(key, Tag);
        try
        {
            cipher.Decrypt(whole.AsSpan(0, Nonce), whole.AsSpan(Nonce, length), whole.AsSpan(Nonce + length), plain, belongsTo);
            return plain;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
