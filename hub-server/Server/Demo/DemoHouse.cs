using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Server.Demo.DemoCast;

namespace CsoNet.Collab.Server.Demo;

/// <summary>The organizations of the demo, as the field would have them: verified by the Council's record, by a network, by the country team, or entered by the platform.</summary>
internal sealed partial class DemoSeed
{
    private async Task HouseAsync()
    {
        await Stage.PatientlyAsync(() => HouseRecord.OpenAsync(desk));
        var house = Room(RoomName.House, Officer);
        await BodiesAsync(house);
        await OnRecordAsync(house);
        var youth = await EnterAsync(house, Jean, AffiliationRole.Member, Of(Jean) with { Themes = ["climateChange"], Goals = ["sdg13"] });
        await VerifyAsync(house, youth, by: Leila, OrgVerification.VerifiedByFocalNetwork);
        var maji = await house.DoAsync(Amina, id => new RegisterOrganization(Of(Amina) with { Goals = ["sdg5", "sdg6"] }) { Id = id });
        await VerifyAsync(house, maji, by: Moderator, OrgVerification.VerifiedByUnStaff);
        await mandates.CatchUpAsync();
    }

    private async Task BodiesAsync(Stage house)
    {
        await EnterAsync(house, Officer, AffiliationRole.Staff, Body("UN DESA", OrgKind.UnEntity, null, UnEntity.Desa));
        await EnterAsync(house, Moderator, AffiliationRole.Staff, Body(Moderator.Organization!.Name, OrgKind.UnEntity, "KE", UnEntity.Rco));
        await EnterAsync(house, Grace, AffiliationRole.Delegate, Body("Kenya", OrgKind.StateDelegation, "KE"));
    }

    private async Task OnRecordAsync(Stage house)
    {
        await EnterAsync(house, Leila, AffiliationRole.FocalPoint, Of(Leila, ConsultativeStatus.Special, "E-1203", 2011));
        await EnterAsync(house, Rosa, AffiliationRole.Member, Of(Rosa, ConsultativeStatus.Roster, "E-2240", 2007));
        await EnterAsync(house, Li, AffiliationRole.Member, Of(Li, ConsultativeStatus.Special, "E-3318", 2015));
    }

    /// <summary>The platform enters the organization, and the person belongs to it.</summary>
    private async Task<long> EnterAsync(Stage house, Person person, AffiliationRole role, OrganizationProfile profile)
    {
        var organization = await house.DoAsync(by: null, id => new RegisterOrganization(profile) { Id = id });
        var affiliation = await house.DoAsync(person, id => new ProposeAffiliation(organization, role) { Id = id });
        // Whoever answers a recommendation speaks for the office that was asked.
        var represents = role is AffiliationRole.Delegate or AffiliationRole.Staff;
        await house.DoAsync(by: null, id => new ApproveAffiliation(affiliation, represents) { Id = id });
        await mandates.CatchUpAsync();
        offices[profile.Name] = $"{organization}";
        return organization;
    }

    private static async Task VerifyAsync(Stage house, long organization, Person by, OrgVerification verification)
    {
        await house.DoAsync(by, id => new VouchForOrganization(organization, "We have worked with them.") { Id = id });
        await house.DoAsync(by: null, id => new DecideOrganization(organization, verification, "Vouched for.") { Id = id });
    }

    private static OrganizationProfile Of(Person person) =>
        new(
            person.Organization!.Name,
            Enum.Parse<OrgKind>(person.Organization.Kind, ignoreCase: true),
            person.Organization.Country,
            Themes: ["genderEquality"]
        );

    private static OrganizationProfile Body(string name, OrgKind kind, string? country, UnEntity? entity = null) =>
        new(name, kind, country, Entity: entity);

    private static OrganizationProfile Of(Person person, ConsultativeStatus status, string number, int year) =>
        Of(person) with
        {
            Accreditation = new Accreditation(status, number, year),
        };
}
