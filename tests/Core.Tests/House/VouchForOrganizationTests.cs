using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class VouchForOrganizationTests
{
    [Fact]
    public void Whose_staff_it_was_is_kept()
    {
        var office = new Placard("9", "Resident Coordinator’s Office, Kenya", "unEntity", "KE");
        var grace = new Actor(new Person("p-grace", "Grace", AccountRole.UnStaff, office), 64);
        HouseUnderTest.Pending().When(grace, To.Vouch(2)).Then(new OrganizationVouched(2, Voucher.UnStaff, Office: 9));
    }

    [Fact]
    public void Staff_of_the_United_Nations_in_its_country_vouches()
    {
        var vouched = new OrganizationVouched(2, Voucher.UnStaff, Words: "We have met them in Kitui");
        var state = HouseUnderTest.Pending().When(HouseUnderTest.David, To.Vouch(2, "We have met them in Kitui")).Then(vouched);
        Assert.Equal(Voucher.UnStaff, Assert.Single(OrganizationRoll.Of(state).Find(2)!.Vouchers));
    }

    [Fact]
    public void The_coordinator_of_a_verified_network_vouches()
    {
        var house = HouseUnderTest.Pending();
        var network = house.Network();
        house.When(HouseUnderTest.Leila, To.Vouch(2)).Then(new OrganizationVouched(2, Voucher.Network, network));
    }

    [Fact]
    public void Staff_elsewhere_does_not_vouch() => HouseUnderTest.Pending().When(Officer, To.Vouch(2)).ThenRefused("right.missing");

    [Fact]
    public void Nobody_vouches_for_the_own_organization() => HouseUnderTest.Pending().When(Amina, To.Vouch(2)).ThenRefused("right.missing");

    [Fact]
    public void A_network_that_is_suspended_vouches_for_nobody()
    {
        var house = HouseUnderTest.Pending();
        house.Has(Admin, To.Suspend(house.Network()));
        house.When(HouseUnderTest.Leila, To.Vouch(2)).ThenRefused("right.missing");
    }

    [Fact]
    public void One_vouches_once_and_only_for_who_waits()
    {
        var house = HouseUnderTest.Pending();
        house.Has(HouseUnderTest.David, To.Vouch(2));
        house.When(HouseUnderTest.David, To.Vouch(2)).ThenRefused("nothing.changed");
        HouseUnderTest.Verified().When(HouseUnderTest.David, To.Vouch(2)).ThenRefused("nothing.changed");
        house.When(HouseUnderTest.David, To.Vouch(77)).ThenRefused("organization.unknown");
    }
}
