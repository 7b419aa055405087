using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class AskToJoinTests
{
    private static RoomUnderTest Listed(params Actor[] people) =>
        Given.Room(To.Open(RoomKind.RegionalChannel, visibility: Visibility.Listed), people);

    [Fact]
    public void Who_knows_of_a_room_asks_to_be_let_in_and_is_not_in_by_it()
    {
        var state = Listed()
            .When(Amina, To.Ask("We run the wells"))
            .Then(new AskedToJoin(AccountRole.CsoFocalPoint, "Amina Diallo", Watch, "We run the wells", "2026-01"));
        Assert.Equal(RequestStatus.Waiting, state.Requests[Amina.Number].Status);
        Assert.Equal(Audience.None, Rights.AudienceOf(state, Amina));
        Assert.True(Rights.KnowsOf(state, Amina));
    }

    [Fact]
    public void In_a_public_room_that_is_joined_on_request_one_asks_and_does_not_join()
    {
        var room = Given.Room(To.Open(RoomKind.NationalDialogue, visibility: Visibility.Public));
        room.Has(Officer, To.Set(admission: Admission.OnRequest));
        room.When(Amina, To.Join()).ThenRefused("participant.mustAsk");
        Assert.Equal(RequestStatus.Waiting, room.When(Amina, To.Ask()).State.Requests[Amina.Number].Status);
    }

    [Fact]
    public void Where_everybody_may_join_nobody_asks() =>
        Given
            .Room(To.Open(RoomKind.NationalDialogue, visibility: Visibility.Public))
            .When(Amina, To.Ask())
            .ThenRefused("request.notNeeded");

    [Fact]
    public void Nobody_asks_twice()
    {
        var room = Listed();
        room.Has(Amina, To.Ask());
        room.When(Amina, To.Ask()).ThenRefused("request.already");
    }

    [Fact]
    public void Who_was_declined_asks_again_after_a_week()
    {
        var room = Listed();
        room.Has(Amina, To.Ask());
        room.Has(Officer, To.Decline(Amina));
        room.When(Amina, To.Ask()).ThenRefused("request.tooSoon");
        room.Later(JoinRequest.Pause).Has(Amina, To.Ask());
    }

    [Fact]
    public void Nobody_asks_without_consent() => Listed().When(Amina, To.Ask(consent: " ")).ThenRefused("consent.missing");

    [Fact]
    public void Who_is_in_need_not_ask()
    {
        var room = Listed();
        room.Has(Amina, To.Ask());
        room.Has(Officer, To.Approve(Amina));
        room.Has(Amina, To.Join());
        room.When(Amina, To.Ask()).ThenRefused("participant.already");
    }

    [Fact]
    public void Who_was_removed_does_not_come_back_by_asking()
    {
        var room = Given.Room(To.Open(visibility: Visibility.Public), Amina);
        room.Has(Officer, To.Set(visibility: Visibility.Listed));
        room.Has(Officer, To.Remove(Amina));
        room.When(Amina, To.Ask()).ThenRefused("participant.removed");
        Assert.False(Rights.KnowsOf(room.State, Amina));
    }

    [Fact]
    public void A_word_at_the_door_is_short() => Listed().When(Amina, To.Ask(new string('x', 501))).ThenRefused("message.tooLong");

    [Fact]
    public void Only_so_many_wait_at_a_door()
    {
        var room = Listed();
        foreach (var number in Enumerable.Range(1000, JoinRequest.MostWaiting))
        {
            room.Has(With(AccountRole.CsoMember, number), To.Ask());
        }
        room.When(Amina, To.Ask()).ThenRefused("request.tooMany");
    }

    [Fact]
    public void A_visitor_without_an_account_does_not_ask() => Listed().When(Caller.Visitor, To.Ask()).ThenRefused("right.missing");

    [Fact]
    public void Number_0_is_nobodys_seat() => Listed().When(Boris with { Number = 0 }, To.Ask()).ThenRefused("room.unknown");

    [Fact]
    public void Who_joins_by_another_way_waits_no_more()
    {
        var room = Listed();
        room.Has(Amina, To.Ask());
        Assert.Empty(room.When((Caller)Amina with { Admitted = true }, To.Join()).State.Requests);
    }
}
