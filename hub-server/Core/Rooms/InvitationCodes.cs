using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CsoNet.Collab.Rooms;

/// <summary>The hub's own key for the codes of invitations: 32 random bytes, the same on all nodes, kept outside of every record.</summary>
public interface IInvitationKey
{
    /// <exception cref="Foundations.StoreAwayException">The store does not answer, and the key is not known here yet.</exception>
    ValueTask<byte[]> GetAsync();
}

/// <summary>
/// The secret code of an invitation: 60 bits in Crockford's base 32, <c>K7QM-3XWA-9T2P</c>. It is derived under the hub's key from the command that issued
/// the invitation, so nothing need keep it; a record holds only its keyed hash, which tells nobody anything who has not the key.
/// </summary>
public sealed class InvitationCodes(IInvitationKey key)
{
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 12;
    private const int Group = 4;

    public async Task<string> CodeOfAsync(string room, int author, Guid command)
    {
        var hash = Keyed(await key.GetAsync(), $"code\n{room}\n{author}\n{command:N}");
        var bits = BitConverter.ToUInt64(hash, 0);
        return string.Create(Length, bits, static (code, left) => Fill(code, left));
    }

    public async Task<string> DigestOfAsync(string code) =>
        Convert.ToHexStringLower(Keyed(await key.GetAsync(), $"digest\n{code}").AsSpan(0, 16));

    /// <summary>As people read it aloud.</summary>
    public static string Grouped(string code) => string.Join('-', code.Chunk(Group).Select(part => new string(part)));

    /// <summary>
    /// What somebody typed, as a code, or null. Case, spaces and hyphens do not matter, O is 0, I and L are 1, and the digits of any script will do.
    /// </summary>
    public static string? Read(string typed)
    {
        if (typed.Length > 4 * Length)
        {
            return null;
        }
        var code = new StringBuilder(Length);
        foreach (var letter in typed.Where(letter => char.IsLetterOrDigit(letter)))
        {
            var digit = char.IsDigit(letter) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter)) : Forgiven(letter);
            if (!Digits.Contains(digit))
            {
                return null;
            }
            code.Append(digit);
        }
        return code.Length == Length ? code.ToString() : null;
    }

    private static char Forgiven(char letter) =>
        char.ToUpperInvariant(letter) switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            // Full width, as East Asian keyboards type them.
            >= 'Ａ' and <= 'Ｚ' and var wide => Forgiven((char)(wide - 'Ａ' + 'A')),
            var other => other,
        };

    private static void Fill(Span<char> code, ulong left)
    {
        foreach (ref var digit in code)
        {
            digit = Digits[(int)(left & 31)];
            left >>= 5;
        }
    }

    private static byte[] Keyed(byte[] key, string words) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(words));
}
