using CsoNet.Collab.Consultations;
using CsoNet.Collab.Geography;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Consultations;

public sealed class OrderTests
{
    [Fact]
    public void First_come_is_the_order_of_asking() =>
        Assert.Equal([Amina, Maria, Jean, Staff], Line(OrderPolicy.FirstCome, Amina, Maria, Jean, Staff));

    [Fact]
    public void Protocol_hears_states_then_entities_then_civil_society() =>
        Assert.Equal([Maria, Staff, Amina, Jean], Line(OrderPolicy.CategoryOrder, Amina, Staff, Jean, Maria));

    [Fact]
    public void The_categories_take_turns() =>
        Assert.Equal([Maria, Staff, Amina, Jean, Boris], Line(OrderPolicy.Interleaved, Amina, Jean, Boris, Staff, Maria));

    [Fact]
    public void Joint_statements_come_before_single_ones()
    {
        var room = Open(Amina, Boris);
        room.Has(Officer, By(OrderPolicy.GroupsFirst));
        var (single, joint) = (room.Has(Amina, Ask()), room.Has(Boris, Ask(joint: true)));
        Assert.Equal([new Place(joint, PlaceReason.Joint), new Place(single, PlaceReason.Arrival)], Order.Of(room.Floor()));
    }

    [Fact]
    public void Balanced_hears_the_region_that_was_heard_least_and_says_so()
    {
        var room = Open(Amina, Jean, Li);
        room.Has(Officer, By(OrderPolicy.Balanced));
        var (niger, senegal, china) = (room.Has(Amina, Ask()), room.Has(Jean, Ask()), room.Has(Li, Ask()));
        Assert.Equal(
            [
                new Place(niger, PlaceReason.New, 1, VotingGroup.African),
                new Place(china, PlaceReason.New, 1, VotingGroup.AsiaPacific),
                new Place(senegal, PlaceReason.New, 2, VotingGroup.African),
            ],
            Order.Of(room.Floor())
        );
    }

    [Fact]
    public void Whoever_has_spoken_comes_after_those_who_have_not()
    {
        var (room, request) = Speaking(Amina, Jean);
        room.Has(Officer, By(OrderPolicy.Balanced));
        room.Has(Amina, Yield(request));
        var (again, first) = (room.Has(Amina, Ask()), room.Has(Jean, Ask()));
        Assert.Equal(
            [new Place(first, PlaceReason.New, 2, VotingGroup.African), new Place(again, PlaceReason.Again, 3, VotingGroup.African)],
            Order.Of(room.Floor())
        );
    }

    [Fact]
    public void A_lot_hangs_on_the_person_so_that_asking_again_brings_no_better_one()
    {
        var room = Open(Amina, Boris, Chen, Jean, Li);
        room.Has(Officer, By(OrderPolicy.ByLot));
        var requests = new[] { Amina, Boris, Chen, Jean, Li }.ToDictionary(who => room.Has(who, Ask()), who => who);
        var before = Order.Of(room.Floor()).Select(place => requests[place.Request]).ToList();
        room.Has(Amina, Withdraw(requests.First(row => row.Value == Amina).Key));
        requests[room.Has(Amina, Ask())] = Amina;
        Assert.Equal(before, Order.Of(room.Floor()).Select(place => requests[place.Request]));
    }

    [Fact]
    public void Each_person_knows_when_they_will_be_called()
    {
        var (room, _) = Speaking(Amina, Boris, Chen);
        var (joint, next) = (room.Has(Boris, Ask(joint: true)), room.Has(Chen, Ask()));
        var now = room.Floor().Turn!.Ends!.Value - 60_000;
        var waits = Order.Waits(room.Floor(), Order.Of(room.Floor()), now);
        Assert.Equal((75_000L, 270_000L), (waits[joint], waits[next]));
    }

    private static IEnumerable<Actor> Line(OrderPolicy policy, params Actor[] asking)
    {
        var room = Open(asking);
        room.When(Officer, By(policy));
        var requests = asking.ToDictionary(who => room.Has(who, Ask()), who => who);
        return Order.Of(room.Floor()).Select(place => requests[place.Request]);
    }
}
