using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class JoinRoomTests
{
    [Fact]
    public void Number_0_is_nobodys_seat() => Given.Direct().When(Boris with { Number = 0 }, To.Join()).ThenRefused("room.unknown");

    [Fact]
    public void Who_accepts_the_rules_joins_under_the_own_name_and_nameplate()
    {
        var state = Given
            .Direct()
            .When(Amina, To.Join("2026-01"))
            .Then(new ParticipantJoined(17, RoomRole.Participant, AccountRole.CsoFocalPoint, "Amina Diallo", Watch, "2026-01"));
        Assert.Equal((Standing.In, 2L), (state.Participants[17].Standing, state.Participants[17].Joined));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a version of the data notice that is far longer than any version that there ever was")]
    public void Nobody_joins_without_consent(string consent) => Given.Direct().When(Amina, To.Join(consent)).ThenRefused("consent.missing");

    [Fact]
    public void Who_is_in_does_not_join_again() => Given.Direct(Amina).When(Amina, To.Join()).ThenRefused("participant.already");

    [Fact]
    public void Who_was_removed_does_not_come_back()
    {
        var room = Given.Direct(Amina);
        room.Has(Officer, To.Remove(Amina));
        room.When(Amina, To.Join()).ThenRefused("participant.removed");
    }

    [Fact]
    public void Who_left_comes_back_without_the_office_they_had()
    {
        var room = Given.Direct(Amina);
        room.Has(Officer, To.MakeA(RoomRole.Moderator, Amina));
        room.Has(Amina, To.Leave());
        var state = room.When(Amina, To.Join())
            .Then(new ParticipantJoined(17, RoomRole.Participant, AccountRole.CsoFocalPoint, "Amina Diallo", Watch, "2026-01"));
        Assert.Equal((Standing.In, RoomRole.Participant), (state.Participants[17].Standing, state.Participants[17].Role));
    }

    [Fact]
    public void Who_was_made_a_reader_does_not_write_again_by_leaving_and_coming_back()
    {
        var room = Given.Direct(Amina);
        room.Has(Officer, To.MakeA(RoomRole.ReadOnly, Amina));
        room.Has(Amina, To.Leave());
        room.Has(Amina, To.Join());
        room.When(Amina, To.Post()).ThenRefused("right.missing");
    }

    [Fact]
    public void A_visitor_without_an_account_does_not_join() => Given.Direct().When(Caller.Visitor, To.Join()).ThenRefused("right.missing");

    [Fact]
    public void Nobody_joins_a_closed_room()
    {
        var room = Given.Direct();
        room.Has(Officer, To.Close());
        room.When(Amina, To.Join()).ThenRefused("room.closed");
    }
}
