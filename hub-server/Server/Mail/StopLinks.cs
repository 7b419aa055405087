using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CsoNet.Collab.Server.Mail;

/// <summary>The link in a letter by which somebody asks for no more of them, without signing in: whose it is, sealed. Looking at it does nothing.</summary>
internal sealed class StopLinks(IDataProtectionProvider protection)
{
    public const string Address = "/letters/stop";
    private readonly IDataProtector seal = protection.CreateProtector("CsoNet.Collab.Letters");

    public string PathOf(string person) => $"{Address}/{seal.Protect(person)}";

    /// <summary>Null where nobody made that link here.</summary>
    public string? PersonOf(string secret)
    {
        try
        {
            return seal.Unprotect(secret);
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
