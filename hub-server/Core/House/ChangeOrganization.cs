using CsoNet.Collab.Foundations;
using CsoNet.Collab.Geography;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>
/// The whole profile anew. A focal point describes the organization; what was verified (kind, country, status) only administrators change once it is
/// verified. Who was not verified and changes the profile asks again.
/// </summary>
public sealed record ChangeOrganization(long Organization, OrganizationProfile Profile) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Authority.AsksFocalPoint(state, Organization, caller) is { } refusal ? refusal
        : ProfileRules.Refuses(Profile, Countries.Here, now.Year) is { } wrong ? wrong
        : Profile.Kind.IsCivilSociety() != Mark(state).Kind.IsCivilSociety()
            ? new Refusal("organization.wrong", "kind: An organization of civil society does not become another sort of body.")
        : !caller.IsAdministrator() && Mark(state).Verification.IsVerified() && ChangesFacts(state)
            ? new Refusal("right.missing", "Kind, country and status were verified: ask an administrator to change them.")
        : new OrganizationChanged(Organization, Profile, Asks(state, caller) ? OrgVerification.Pending : null);

    private OrganizationMark Mark(RoomState state) => OrganizationRoll.Of(state).Find(Organization)!;

    private bool ChangesFacts(RoomState state) =>
        (Profile.Kind, Profile.Country, Profile.Accreditation ?? Accreditation.None)
        != (Mark(state).Kind, Mark(state).Country, Mark(state).Accreditation ?? Accreditation.None);

    private bool Asks(RoomState state, Caller caller) =>
        !caller.IsAdministrator() && Mark(state).Verification == OrgVerification.Unverified;
}

public sealed record OrganizationChanged(long Organization, OrganizationProfile Profile, OrgVerification? Verification = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        OrganizationRoll.Change(
            state,
            Organization,
            mark =>
                mark with
                {
                    Kind = Profile.Kind,
                    Country = Profile.Country,
                    Accreditation = Profile.Accreditation,
                    Verification = Verification ?? mark.Verification,
                }
        );
}
