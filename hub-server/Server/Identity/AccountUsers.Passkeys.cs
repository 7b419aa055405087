using System.Buffers.Text;
using CsoNet.Collab.People;
using Microsoft.AspNetCore.Identity;

namespace CsoNet.Collab.Server.Identity;

/// <summary>Passkeys.</summary>
internal sealed partial class AccountUsers
{
    public Task AddOrUpdatePasskeyAsync(AccountUser user, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        Set(user, account => account with { Passkeys = [.. account.Passkeys.Where(one => one.Id != IdOf(passkey)), KeptOf(passkey)] });

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. user.Account.Passkeys.Select(InfoOf)]);

    /// <summary>
    /// Nobody is looked for by a key alone: whoever shows one says whose it is, and it is compared with that person's. A key that somebody else has registered
    /// opens the account of whoever registered it and no other.
    /// </summary>
    public Task<AccountUser?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult<AccountUser?>(null);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(AccountUser user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(credentialId);
        return Task.FromResult(user.Account.Passkeys.Where(one => one.Id == id).Select(InfoOf).FirstOrDefault());
    }

    public Task RemovePasskeyAsync(AccountUser user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(credentialId);
        return Set(user, account => account with { Passkeys = [.. account.Passkeys.Where(one => one.Id != id)] });
    }

    public static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    public static Passkey KeptOf(UserPasskeyInfo passkey) =>
        new(
            IdOf(passkey),
            Base64Url.EncodeToString(passkey.PublicKey),
            passkey.Name ?? "",
            passkey.CreatedAt.ToUnixTimeMilliseconds(),
            passkey.SignCount,
            passkey.IsBackupEligible,
            passkey.IsBackedUp,
            [.. passkey.Transports ?? []]
        );

    /// <summary>What the device said when it was registered is not kept: it was looked at, and says who made the device.</summary>
    private static UserPasskeyInfo InfoOf(Passkey kept) =>
        new(
            Base64Url.DecodeFromChars(kept.Id),
            Base64Url.DecodeFromChars(kept.PublicKey),
            DateTimeOffset.FromUnixTimeMilliseconds(kept.Created),
            (uint)kept.Used,
            [.. kept.Transports],
            isUserVerified: true,
            kept.MayBeCopied,
            kept.Copied,
            attestationObject: [],
            clientDataJson: []
        )
        {
            Name = kept.Name,
        };
}
