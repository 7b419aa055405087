using System.Collections.Immutable;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>What is decided about organizations and about who belongs to them. Nobody reads this record through a room's door: the directory says what everybody may know.</summary>
public static class HouseVerbs
{
    public const string Registered = "organization.registered";
    public const string Proposed = "affiliation.proposed";

    public static readonly ImmutableArray<Verb> Verbs =
    [
        Verb.Of<PublishSeal>("seal.publish") with
        {
            OfTheSystem = true,
        },
        Verb.Of<RegisterOrganization>("organization.register"),
        Verb.Of<ChangeOrganization>("organization.change"),
        Verb.Of<VouchForOrganization>("organization.vouch"),
        Verb.Of<DecideOrganization>("organization.decide"),
        Verb.Of<SuspendOrganization>("organization.suspend"),
        Verb.Of<WithdrawOrganization>("organization.withdraw"),
        Verb.Of<RestoreOrganization>("organization.restore"),
        Verb.Of<ProposeAffiliation>("affiliation.propose"),
        Verb.Of<ApproveAffiliation>("affiliation.approve"),
        Verb.Of<DeclineAffiliation>("affiliation.decline"),
        Verb.Of<EndAffiliation>("affiliation.end"),
        Verb.Of<AllowToRepresent>("affiliation.allowToRepresent"),
        Verb.Of<AllotSeats>("seats.allot"),
        Verb.Of<HoldRetention>("retention.hold"),
        Verb.Of<ReleaseRetention>("retention.release"),
        Verb.Of<FillSeats>("seats.fill") with
        {
            OfTheSystem = true,
        },
        Verb.Of<NoteUnattended>("desk.noteUnattended") with
        {
            OfTheSystem = true,
        },
        Verb.Of<NoteAttended>("desk.noteAttended") with
        {
            OfTheSystem = true,
        },
        Verb.Of<NotePrivilege>("privilege.note") with
        {
            OfTheSystem = true,
        },
        Verb.Of<AskReveal>("reveal.ask") with
        {
            OfTheSystem = true,
        },
        Verb.Of<AnswerReveal>("reveal.answer") with
        {
            OfTheSystem = true,
        },
    ];

    public static readonly ImmutableArray<Happening> Happenings =
    [
        Happening.Of<SealPublished>("seal.published").SeenByAll("day", "root", "records"),
        Happening.Of<OrganizationRegistered>(Registered).SeenBy(Audience.Podium, "profile", "verification", "focalPoint"),
        Happening.Of<OrganizationChanged>("organization.changed").SeenBy(Audience.Podium, "organization", "profile", "verification"),
        Happening
            .Of<OrganizationVouched>("organization.vouched")
            .SeenBy(Audience.Podium, "organization", "ground", "network", "words", "office"),
        Happening.Of<OrganizationDecided>("organization.decided").SeenBy(Audience.Podium, "organization", "verification", "reason"),
        Happening.Of<OrganizationSuspended>("organization.suspended").SeenBy(Audience.Podium, "organization", "reason"),
        Happening.Of<OrganizationWithdrawn>("organization.withdrawn").SeenBy(Audience.Podium, "organization", "reason"),
        Happening.Of<OrganizationRestored>("organization.restored").SeenBy(Audience.Podium, "organization", "verification", "reason"),
        Happening.Of<AffiliationProposed>(Proposed).SeenBy(Audience.Podium, "organization", "person", "role", "event"),
        Happening
            .Of<AffiliationApproved>("affiliation.approved")
            .SeenBy(Audience.Podium, "affiliation", "organization", "person", "role", "event", "mayRepresent"),
        Happening
            .Of<AffiliationWaitlisted>("affiliation.waitlisted")
            .SeenBy(Audience.Podium, "affiliation", "organization", "person", "event", "mayRepresent"),
        Happening.Of<AffiliationDeclined>("affiliation.declined").SeenBy(Audience.Podium, "affiliation", "person", "reason"),
        Happening
            .Of<AffiliationEnded>("affiliation.ended")
            .SeenBy(Audience.Podium, "affiliation", "organization", "person", "role", "event", "reason"),
        Happening.Of<AllowedToRepresent>("affiliation.allowedToRepresent").SeenBy(Audience.Podium, "affiliation", "person", "on"),
        Happening.Of<SeatsAllotted>("seats.allotted").SeenBy(Audience.Podium, "event", "organization", "seats"),
        Happening.Of<RetentionHeld>("retention.held").SeenBy(Audience.Podium, "room", "reason"),
        Happening.Of<RetentionReleased>("retention.released").SeenBy(Audience.Podium, "room", "reason"),
        Happening.Of<UnattendedNoted>("desk.unattended").SeenBy(Audience.Podium, "room", "escalation"),
        Happening.Of<AttendedNoted>("desk.attended").SeenBy(Audience.Podium, "room", "escalation"),
        Happening.Of<PrivilegeNoted>("privilege.noted").SeenBy(Audience.Podium, "person", "what", "about", "why"),
        Happening.Of<RevealAsked>("reveal.asked").SeenBy(Audience.Podium, "person", "room", "participant", "why", "danger"),
        Happening
            .Of<RevealAnswered>("reveal.answered")
            .SeenBy(Audience.Podium, "reveal", "person", "granted", "room", "participant", "why"),
    ];
}
