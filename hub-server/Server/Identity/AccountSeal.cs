using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CsoNet.Collab.Foundations;
using Microsoft.AspNetCore.DataProtection;

namespace CsoNet.Collab.Server.Identity;

/// <summary>
/// Seals what must be read again (authenticator keys) and digests what must only be compared (recovery codes), by a key of the hub that is itself sealed by the keys of
/// sessions: who has the store alone can neither read nor guess.
/// </summary>
internal sealed class AccountSeal(ISecretStore secrets, IDataProtectionProvider protection)
{
    private const string Name = "accounts";
    private readonly IDataProtector protector = protection.CreateProtector("CsoNet.Collab.Accounts");
    private byte[] key = [];

    /// <summary>Once, before the doors open: made by whichever node comes first.</summary>
    public async Task PrepareAsync()
    {
        var fresh = protector.Protect(RandomNumberGenerator.GetBytes(32));
        var kept = await secrets.KeepAsync(Name, fresh);
        key = Bytes(kept) ?? protector.Unprotect(await secrets.ReplaceAsync(Name, kept, fresh));
    }

    public string Close(string text) => protector.Protect(text);

    /// <summary>Null where there is nothing, or the keys were lost.</summary>
    public string? Open(string? closed)
    {
        try
        {
            return closed is null ? null : protector.Unprotect(closed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public string Digest(params string[] words) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join('\n', words))));

    private byte[]? Bytes(byte[] kept)
    {
        try
        {
            return protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
