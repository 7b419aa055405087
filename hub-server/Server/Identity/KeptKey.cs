using System.Security.Cryptography;
using CsoNet.Collab.Consultations;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Safety;
using Microsoft.AspNetCore.DataProtection;

namespace CsoNet.Collab.Server.Identity;

/// <summary>
/// A key for one purpose: made once by whichever node comes first, sealed by the keys of the data directory, which do not lie in the store. Unlike the key of
/// invitations it is never made anew: where those keys are lost, what was sealed with it stays closed, and that is said.
/// </summary>
internal abstract class KeptKey(string name, string purpose, ISecretStore secrets, IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector(purpose);
    private byte[]? known;

    /// <exception cref="CryptographicException">The keys that sealed it are lost.</exception>
    public async ValueTask<byte[]> GetAsync() =>
        known ??= protector.Unprotect(await secrets.KeepAsync(name, protector.Protect(RandomNumberGenerator.GetBytes(32))));
}

/// <summary>Of the reports of reprisal.</summary>
internal sealed class SafetyKey(ISecretStore secrets, IDataProtectionProvider protection)
    : KeptKey("reprisals", "CsoNet.Collab.Reprisals", secrets, protection),
        ISafetyKey;

/// <summary>Of the boxes of secret votes.</summary>
internal sealed class BallotKey(ISecretStore secrets, IDataProtectionProvider protection)
    : KeptKey("ballots", "CsoNet.Collab.Ballots", secrets, protection),
        IBallotKey;

/// <summary>Of the escrow: who is behind the handles of protected rooms.</summary>
internal sealed class EscrowKey(ISecretStore secrets, IDataProtectionProvider protection)
    : KeptKey("escrow", "CsoNet.Collab.Escrow", secrets, protection),
        IEscrowKey;
