using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class IssueInvitationTests
{
    private static readonly RoomUnderTest Clock = Given.NoRoom();

    private static DateTimeOffset In(double days) => Clock.Now.AddDays(days);

    [Fact]
    public void The_convener_invites_and_the_record_holds_the_hash_of_the_code_alone()
    {
        var state = Given
            .Direct()
            .When(Officer, To.Invite(In(7), RoomRole.Rapporteur, limit: 3, lang: "fr"))
            .Then(new InvitationIssued(RoomRole.Rapporteur, In(7).ToUnixTimeMilliseconds(), "d1", 3, "fr"));
        Assert.Equal((3, 1), (state.Invitations[2].Left, state.Invitations[2].By));
    }

    [Fact]
    public void A_participant_invites_nobody() => Given.Direct(Amina).When(Amina, To.Invite(In(7))).ThenRefused("right.missing");

    [Theory]
    [InlineData(RoomRole.Moderator, RoomRole.Chair)]
    [InlineData(RoomRole.Moderator, RoomRole.Convener)]
    [InlineData(RoomRole.Chair, RoomRole.Convener)]
    [InlineData(RoomRole.Convener, RoomRole.Convener)]
    public void An_invitation_gives_no_more_than_its_issuer_holds(RoomRole held, RoomRole given)
    {
        var room = Given.Direct(Amina);
        if (held != RoomRole.Convener)
        {
            room.Has(Officer, To.MakeA(held, Amina));
        }
        room.When(held == RoomRole.Convener ? Officer : Amina, To.Invite(In(7), given)).ThenRefused("right.missing");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(367)]
    public void It_holds_neither_into_the_past_nor_for_ever(double days) =>
        Given.Direct().When(Officer, To.Invite(In(days))).ThenRefused("invitation.expiry");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10_001)]
    public void It_has_a_sensible_number_of_places(int limit) =>
        Given.Direct().When(Officer, To.Invite(In(7), limit: limit)).ThenRefused("invitation.limit");

    [Theory]
    [InlineData("")]
    [InlineData("<script>")]
    [InlineData("a-tag-that-is-much-longer-than-any-tag-of-a-language")]
    public void A_language_is_named_by_its_tag(string lang) =>
        Given.Direct().When(Officer, To.Invite(In(7), lang: lang)).ThenRefused("command.malformed");

    [Fact]
    public void A_room_has_a_hundred_open_invitations_and_expired_ones_do_not_count()
    {
        var room = Given.Direct();
        for (var n = 0; n < Invitation.MostOpen; n++)
        {
            room.Has(Officer, To.Invite(room.Now.AddDays(1)));
        }
        room.When(Officer, To.Invite(room.Now.AddDays(1))).ThenRefused("invitation.tooMany");
        room.Later(TimeSpan.FromDays(2)).Has(Officer, To.Invite(room.Now.AddDays(3)));
    }

    [Fact]
    public void What_is_long_over_is_forgotten_when_the_next_one_is_issued()
    {
        var room = Given.Direct();
        var old = room.Has(Officer, To.Invite(room.Now.AddDays(1)));
        room.Later(TimeSpan.FromDays(32)).Has(Officer, To.Invite(room.Now.AddDays(33)));
        Assert.False(room.State.Invitations.ContainsKey(old));
    }
}
