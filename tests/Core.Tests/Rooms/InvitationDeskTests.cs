using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>Invitations through the desk and on real storage: by somebody for whom the room does not exist otherwise.</summary>
public sealed class InvitationDeskTests : OnRealStorage
{
    private const string Here = "203.0.113.7";

    private async Task<(long Number, string Code)> Invite(int? limit = null, RoomRole role = RoomRole.Participant)
    {
        var number = await Node.Has(Officer, To.Invite(To.Tomorrow, role, limit));
        return (number, (await List()).Single(one => one.Invitation.Number == number).Code);
    }

    private async Task<IReadOnlyList<CodedInvitation>> List()
    {
        var room = (await Node.Desk.OpenAsync(Officer.Person, "room-1"))!;
        return (await Node.Invitations.ListAsync(room))!;
    }

    private static JoinRoom Join(long invitation, string code) => new("2026-01", invitation, code) { Id = Guid.NewGuid() };

    private async Task<string?> Refusal(Actor who, Command command) =>
        (await Node.Send(who, command)) is Answer.Refused refused ? refused.Refusal.Code : null;

    [Fact]
    public async Task The_code_shows_a_visitor_what_the_room_is_and_lets_a_person_in()
    {
        await Node.Open(To.Open());
        var (number, code) = await Invite();
        var (invited, _) = await Node.Invitations.LookAsync(person: null, Here, InvitationCodes.Grouped(code).ToLowerInvariant());
        Assert.Equal(("room-1", number), (invited!.State.Room, invited.Invitation.Number));
        Assert.Null(await Node.Desk.OpenAsync(Amina.Person, "room-1"));
        await Node.Has(Amina, Join(number, code));
        Assert.True((await Node.Desk.OpenAsync(Amina.Person, "room-1"))!.IsTakingPart);
    }

    [Fact]
    public async Task Without_a_code_with_a_wrong_one_and_without_a_room_the_answer_is_the_same()
    {
        await Node.Open(To.Open());
        var (number, code) = await Invite();
        var answers = new[]
        {
            await Refusal(Amina, To.Join()),
            await Refusal(Amina, Join(number, "K7QM-3XWA-9T2P")),
            await Refusal(Amina, Join(number + 1, code)),
            (await Node.Send(Amina, Join(number, code), "room-2")) is Answer.Refused refused ? refused.Refusal.Code : null,
        };
        Assert.All(answers, answer => Assert.Equal("room.unknown", answer));
        Assert.Null(await Storage.People.SeatAsync("room-1", Amina.Person.Id));
    }

    [Fact]
    public async Task The_code_of_one_room_does_not_open_another()
    {
        await Node.Open(To.Open());
        var (number, code) = await Invite();
        await Node.Has(Officer, To.Open(), "room-2");
        await Node.Has(Officer, To.Invite(To.Tomorrow), "room-2");
        Assert.Equal("room.unknown", (await Node.Send(Amina, Join(number, code), "room-2")) is Answer.Refused no ? no.Refusal.Code : null);
    }

    [Fact]
    public async Task Of_twenty_who_come_at_once_for_three_places_exactly_three_come_in_and_the_rest_see_nothing()
    {
        await Node.Open(To.Open());
        var (number, code) = await Invite(limit: 3);
        var crowd = Enumerable.Range(1, 20).Select(n => Boris with { Person = Boris.Person with { Id = $"p-{n}" } }).ToList();
        var answers = await Task.WhenAll(crowd.Select(one => Node.Send(one, Join(number, code)))).Soon();
        Assert.Equal(3, answers.OfType<Answer.Accepted>().Count());
        Assert.Equal(17, answers.OfType<Answer.Refused>().Count(no => no.Refusal.Code == "invitation.usedUp"));
        var sighted = await Task.WhenAll(crowd.Select(one => Node.Desk.OpenAsync(one.Person, "room-1")));
        Assert.Equal(3, sighted.Count(room => room is not null));
    }

    [Fact]
    public async Task A_revoked_code_is_answered_like_one_that_never_was()
    {
        await Node.Open(To.Open());
        var (number, code) = await Invite();
        await Node.Has(Officer, To.Revoke(number));
        var (_, revoked) = await Node.Invitations.LookAsync(Amina.Person, Here, code);
        var (_, never) = await Node.Invitations.LookAsync(Amina.Person, Here, "K7QM-3XWA-9T2P");
        Assert.Equal(never, revoked);
        Assert.Equal("room.unknown", await Refusal(Amina, Join(number, code)));
    }

    [Fact]
    public async Task Who_came_by_an_invitation_may_leave_and_come_back_also_on_another_node()
    {
        await Node.Open(To.Open());
        var (number, code) = await Invite();
        await Node.Has(Amina, Join(number, code));
        await Node.Has(Amina, To.Leave());
        Node = new Node(Storage, Store);
        await Node.Has(Amina, To.Join());
    }

    [Fact]
    public async Task A_retry_of_issuing_gives_the_same_code()
    {
        await Node.Open(To.Open());
        var issue = To.Invite(To.Tomorrow);
        Assert.Equal(await Node.Has(Officer, issue), await Node.Has(Officer, issue));
        Assert.Single(await List());
    }

    [Fact]
    public async Task The_record_does_not_hold_the_code()
    {
        await Node.Open(To.Open());
        var (number, code) = await Invite();
        await Node.Has(Amina, Join(number, code));
        foreach (var entry in await SoundRecord())
        {
            var bytes = System.Text.Encoding.UTF8.GetString(EntryBytes.Write(entry));
            Assert.DoesNotContain(code, bytes, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(InvitationCodes.Grouped(code), bytes, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Who_does_not_run_the_room_gets_no_list()
    {
        await Node.Open(To.Open(), Amina);
        var room = (await Node.Desk.OpenAsync(Amina.Person, "room-1"))!;
        Assert.Null(await Node.Invitations.ListAsync(room));
    }

    [Fact]
    public async Task Who_guesses_codes_is_soon_not_listened_to_wherever_they_knock()
    {
        await Node.Open(PublicRoom);
        var (number, code) = await Invite();
        for (var n = 0; n < WrongCodes.MostOfPerson; n++)
        {
            Assert.Equal("invitation.unknown", await Refusal(Amina, Join(number, $"AAAA-AAAA-AA{n + 10}")));
        }
        Assert.Equal("rate.exceeded", await Refusal(Amina, Join(number, code)));
        Assert.Equal("rate.exceeded", (await Node.Invitations.LookAsync(Amina.Person, Here, code)).Refusal!.Code);
        Assert.Null((await Node.Invitations.LookAsync(Boris.Person, Here, code)).Refusal);
    }

    [Fact]
    public async Task An_address_from_which_codes_are_guessed_is_not_listened_to_either()
    {
        await Node.Open(To.Open());
        var (_, code) = await Invite();
        for (var n = 0; n < WrongCodes.MostOfAddress; n++)
        {
            await Node.Invitations.LookAsync(person: null, Here, $"AAAA-AAAA-AA{n + 10}");
        }
        Assert.Equal("rate.exceeded", (await Node.Invitations.LookAsync(person: null, Here, code)).Refusal!.Code);
        Assert.Null((await Node.Invitations.LookAsync(person: null, "198.51.100.1", code)).Refusal);
    }

    [Fact]
    public async Task A_closed_room_of_members_is_not_shown_to_who_comes_late()
    {
        await Node.Open(To.Open());
        var (number, code) = await Invite();
        await Node.Has(Officer, To.Close());
        Assert.Equal("invitation.unknown", (await Node.Invitations.LookAsync(Amina.Person, Here, code)).Refusal!.Code);
        Assert.Equal("room.unknown", await Refusal(Amina, Join(number, code)));
    }
}
