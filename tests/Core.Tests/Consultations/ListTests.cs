using CsoNet.Collab.Consultations;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Consultations;

public sealed class ChooseOrderTests
{
    [Fact]
    public void The_rule_is_chosen_and_shown()
    {
        var room = Open();
        room.When(Officer, By(OrderPolicy.Balanced, cuts: true)).Then(new OrderChosen(OrderPolicy.Balanced, Cuts: true));
        room.When(Officer, By(OrderPolicy.Balanced, cuts: true)).ThenRefused("nothing.changed");
        Assert.True(room.Floor().Cuts);
    }

    [Fact]
    public void Lots_are_drawn_from_the_hash_of_the_entry_before()
    {
        var room = Open();
        var seed = Convert.ToHexStringLower(room.State.Hash.AsSpan(0, 8));
        room.When(Officer, By(OrderPolicy.ByLot)).Then(new OrderChosen(OrderPolicy.ByLot, Cuts: false, seed));
        room.Has(Officer, By(OrderPolicy.ByLot));
        Assert.NotEqual(seed, room.Floor().Seed);
    }

    [Fact]
    public void Under_the_Chatham_House_Rule_the_list_looks_at_nobody()
    {
        var room = Given.Room(To.Open(RoomKind.LiveConsultation, attribution: Attribution.ChathamHouse), Amina);
        room.When(Officer, By(OrderPolicy.Balanced)).ThenRefused("order.notHere");
        room.Has(Officer, By(OrderPolicy.GroupsFirst));
        room.Has(Officer, Add());
        room.Has(Officer, OpenLobby());
        room.Has(Officer, List(room.Item(), open: true));
        room.When(Amina, Ask()).Then(new FloorRequested(room.Item(), SpeakerCategory.Other));
        room.When(Officer, InHall()).ThenRefused("order.notHere");
    }

    [Fact]
    public void After_the_end_no_rule_is_chosen() => Over(Open()).When(Officer, By(OrderPolicy.Manual)).ThenRefused("session.phase");
}

public sealed class SetListTests
{
    [Fact]
    public void A_list_is_opened_in_advance_and_closed()
    {
        var room = Lobby(Amina);
        room.When(Amina, Ask()).ThenRefused("item.unknown");
        room.When(Officer, List(room.Item(), open: true)).Then(new ListSet(room.Item(), Open: true));
        var request = room.Has(Amina, Ask());
        room.Has(Officer, List(room.Item(), open: false));
        Assert.Equal(RequestState.Queued, room.StateOf(request));
    }

    [Fact]
    public void It_is_not_opened_twice_nor_where_there_is_none()
    {
        var room = Open(Amina);
        room.When(Officer, List(room.Item(), open: true)).ThenRefused("nothing.changed");
        room.When(Officer, List(99, open: true)).ThenRefused("item.unknown");
        room.When(Amina, List(room.Item(), open: false)).ThenRefused("right.missing");
        Draft().When(Officer, List(3, open: true)).ThenRefused("session.phase");
    }
}

public sealed class RequestFloorTests
{
    [Fact]
    public void Whoever_asks_brings_what_the_order_looks_at()
    {
        var room = Open(Amina);
        room.When(Amina, Ask(joint: true))
            .Then(
                new FloorRequested(
                    room.Item(),
                    SpeakerCategory.CivilSociety,
                    CsoNet.Collab.Geography.VotingGroup.African,
                    "ngo",
                    "fr",
                    Joint: true
                )
            );
    }

    [Fact]
    public void Nobody_is_on_the_list_twice()
    {
        var room = Open(Amina);
        var request = room.Has(Amina, Ask());
        room.When(Amina, Ask()).ThenRefused("floor.already");
        room.Has(Amina, Withdraw(request));
        room.Has(Amina, Ask());
    }

    [Fact]
    public void A_closed_list_a_strange_point_and_an_observer_are_refused()
    {
        var room = Open(Amina, Observer);
        room.When(Amina, Ask(item: 99)).ThenRefused("item.unknown");
        room.When(Amina, Ask(lang: new string('x', 36))).ThenRefused("command.malformed");
        room.When(Observer, Ask()).ThenRefused("right.missing");
        room.Has(Officer, List(room.Item(), open: false));
        room.When(Amina, Ask()).ThenRefused("list.closed");
        Draft(Amina).When(Amina, Ask()).ThenRefused("session.phase");
    }
}

public sealed class RequestReplyTests
{
    [Fact]
    public void A_delegation_replies_after_the_list_also_when_it_is_closed()
    {
        var room = Open(Maria, Amina);
        room.Has(Officer, List(room.Item(), open: false));
        var reply = room.Has(Maria, Reply());
        Assert.True(room.Floor().Requests[reply].Reply);
        room.Has(Officer, List(room.Item(), open: true));
        var request = room.Has(Amina, Ask());
        Assert.Equal([request, reply], Order.Of(room.Floor()).Select(place => place.Request));
    }

    [Fact]
    public void Only_delegations_have_that_right_and_ask_once()
    {
        var room = Open(Maria, Amina);
        room.When(Amina, Reply()).ThenRefused("right.missing");
        room.Has(Maria, Reply());
        room.When(Maria, Reply()).ThenRefused("floor.already");
    }
}

public sealed class AddSpeakerTests
{
    [Fact]
    public void The_list_officer_writes_down_who_asks_in_the_hall()
    {
        var room = Open(Staff);
        room.Has(Officer, To.MakeA(RoomRole.ListOfficer, Staff));
        room.When(Staff, InHall())
            .Then(
                new SpeakerAdded(
                    "Kofi Mensah",
                    room.Item(),
                    SpeakerCategory.CivilSociety,
                    "Water Users of Volta",
                    CsoNet.Collab.Geography.VotingGroup.African
                )
            );
    }

    [Fact]
    public void A_name_is_needed_and_the_office()
    {
        var room = Open(Staff);
        room.When(Staff, InHall()).ThenRefused("right.missing");
        room.When(Officer, InHall(" ")).ThenRefused("title.empty");
        room.When(Officer, InHall(new string('x', 201))).ThenRefused("title.tooLong");
    }
}

public sealed class WithdrawRequestTests
{
    [Fact]
    public void Whoever_was_called_may_still_think_better_of_it()
    {
        var (room, request) = Called(Amina);
        Assert.Null(room.When(Amina, Withdraw(request)).Then(new RequestWithdrawn(request)).Floor().Turn);
        Assert.Equal(RequestState.Withdrawn, room.StateOf(request));
    }

    [Fact]
    public void Not_for_another_not_twice_and_not_while_speaking()
    {
        var (room, request) = Speaking(Amina, Boris);
        room.When(Amina, Withdraw(request)).ThenRefused("speaker.state");
        room.When(Boris, Withdraw(request)).ThenRefused("speaker.state");
        var other = room.Has(Boris, Ask());
        room.When(Amina, Withdraw(other)).ThenRefused("right.missing");
        room.When(Amina, Withdraw(99)).ThenRefused("speaker.unknown");
    }
}

public sealed class DeclineRequestTests
{
    [Fact]
    public void The_floor_is_not_given_and_the_reason_is_on_record()
    {
        var room = Open(Amina);
        var request = room.Has(Amina, Ask());
        var floor = room.When(Officer, Decline(request, "Twice today")).Then(new RequestDeclined(request, "Twice today")).Floor();
        Assert.Equal((RequestState.Declined, "Twice today"), (floor.Requests[request].State, floor.Requests[request].Reason));
    }

    [Fact]
    public void Not_without_a_reason_and_not_whoever_does_not_wait()
    {
        var (room, request) = Called(Amina);
        room.When(Officer, Decline(request)).ThenRefused("speaker.state");
        room.Has(Amina, Withdraw(request));
        var again = room.Has(Amina, Ask());
        room.When(Officer, Decline(again, " ")).ThenRefused("reason.missing");
        room.When(Officer, Decline(again, new string('x', 1001))).ThenRefused("message.tooLong");
        room.When(Amina, Decline(again)).ThenRefused("right.missing");
    }
}

public sealed class MoveRequestTests
{
    [Fact]
    public void The_chair_moves_somebody_and_says_why()
    {
        var room = Open(Amina, Boris, Chen);
        var (a, b, c) = (room.Has(Amina, Ask()), room.Has(Boris, Ask()), room.Has(Chen, Ask()));
        room.When(Officer, Move(c, a)).Then(new RequestMoved(c, "Has a train to catch", a));
        Assert.Equal([c, a, b], Order.Of(room.Floor()).Select(place => place.Request));
        room.Has(Officer, Move(c));
        Assert.Equal([a, b, c], Order.Of(room.Floor()).Select(place => place.Request));
        Assert.Equal(PlaceReason.Moved, Order.Of(room.Floor())[2].Reason);
    }

    [Fact]
    public void Where_the_one_before_whom_they_were_put_has_gone_they_keep_their_place()
    {
        var room = Open(Amina, Boris, Chen, Jean);
        var (a, b, c, j) = (room.Has(Amina, Ask()), room.Has(Boris, Ask()), room.Has(Chen, Ask()), room.Has(Jean, Ask()));
        room.Has(Officer, Move(j, b));
        room.Has(Boris, Withdraw(b));
        Assert.Equal([a, j, c], Order.Of(room.Floor()).Select(place => place.Request));
        room.Has(Officer, Move(c, a));
        room.Has(Officer, Move(a, c));
        Assert.Equal([a, c, j], Order.Of(room.Floor()).Select(place => place.Request).OrderBy(one => one == j));
    }

    [Fact]
    public void Not_without_a_reason_not_before_oneself_and_not_whoever_does_not_wait()
    {
        var room = Open(Amina, Boris);
        var request = room.Has(Amina, Ask());
        room.When(Officer, Move(request, reason: " ")).ThenRefused("reason.missing");
        room.When(Officer, Move(request, request)).ThenRefused("speaker.unknown");
        room.When(Officer, Move(request, 99)).ThenRefused("speaker.unknown");
        room.When(Officer, Move(99)).ThenRefused("speaker.unknown");
        room.When(Boris, Move(request)).ThenRefused("right.missing");
    }
}
