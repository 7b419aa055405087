namespace CsoNet.Collab.People;

public enum PassKind
{
    /// <summary>A code to sign in or to join by.</summary>
    SignIn,

    /// <summary>A code that shows that a new address is theirs.</summary>
    NewAddress,

    /// <summary>A link that makes an account with a role.</summary>
    Invitation,

    /// <summary>The link that makes the first administrator.</summary>
    SetUp,

    /// <summary>A link in a letter by which a focal point answers one proposal.</summary>
    Answer,

    /// <summary>The challenge of a passkey, that it is answered once.</summary>
    Challenge,

    /// <summary>A letter, that it is written once.</summary>
    Letter,
}

/// <summary>
/// Something secret that was sent to somebody and works once, for a while. <paramref name="Id"/> is the digest of a secret that only the browser or the link holds, so that who has the
/// store has no pass. <paramref name="Code"/> is the digest of the short code, salted by that same secret; in an answer it is the stamp of the account that answers.
/// <paramref name="Affiliation"/> is what is answered.
/// </summary>
public sealed record Pass(
    string Id,
    PassKind Kind,
    long Expires,
    string Email = "",
    string? Person = null,
    string? Code = null,
    Newcomer? Newcomer = null,
    long? Affiliation = null
);
