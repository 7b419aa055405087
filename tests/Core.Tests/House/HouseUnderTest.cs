using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Core.Tests.House;

/// <summary>Houses as tests begin with. Everybody's number in it is the one that the cast has.</summary>
internal static class HouseUnderTest
{
    public static readonly Placard RcoKenya = new("org-rco", "Resident Coordinator’s Office, Kenya", "unEntity", "KE");

    /// <summary>Staff of the United Nations in Kenya.</summary>
    public static readonly Actor David = new(new Person("p-david", "David Okoth", AccountRole.UnStaff, RcoKenya), 61);

    /// <summary>Coordinates a network.</summary>
    public static readonly Actor Leila = new(
        new Person("p-leila", "ليلى", AccountRole.CsoFocalPoint, new("org-net", "Network", "networkOrPlatform")),
        62
    );

    /// <summary>Amina's cooperative is number 2: she has registered it herself, and it waits.</summary>
    public const long Cooperative = 2;

    public static RoomUnderTest Pending()
    {
        var house = Given.House();
        house.Has(Cast.Amina, To.Register());
        return house;
    }

    /// <summary>The cooperative is vouched for (3) and verified (4).</summary>
    public static RoomUnderTest Verified()
    {
        var house = Pending();
        house.Has(David, To.Vouch(Cooperative));
        house.Has(Cast.Admin, To.Verify(Cooperative));
        return house;
    }

    /// <summary>Adds a network that is on the Council's record, with Leila as its focal point; answers its number.</summary>
    public static long Network(this RoomUnderTest house)
    {
        var profile = new OrganizationProfile(
            "شبكة المجتمع المدني",
            OrgKind.NetworkOrPlatform,
            "TN",
            Accreditation: new Accreditation(ConsultativeStatus.Special, "E-7", 2009)
        );
        var network = house.Has(Cast.Admin, To.Register(profile));
        var affiliation = house.Has(Leila, To.Propose(network, AffiliationRole.FocalPoint));
        house.Has(Cast.Admin, To.Approve(affiliation));
        return network;
    }

    /// <summary>The person belongs to the cooperative in that role; answers the affiliation's number.</summary>
    public static long Belongs(this RoomUnderTest house, Actor who, AffiliationRole role = AffiliationRole.Member)
    {
        var affiliation = house.Has(who, To.Propose(Cooperative, role));
        house.Has(Cast.Amina, To.Approve(affiliation));
        return affiliation;
    }
}
