using System.Security.Cryptography;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Safety;
using Microsoft.AspNetCore.DataProtection;

namespace CsoNet.Collab.Server.Identity;

/// <summary>
/// The key of the reports of reprisal: made once by whichever node comes first, sealed by the keys of the data directory, which do not lie in the store. Unlike the key of
/// invitations it is never made anew: where those keys are lost, reports that came before stay closed, and that is said.
/// </summary>
internal sealed class SafetyKey(ISecretStore secrets, IDataProtectionProvider protection) : ISafetyKey
{
    private const string Name = "reprisals";
    private readonly IDataProtector protector = protection.CreateProtector("CsoNet.Collab.Reprisals");
    private byte[]? known;

    /// <exception cref="CryptographicException">The keys that sealed it are lost.</exception>
    public async ValueTask<byte[]> GetAsync() =>
        known ??= protector.Unprotect(await secrets.KeepAsync(Name, protector.Protect(RandomNumberGenerator.GetBytes(32))));
}
