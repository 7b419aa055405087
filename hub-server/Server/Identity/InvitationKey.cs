using System.Security.Cryptography;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Rooms;
using Microsoft.AspNetCore.DataProtection;

namespace CsoNet.Collab.Server.Identity;

/// <summary>
/// The key of invitation codes: made once by whichever node comes first, sealed by the keys of sessions, which do not lie in the store. Where those are lost it is made
/// anew: links that were given out then open nothing, and new ones are issued.
/// </summary>
internal sealed class InvitationKey(ISecretStore secrets, IDataProtectionProvider protection) : IInvitationKey
{
    private const string Name = "invitations";
    private readonly IDataProtector protector = protection.CreateProtector("CsoNet.Collab.Invitations");
    private byte[]? known;

    public async ValueTask<byte[]> GetAsync() => known ??= await LoadAsync();

    private async Task<byte[]> LoadAsync()
    {
        var fresh = protector.Protect(RandomNumberGenerator.GetBytes(32));
        var kept = await secrets.KeepAsync(Name, fresh);
        return Open(kept) ?? protector.Unprotect(await secrets.ReplaceAsync(Name, kept, fresh));
    }

    private byte[]? Open(byte[] kept)
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
