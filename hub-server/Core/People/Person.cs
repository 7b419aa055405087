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
/// <paramref name="Pending"/>: has joined, and nobody has looked at it yet; until then they are an observer.
/// </summary>
public sealed record Person(
    string Id,
    string Name,
    AccountRole Account,
    Placard? Organization = null,
    string? Lang = null,
    bool Pending = false
);

/// <summary>
/// The nameplate in front of a speaker: the organization, State or UN entity that somebody belongs to.
/// <paramref name="Country"/> is ISO 3166-1 alpha-2.
/// </summary>
public sealed record Placard(string Id, string Name, string Kind, string? Country = null);
