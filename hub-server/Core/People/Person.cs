namespace CsoNet.Collab.People;

/// <summary>Who somebody is, verified once, before any room. What they do in a room is a <c>RoomRole</c>.</summary>
public enum AccountRole
{
    Observer,
    CsoMember,
    CsoFocalPoint,
    MemberStateDelegate,
    UnStaff,
    PlatformAdmin,
}

/// <summary>
/// A human being with an account. <paramref name="Id"/> never enters a record: rooms know participant numbers.
/// <paramref name="Name"/> is one field, in any script. <paramref name="Organization"/> is null for those who speak for themselves only.
/// <paramref name="Pending"/>: has joined by themselves, and stands for no organization that is verified; until then they are an observer.
/// <paramref name="Hidden"/>: they have asked not to be known to anybody for now.
/// </summary>
/// <param name="Latin">The name in Latin letters, where it is written in others.</param>
/// <param name="Country">Where they live, ISO 3166-1 alpha-2; what they stand for has a country of its own.</param>
/// <param name="Zone">Where their day is, by its name in the database of time zones.</param>
public sealed record Person(
    string Id,
    string Name,
    AccountRole Account,
    Placard? Organization = null,
    string? Lang = null,
    bool Pending = false,
    bool Hidden = false,
    string? Latin = null,
    string? Country = null,
    string? Zone = null
)
{
    /// <summary>What others are told; nothing while they do not want to be known.</summary>
    public string? ShownName => Hidden ? null : Name;

    public string? ShownLatin => Hidden ? null : Latin;

    public Placard? ShownOrganization => Hidden ? null : Organization;

    /// <summary>What is left of somebody who was erased: an id, which is in no record.</summary>
    public static Person Erased(string id) => new(id, "", AccountRole.Observer, Hidden: true);

    /// <summary>
    /// Who they are by what they stand for. Whoever waits is somebody of civil society as soon as an organization of theirs is verified, and for as long as
    /// they belong to it: that follows from the record of the house and is written down nowhere else.
    /// </summary>
    public Person StandingFor(IReadOnlyList<Mandate> mandates) =>
        this is { Account: AccountRole.Observer, Pending: true } && mandates.FirstOrDefault(mandate => !mandate.Waits) is { } known
            ? this with
            {
                Account = mandates.Any(mandate => mandate is { Waits: false, Role: AffiliationRole.FocalPoint })
                    ? AccountRole.CsoFocalPoint
                    : AccountRole.CsoMember,
                Organization = known.Organization,
                Pending = false,
            }
            : this;
}

/// <summary>
/// The nameplate in front of a speaker: the organization, State or UN entity that somebody belongs to.
/// <paramref name="Country"/> is ISO 3166-1 alpha-2.
/// </summary>
public sealed record Placard(string Id, string Name, string Kind, string? Country = null);
