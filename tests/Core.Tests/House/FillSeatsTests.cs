using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using FsCheck.Xunit;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.House;

/// <summary>The line for seats at an event.</summary>
public sealed class FillSeatsTests
{
    private RoomUnderTest house = HouseUnderTest.Verified();
    private readonly List<Actor> people = [.. Enumerable.Range(100, 4).Select(number => Cast.With(AccountRole.CsoMember, number))];

    private List<long> AllAsk() => people.ConvertAll(who => house.Has(who, To.Propose(2, AffiliationRole.Delegate, "hlpf")));

    private Collab.House.Seats Seats => AffiliationRoll.Of(house.State).SeatsOf("hlpf", 2);

    /// <summary>One seat, which the first has; the others wait in their order.</summary>
    private List<long> OneSeat()
    {
        house.Has(Admin, To.Allot("hlpf", 1));
        var proposals = AllAsk();
        proposals.ForEach(proposal => house.Has(Amina, To.ApproveOrWait(proposal)));
        return proposals;
    }

    [Fact]
    public void Where_all_seats_are_taken_whoever_is_approved_waits_in_line()
    {
        house.Has(Admin, To.Allot("hlpf", 1));
        var proposals = AllAsk();
        house.Has(Amina, To.ApproveOrWait(proposals[0]));
        house
            .When(Amina, To.ApproveOrWait(proposals[1], mayRepresent: true))
            .Then(new AffiliationWaitlisted(proposals[1], 2, 101, "hlpf", MayRepresent: true));
        house.When(Amina, To.ApproveOrWait(proposals[1])).ThenRefused("nothing.changed");
        Assert.Equal((AffiliationState.Proposed, 1), (AffiliationRoll.Of(house.State).StateOf(proposals[1]), Seats.PlaceOf(proposals[1])));
        Assert.Equal([100], Seats.People);
    }

    [Fact]
    public void When_somebody_withdraws_the_first_in_line_gets_the_seat()
    {
        var proposals = OneSeat();
        house.Has(people[0], To.End(proposals[0]));
        var state = house
            .When(Caller.System, To.FillSeats())
            .Then(new AffiliationApproved(proposals[1], 2, 101, AffiliationRole.Delegate, "hlpf"));
        Assert.Equal(AffiliationState.Current, AffiliationRoll.Of(state).StateOf(proposals[1]));
        Assert.Equal((1, 0), (Seats.PlaceOf(proposals[2]), Seats.PlaceOf(proposals[1])));
    }

    [Fact]
    public void While_no_seat_is_free_or_nobody_waits_nothing_happens()
    {
        OneSeat();
        house.When(Caller.System, To.FillSeats()).ThenRefused("nothing.changed");
        HouseUnderTest.Verified().When(Caller.System, To.FillSeats()).ThenRefused("nothing.changed");
    }

    [Fact]
    public void Whoever_withdraws_or_is_declined_stands_in_line_no_more()
    {
        var proposals = OneSeat();
        house.Has(people[1], To.End(proposals[1]));
        house.Has(Amina, To.Decline(proposals[2]));
        Assert.Equal([proposals[3]], Seats.Line.Select(one => one.Affiliation));
    }

    [Fact]
    public void A_suspended_organization_gets_no_seat_meanwhile()
    {
        var proposals = OneSeat();
        house.Has(people[0], To.End(proposals[0]));
        house.Has(Admin, To.Suspend(2));
        house.When(Caller.System, To.FillSeats()).ThenRefused("nothing.changed");
        house.Has(Admin, To.Restore(2));
        house.Has(Caller.System, To.FillSeats());
    }

    [Fact]
    public void Nobody_but_the_system_moves_the_line()
    {
        OneSeat();
        house.When(Admin, To.FillSeats()).ThenRefused("right.missing");
        house.When(Amina, To.FillSeats()).ThenRefused("right.missing");
    }

    /// <summary>In whatever order people withdraw and seats are added: seats are never exceeded, and as long as one is free nobody waits.</summary>
    [Property(MaxTest = 60)]
    public void A_free_seat_and_somebody_who_waits_are_never_there_at_once(byte seats, byte[] whoWithdraws, bool more)
    {
        house = HouseUnderTest.Verified();
        var limit = 1 + (seats % 3);
        house.Has(Admin, To.Allot("hlpf", limit));
        var proposals = AllAsk();
        proposals.ForEach(proposal => house.Has(Amina, To.ApproveOrWait(proposal)));
        foreach (var who in whoWithdraws.Select(who => who % people.Count).Distinct().Take(3))
        {
            house.Has(people[who], To.End(proposals[who]));
            Fill();
            Assert.True(Seats.People.Count <= limit && (Seats.IsFull || Seats.Line.IsEmpty));
        }
        house.Has(Admin, To.Allot("hlpf", more ? limit + 2 : limit + 1));
        Fill();
        Assert.True(Seats.IsFull || Seats.Line.IsEmpty);
    }

    /// <summary>As the schedule does it: again for as long as there is something to give.</summary>
    private void Fill()
    {
        while (house.When(Caller.System, To.FillSeats()).Event is not null) { }
    }
}
