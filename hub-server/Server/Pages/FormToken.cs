using System.Security.Cryptography;
using CsoNet.Collab.People;
using Microsoft.AspNetCore.DataProtection;

namespace CsoNet.Collab.Server.Pages;

/// <summary>
/// What a form of this hub carries and no other site can know: the reader's id, sealed with the keys of the sessions. It needs no second cookie, and it holds
/// behind a proxy that ends TLS, where the framework's own token refuses its secure cookie. The gate of origins stands before it.
/// </summary>
internal sealed class FormToken(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(2);
    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector("CsoNet.Collab.Forms").ToTimeLimitedDataProtector();

    public string For(Person? person) => person is null ? "" : seal.Protect(person.Id, Lifetime);

    public bool Fits(string token, Person person)
    {
        try
        {
            return seal.Unprotect(token) == person.Id;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
