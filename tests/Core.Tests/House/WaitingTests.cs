using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.House;

/// <summary>Somebody who has joined by themselves, and what they can do before anybody has looked at them.</summary>
public sealed class WaitingTests
{
    private static readonly Actor Wanjiru = new(new Person("p-wanjiru", "Wanjiru", AccountRole.Observer, Pending: true), 81);
    private static readonly Placard Coop = new("2", "Maji", "communityBased", "KE");

    [Fact]
    public void Whoever_waits_registers_the_organization_that_they_come_for_and_one_only()
    {
        var house = Given.House();
        house.Has(Wanjiru, To.Register());
        Assert.Equal([81], OrganizationRoll.Of(house.State).Find(2)!.FocalPoints);
        house.When(Wanjiru, To.Register("Another one")).ThenRefused("nothing.changed");
    }

    [Fact]
    public void They_describe_it_and_take_back_what_they_asked()
    {
        var house = Given.House();
        house.Has(Wanjiru, To.Register());
        house.Has(Wanjiru, To.Change(2, new OrganizationProfile("Maji Safi", OrgKind.WomensOrganization, "KE")));
        var verified = HouseUnderTest.Verified();
        verified.Has(Wanjiru, To.End(verified.Has(Wanjiru, To.Propose(2))));
    }

    [Fact]
    public void An_observer_who_came_by_invitation_comes_for_none()
    {
        HouseUnderTest.Verified().When(Observer, To.Propose(2)).ThenRefused("right.missing");
        Given.House().When(Observer, To.Register()).ThenRefused("right.missing");
    }

    [Fact]
    public void As_soon_as_an_organization_of_theirs_is_verified_they_are_of_civil_society_and_no_longer_than_that()
    {
        Assert.Same(Wanjiru.Person, Wanjiru.Person.StandingFor([]));
        Assert.Same(Wanjiru.Person, Wanjiru.Person.StandingFor([Mandate(waits: true)]));
        var known = Wanjiru.Person.StandingFor([Mandate(waits: false)]);
        Assert.Equal((AccountRole.CsoFocalPoint, Coop, false), (known.Account, known.Organization, known.Pending));
        Assert.Equal(
            AccountRole.CsoMember,
            Wanjiru.Person.StandingFor([Mandate(waits: false) with { Role = AffiliationRole.Member }]).Account
        );
        Assert.Same(Observer.Person, Observer.Person.StandingFor([Mandate(waits: false)]));
    }

    [Fact]
    public void Nobody_carries_the_nameplate_of_an_organization_that_waits()
    {
        Assert.Null(new Caller(Boris.Person) { Mandates = [Mandate(waits: true)] }.Placard);
        Assert.Equal(Coop, new Caller(Boris.Person) { Mandates = [Mandate(waits: true), Mandate(waits: false)] }.Placard);
    }

    private static Mandate Mandate(bool waits) => new(Coop, AffiliationRole.FocalPoint, !waits, IsSilenced: false, waits);
}
