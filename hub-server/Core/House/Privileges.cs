using System.Collections.Immutable;

namespace CsoNet.Collab.House;

/// <summary>What is noted in the record of the house each time that somebody does it.</summary>
public static class Privileges
{
    /// <summary>An administrator looks at the people of an organization that is not theirs.</summary>
    public const string OrganizationPeople = "organization.people";

    public const string OrganizationsExported = "organizations.exported";
    public const string OrganizationsImported = "organizations.imported";
    public const string AuditRead = "audit.read";
    public const string PersonErased = "person.erased";

    /// <summary>Who is behind a handle of a protected room.</summary>
    public const string ParticipantRevealed = "participant.revealed";

    /// <summary>The original of what was removed.</summary>
    public const string SealedOpened = "sealed.opened";

    /// <summary>A safety officer opened the reports of reprisal; which, is not kept.</summary>
    public const string ReportsRead = "reports.read";

    public const string RetentionDone = "retention.done";

    /// <summary>Texts that were older than a room keeps them were erased.</summary>
    public const string TextsErased = "texts.erased";

    /// <summary>An administrator looked for people by name or address.</summary>
    public const string PeopleSought = "people.sought";

    public const string AccountInvited = "account.invited";
    public const string AccountClosed = "account.closed";
    public const string SecondFactorEnded = "account.secondFactorEnded";
    public const string AddressChanged = "account.addressChanged";
    public const string RoleGiven = "account.roleGiven";

    public static readonly ImmutableArray<string> All =
    [
        OrganizationPeople,
        OrganizationsExported,
        OrganizationsImported,
        AuditRead,
        PersonErased,
        ParticipantRevealed,
        SealedOpened,
        ReportsRead,
        RetentionDone,
        TextsErased,
        PeopleSought,
        AccountInvited,
        AccountClosed,
        SecondFactorEnded,
        AddressChanged,
        RoleGiven,
    ];

    /// <summary>Whoever does this says why; the others are plain from what they are.</summary>
    public static readonly ImmutableArray<string> AskWhy =
    [
        OrganizationPeople,
        OrganizationsExported,
        PersonErased,
        ParticipantRevealed,
        SealedOpened,
        PeopleSought,
        AccountClosed,
        SecondFactorEnded,
        AddressChanged,
        RoleGiven,
    ];
}
