namespace CsoNet.Collab.People;

public enum AccountWrite
{
    Done,

    /// <summary>Somebody else wrote in between: read again, decide again.</summary>
    Stale,

    /// <summary>The address belongs to another account.</summary>
    EmailTaken,
}

/// <summary>
/// Accounts, one per person and one per address. Every write names the version that it was decided on, and of many at once exactly one is done: what counts tries
/// or uses something up can rest on that. All methods throw <see cref="Foundations.StoreAwayException"/> when the store does not answer.
/// </summary>
public interface IAccountStore
{
    Task<Account?> FindAsync(string person, CancellationToken cancel = default);

    /// <summary>By the address in the form of <see cref="EmailAddress"/>.</summary>
    Task<Account?> FindByEmailAsync(string email, CancellationToken cancel = default);

    /// <summary>
    /// Writes it where the stored one still has its version (0: where there is none) and counts the version up by one. Where the person's own account is
    /// stale and the address taken as well, either may be answered.
    /// </summary>
    Task<AccountWrite> PutAsync(Account account, CancellationToken cancel = default);
}
