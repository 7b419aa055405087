using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class ApproveAffiliationTests
{
    [Fact]
    public void A_focal_point_approves_the_own_people_and_says_who_speaks()
    {
        var house = HouseUnderTest.Verified();
        var proposal = house.Has(Boris, To.Propose(2));
        var state = house
            .When(Amina, To.Approve(proposal, mayRepresent: true))
            .Then(new AffiliationApproved(proposal, 2, 23, AffiliationRole.Member, MayRepresent: true));
        Assert.Equal(AffiliationState.Current, AffiliationRoll.Of(state).StateOf(proposal));
    }

    [Fact]
    public void A_new_focal_point_speaks_and_approves_in_turn()
    {
        var house = HouseUnderTest.Verified();
        var proposal = house.Has(Boris, To.Propose(2, AffiliationRole.FocalPoint));
        house
            .When(Amina, To.Approve(proposal))
            .Then(new AffiliationApproved(proposal, 2, 23, AffiliationRole.FocalPoint, MayRepresent: true));
        var next = house.Has(Chen, To.Propose(2));
        var boris = (Caller)(Boris with { Person = Boris.Person with { Account = AccountRole.CsoFocalPoint, Organization = Watch } });
        house.When(boris, To.Approve(next)).Then(new AffiliationApproved(next, 2, 31, AffiliationRole.Member));
    }

    [Fact]
    public void Nobody_approves_themselves_or_for_another_organization()
    {
        var house = HouseUnderTest.Verified();
        house.Network();
        var proposal = house.Has(Boris, To.Propose(2, AffiliationRole.FocalPoint));
        house.When(Boris, To.Approve(proposal)).ThenRefused("right.missing");
        house.When(HouseUnderTest.Leila, To.Approve(proposal)).ThenRefused("right.missing");
        house.When(HouseUnderTest.David, To.Approve(proposal)).ThenRefused("right.missing");
    }

    [Fact]
    public void What_was_answered_is_not_answered_again_and_what_is_no_proposal_not_at_all()
    {
        var house = HouseUnderTest.Verified();
        var proposal = house.Has(Boris, To.Propose(2));
        house.Has(Amina, To.Approve(proposal));
        house.When(Amina, To.Approve(proposal)).ThenRefused("nothing.changed");
        house.When(Amina, To.Approve(1)).ThenRefused("affiliation.unknown");
        house.When(Amina, To.Approve(99)).ThenRefused("affiliation.unknown");
    }

    [Fact]
    public void For_three_seats_three_are_approved_and_a_seat_that_becomes_free_is_given_again()
    {
        var house = HouseUnderTest.Verified();
        house.Has(Admin, To.Allot("hlpf", seats: 3));
        var people = Enumerable.Range(100, 5).Select(number => Cast.With(AccountRole.CsoMember, number)).ToList();
        var proposals = people.ConvertAll(who => house.Has(who, To.Propose(2, AffiliationRole.Delegate, "hlpf")));
        proposals.Take(3).ToList().ForEach(proposal => house.Has(Amina, To.Approve(proposal)));
        house.When(Amina, To.Approve(proposals[3])).ThenRefused("seats.taken");
        house.Has(people[0], To.End(proposals[0]));
        house.Has(Amina, To.Approve(proposals[3]));
        house.When(Amina, To.Approve(proposals[4])).ThenRefused("seats.taken");
    }

    [Fact]
    public void Nobody_takes_two_seats_at_one_event()
    {
        var house = HouseUnderTest.Verified();
        house.Has(Amina, To.Approve(house.Has(Boris, To.Propose(2, AffiliationRole.Delegate, "hlpf"))));
        var again = house.Has(Boris, To.Propose(2, AffiliationRole.Delegate, "hlpf"));
        house.When(Amina, To.Approve(again)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void A_suspended_organization_approves_nobody()
    {
        var house = HouseUnderTest.Verified();
        var proposal = house.Has(Boris, To.Propose(2));
        house.Has(Admin, To.Suspend(2));
        house.When(Amina, To.Approve(proposal)).ThenRefused("organization.suspended");
    }
}
