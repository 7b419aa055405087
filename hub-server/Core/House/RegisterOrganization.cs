using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Geography;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>
/// An organization of civil society registers itself, and whoever does so is its first focal point; it waits until it is verified. Who has joined by themselves
/// and waits registers the one that they come for. Administrators enter any organization; one that is on the record of ECOSOC is verified by that record.
/// </summary>
public sealed record RegisterOrganization(OrganizationProfile Profile) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        ProfileRules.Refuses(Profile, Countries.Here, now.Year) is { } wrong ? wrong
        : caller.IsAdministrator() ? new OrganizationRegistered(Profile, ByAdministrator())
        : !Profile.Kind.IsCivilSociety()
            ? new Refusal("right.missing", "Entities of the United Nations and delegations are entered by an administrator.")
        : Authority.AsksToWait(caller) is { } stranger ? stranger
        : caller.IsWaiting && OrganizationRoll.Of(state).All.Values.Any(mark => mark.FocalPoints.Contains(caller.Number))
            ? new Refusal("nothing.changed", "You have registered an organization already, and it waits.")
        : new OrganizationRegistered(Profile, OrgVerification.Pending, caller.Number);

    private OrgVerification ByAdministrator() =>
        !Profile.Kind.IsCivilSociety() ? OrgVerification.VerifiedByUnStaff
        : Profile.Accreditation?.IsOnRecord() == true ? OrgVerification.VerifiedByEcosocRecord
        : OrgVerification.Unverified;
}

/// <param name="Profile">As in the command.</param>
/// <param name="Verification">Where it stands to begin with.</param>
/// <param name="FocalPoint">Whoever registered their own organization; this entry is their affiliation, too.</param>
public sealed record OrganizationRegistered(OrganizationProfile Profile, OrgVerification Verification, int? FocalPoint = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        ImmutableSortedSet<int> focalPoints = FocalPoint is { } person ? [person] : [];
        var mark = new OrganizationMark(Profile.Kind, Profile.Country, Profile.Accreditation, Verification, Before: null, [], focalPoints);
        var next = OrganizationRoll.Of(state).Set(state, entry.Seq, mark);
        var roll = AffiliationRoll.Of(next);
        return FocalPoint is null ? next : next.With(roll with { Approved = roll.Approved.Add(entry.Seq) });
    }
}
