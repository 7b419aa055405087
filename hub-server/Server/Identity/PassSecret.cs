using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CsoNet.Collab.Server.Identity;

/// <summary>What a pass is made of: a long secret that a link or a browser holds, and for codes six digits that are worth nothing without it.</summary>
internal static class PassSecret
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string NewCode() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>The name under which the store keeps the pass.</summary>
    public static string IdOf(string secret) => Digest(secret);

    public static string CodeOf(string secret, string code) => Digest($"{secret}\n{code}");

    public static bool AreSame(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static string Digest(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
