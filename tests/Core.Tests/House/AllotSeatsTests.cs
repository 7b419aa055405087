using CsoNet.Collab.House;
using CsoNet.Collab.People;
using FsCheck.Xunit;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class AllotSeatsTests
{
    [Fact]
    public void Staff_says_how_many_seats_an_event_has_for_each_organization()
    {
        var state = HouseUnderTest.Verified().When(Officer, To.Allot("hlpf", 3)).Then(new SeatsAllotted("hlpf", Seats: 3));
        Assert.Equal(3, AffiliationRoll.Of(state).SeatsOf("hlpf", 2).Limit);
        Assert.Null(AffiliationRoll.Of(state).SeatsOf("csw", 2).Limit);
    }

    [Fact]
    public void One_organization_may_have_more()
    {
        var house = HouseUnderTest.Verified();
        house.Has(Officer, To.Allot("hlpf", 3));
        var state = house.When(Admin, To.Allot("hlpf", 5, 2)).Then(new SeatsAllotted("hlpf", 2, 5));
        Assert.Equal((5, 3), (AffiliationRoll.Of(state).SeatsOf("hlpf", 2).Limit, AffiliationRoll.Of(state).SeatsOf("hlpf", 9).Limit));
    }

    [Fact]
    public void Civil_society_allots_itself_nothing_and_nobody_what_makes_no_sense()
    {
        var house = HouseUnderTest.Verified();
        house.When(Amina, To.Allot("hlpf", 99, 2)).ThenRefused("right.missing");
        house.When(Admin, To.Allot("hlpf", -1)).ThenRefused("organization.wrong");
        house.When(Admin, To.Allot("No room!", 1)).ThenRefused("organization.wrong");
        house.When(Admin, To.Allot("hlpf", 1, 77)).ThenRefused("organization.unknown");
    }

    /// <summary>Whatever is proposed, approved and ended in whatever order: no more sit than there are seats, and all who sit were approved.</summary>
    [Property(MaxTest = 60)]
    public void The_quota_is_never_exceeded(byte seats, (byte Who, bool Ends)[] steps)
    {
        var limit = seats % 5;
        var house = HouseUnderTest.Verified();
        house.Has(Admin, To.Allot("hlpf", limit));
        var sitting = new Dictionary<int, long>();
        foreach (var (number, ends) in steps.Select(step => (100 + (step.Who % 8), step.Ends)))
        {
            var who = Cast.With(AccountRole.CsoMember, number);
            if (ends && sitting.Remove(number, out var seat))
            {
                house.Has(who, To.End(seat));
                continue;
            }
            var proposal = house.Has(who, To.Propose(2, AffiliationRole.Delegate, "hlpf"));
            var refusal = house.When(Amina, To.Approve(proposal)).Refusal?.Code;
            Assert.Equal(
                sitting.ContainsKey(number) ? "nothing.changed"
                    : sitting.Count < limit ? null
                    : "seats.taken",
                refusal
            );
            _ = refusal is null && sitting.TryAdd(number, proposal);
            Assert.Equal(sitting.Keys.Order(), AffiliationRoll.Of(house.State).SeatsOf("hlpf", 2).People.Order());
        }
    }
}
