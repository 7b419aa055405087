using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>What an entry of the house makes of an organization or an affiliation in the directory. What was folded before is folded to the same.</summary>
internal static class DirectoryFold
{
    /// <summary>The organization that the entry is about, where it is there already.</summary>
    public static long? OrganizationOf(Event happened) =>
        happened switch
        {
            OrganizationChanged changed => changed.Organization,
            OrganizationVouched vouched => vouched.Organization,
            OrganizationDecided decided => decided.Organization,
            OrganizationSuspended suspended => suspended.Organization,
            OrganizationWithdrawn withdrawn => withdrawn.Organization,
            OrganizationRestored restored => restored.Organization,
            _ => null,
        };

    public static long? AffiliationOf(Event happened) =>
        happened switch
        {
            AffiliationApproved approved => approved.Affiliation,
            AffiliationWaitlisted waitlisted => waitlisted.Affiliation,
            AffiliationDeclined declined => declined.Affiliation,
            AffiliationEnded ended => ended.Affiliation,
            AllowedToRepresent allowed => allowed.Affiliation,
            _ => null,
        };

    /// <summary>Null where the entry is about no organization.</summary>
    public static Organization? Fold(Organization? before, Event happened, Entry entry) =>
        happened is OrganizationRegistered born
            ? new Organization(entry.Seq, born.Profile, born.Verification, Before: null, [], Reason: null, entry.At, entry.Seq)
        : before is null || before.Seq >= entry.Seq ? null
        : Changed(before, happened) is { } changed ? changed with { Seq = entry.Seq }
        : null;

    private static Organization? Changed(Organization before, Event happened) =>
        happened switch
        {
            OrganizationChanged it => before with { Profile = it.Profile, Verification = it.Verification ?? before.Verification },
            OrganizationVouched it => before with
            {
                Vouchers = [.. before.Vouchers.Add(it.Ground).Distinct()],
                VouchedBy = (it.Network ?? it.Office) is { } body
                    ? [.. (before.VouchedBy ?? []).Append(body).Distinct()]
                    : before.VouchedBy,
            },
            OrganizationDecided it => before with { Verification = it.Verification, Reason = it.Reason },
            OrganizationSuspended it => Silenced(before, OrgVerification.Suspended, it.Reason),
            OrganizationWithdrawn it => Silenced(before, OrgVerification.Withdrawn, it.Reason),
            OrganizationRestored it => before with { Verification = it.Verification, Before = null, Reason = it.Reason },
            _ => null,
        };

    private static Organization Silenced(Organization before, OrgVerification verification, string? reason) =>
        before with
        {
            Verification = verification,
            Before = before.Before ?? before.Verification,
            Reason = reason,
        };

    /// <summary>Null where the entry is about no affiliation. Who registers an organization is affiliated by that entry.</summary>
    public static Affiliation? Fold(Affiliation? before, Event happened, Entry entry) =>
        Born(happened, entry) ?? (before is null || before.Seq >= entry.Seq ? null : Changed(before, happened, entry));

    private static Affiliation? Born(Event happened, Entry entry) =>
        happened switch
        {
            AffiliationProposed it => new Affiliation(
                entry.Seq,
                it.Organization,
                it.Person,
                it.Role,
                AffiliationState.Proposed,
                MayRepresent: false,
                it.Event,
                From: null,
                Until: null,
                entry.Seq
            ),
            OrganizationRegistered { FocalPoint: { } person } => new Affiliation(
                entry.Seq,
                entry.Seq,
                person,
                AffiliationRole.FocalPoint,
                AffiliationState.Current,
                MayRepresent: true,
                Event: null,
                entry.At,
                Until: null,
                entry.Seq
            ),
            _ => null,
        };

    private static Affiliation? Changed(Affiliation before, Event happened, Entry entry) =>
        happened switch
        {
            AffiliationApproved it => before with
            {
                State = AffiliationState.Current,
                MayRepresent = it.MayRepresent,
                From = entry.At,
                Seq = entry.Seq,
            },
            AffiliationWaitlisted => before with { State = AffiliationState.Waitlisted, Seq = entry.Seq },
            AffiliationDeclined => before with { State = AffiliationState.Declined, Seq = entry.Seq },
            AffiliationEnded => before with { State = AffiliationState.Ended, Until = entry.At, Seq = entry.Seq },
            AllowedToRepresent it => before with { MayRepresent = it.On, Seq = entry.Seq },
            _ => null,
        };
}
