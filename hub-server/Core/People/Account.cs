namespace CsoNet.Collab.People;

/// <summary>
/// How a person proves that it is them. Apart from the person, so that nothing that shows people can ever show this. Secrets are hashed, or sealed by a key that does
/// not lie in the store.
/// </summary>
/// <param name="Person">Whose it is; each has at most one.</param>
/// <param name="Email">In the form of <see cref="EmailAddress"/>; belongs to one account only.</param>
public sealed record Account(string Person, string Email)
{
    /// <summary>As it was read; 0 before it was ever written. A change is written only where nobody wrote in between.</summary>
    public long Version { get; init; }

    /// <summary>They have shown that mail to the address reaches them.</summary>
    public bool Confirmed { get; init; }

    /// <summary>Deactivated: nobody enters by it any more.</summary>
    public bool Closed { get; init; }

    public string? PasswordHash { get; init; }

    /// <summary>New with every change of what proves them: whoever is in the middle of signing in by the old is turned away.</summary>
    public string Stamp { get; init; } = "";

    public Tries Passwords { get; init; } = Tries.None;

    public Tries SecondFactors { get; init; } = Tries.None;

    /// <summary>The key of their authenticator app, sealed.</summary>
    public string? AuthenticatorKey { get; init; }

    /// <summary>A second factor is asked for.</summary>
    public bool TwoFactor { get; init; }

    /// <summary>The step of the last authenticator code that was accepted: none is accepted twice.</summary>
    public long LastStep { get; init; }

    /// <summary>Hashed; each works once.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; init; } = [];

    /// <summary>Each opens the account by itself: whoever uses one has shown a finger, a face or a number to their device.</summary>
    public IReadOnlyList<Passkey> Passkeys { get; init; } = [];

    /// <summary>Who they are to the identity provider of their institution, digested; null before they first came by it.</summary>
    public string? Subject { get; init; }

    public Newcomer? Newcomer { get; init; }

    /// <summary>The account of somebody who was erased: nothing of them, and nobody enters by it. The address is free again for another one.</summary>
    public Account Erased() => new(Person, $"{Guid.NewGuid():N}@erased.invalid") { Version = Version, Closed = true };
}
