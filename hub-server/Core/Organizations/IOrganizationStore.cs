namespace CsoNet.Collab.Organizations;

/// <summary>
/// The directory: organizations and affiliations as the house record has made them, a read model that can be rebuilt from it. A late writer never
/// puts an old state over a new one: what has a lower <c>Seq</c> than what is there is let go. All methods throw <see cref="Foundations.StoreAwayException"/> when the store does not answer.
/// </summary>
public interface IOrganizationStore
{
    /// <summary>Keeps them. All or a part is kept when this throws; doing it again is harmless.</summary>
    Task PutAsync(
        IReadOnlyCollection<Organization> organizations,
        IReadOnlyCollection<Affiliation> affiliations,
        CancellationToken cancel = default
    );

    /// <summary>Those of these numbers that there are, in the order of their numbers.</summary>
    Task<IReadOnlyList<Organization>> GetAsync(IReadOnlyCollection<long> numbers, CancellationToken cancel = default);

    /// <summary>
    /// At most <paramref name="limit"/> organizations that fit, in the order of their names and, where these are alike, of their numbers; after the organization
    /// <paramref name="after"/>, 0 from the start.
    /// </summary>
    Task<IReadOnlyList<Organization>> ListAsync(OrganizationQuery query, long after, int limit, CancellationToken cancel = default);

    /// <summary>How many organizations fit.</summary>
    Task<long> CountAsync(OrganizationQuery query, CancellationToken cancel = default);

    /// <summary>Those of these numbers that there are, in the order of their numbers.</summary>
    Task<IReadOnlyList<Affiliation>> GetAffiliationsAsync(IReadOnlyCollection<long> numbers, CancellationToken cancel = default);

    /// <summary>All affiliations of one person, in the order of their numbers.</summary>
    Task<IReadOnlyList<Affiliation>> OfPersonAsync(int person, CancellationToken cancel = default);

    /// <summary>Affiliations of one organization, in the order of their numbers, after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<Affiliation>> OfOrganizationAsync(long organization, long after, int limit, CancellationToken cancel = default);

    /// <summary>Forgets everything, before a rebuild.</summary>
    Task ForgetAsync(CancellationToken cancel = default);
}
