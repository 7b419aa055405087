using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Coming in by an invitation, and the ways in which somebody might try to come in without one.</summary>
[Collection(OneHub.Name)]
public sealed class InvitationTests(SharedHub shared)
{
    private const string NoCode = "K7QM-3XWA-9T2P";

    private Task<Guest> As(string person) => Guest.EnterAsync(shared.Hub, person);

    [Fact]
    public async Task A_link_shows_a_visitor_the_room_and_lets_a_person_in_with_a_first_message()
    {
        var (host, rosa) = (await As("olga"), await As("rosa"));
        var (room, number, code) = await Invite.ToAsync(host);
        var shown = (await Guest.Visitor(shared.Hub).GetAsync($"/api/v1/invitations/{code.ToLowerInvariant()}")).Json;
        Assert.Equal("Water and sanitation", shown.GetProperty("title").GetString());
        Assert.Equal("UN DESA", shown.GetProperty("convener").GetProperty("organization").GetProperty("name").GetString());
        Assert.Equal(404, (await rosa.GetAsync($"/api/v1/rooms/{room}")).Status);

        await rosa.DoAsync(room, Invite.Join(number, code));
        await rosa.SayAsync(room, "Buenos días");

        Assert.True((await rosa.GetAsync($"/api/v1/invitations/{code}")).Json.GetProperty("joined").GetBoolean());
        Assert.Equal(1, (await Invite.ListAsync(host, room)).Single().GetProperty("used").GetInt32());
    }

    [Fact]
    public async Task A_code_that_never_was_a_revoked_one_and_no_code_at_all_are_answered_alike()
    {
        var host = await As("olga");
        var (room, number, code) = await Invite.ToAsync(host);
        await host.DoAsync(room, Invite.Revoke(number));
        var visitor = Guest.Visitor(shared.Hub);
        var answers = new List<(int, string, string?)>();
        foreach (var tried in new[] { code, NoCode, "%20", "..%2F..%2Frooms", new string('A', 400) })
        {
            var reply = await visitor.GetAsync($"/api/v1/invitations/{tried}");
            answers.Add((reply.Status, reply.Code, reply.Json.GetProperty("detail").GetString()));
        }
        Assert.Single(answers.Distinct());
        Assert.Equal((404, "invitation.unknown"), (answers[0].Item1, answers[0].Item2));
    }

    [Fact]
    public async Task The_code_of_one_room_and_a_revoked_code_open_no_room_of_members()
    {
        var (host, rosa) = (await As("olga"), await As("rosa"));
        var (room, number, code) = await Invite.ToAsync(host);
        var (other, otherNumber, _) = await Invite.ToAsync(host);
        Assert.Equal((404, "room.unknown"), await CodeOf(rosa.SubmitAsync(other, Invite.Join(otherNumber, code))));
        Assert.Equal((404, "room.unknown"), await CodeOf(rosa.SubmitAsync(other, Invite.Join(number, code))));
        await host.DoAsync(room, Invite.Revoke(number));
        Assert.Equal((404, "room.unknown"), await CodeOf(rosa.SubmitAsync(room, Invite.Join(number, code))));
    }

    [Theory]
    [InlineData("\"role\":\"convener\"")]
    [InlineData("\"digest\":\"00\"")]
    [InlineData("\"number\":1")]
    public async Task Who_joins_cannot_bring_a_role_a_number_or_a_hash_of_their_own(string field)
    {
        var (host, rosa) = (await As("olga"), await As("rosa"));
        var (room, number, code) = await Invite.ToAsync(host);
        var reply = await rosa.PostRawAsync(
            $"/api/v1/rooms/{room}/commands",
            $$"""{"type":"participant.join","id":"{{Guid.NewGuid()}}","consent":"1","invitation":{{number}},"code":"{{code}}",{{field}}}"""
        );
        Assert.Equal((400, "command.malformed"), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("\"digest\":\"00\"")]
    [InlineData("\"code\":\"K7QM-3XWA-9T2P\"")]
    [InlineData("\"used\":-5")]
    public async Task Who_invites_cannot_choose_the_code_or_its_hash(string field)
    {
        var host = await As("olga");
        var (room, _, _) = await Invite.ToAsync(host);
        var expires = TimeProvider.System.GetUtcNow().AddDays(1).ToUnixTimeMilliseconds();
        var reply = await host.PostRawAsync(
            $"/api/v1/rooms/{room}/commands",
            $$"""{"type":"invitation.issue","id":"{{Guid.NewGuid()}}","expires":{{expires}},{{field}}}"""
        );
        Assert.Equal((400, "command.malformed"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_moderator_cannot_invite_a_convener()
    {
        var (host, rosa) = (await As("olga"), await As("rosa"));
        var room = await Convene.ConsultationAsync(host, [rosa]);
        await host.DoAsync(room, Commands.ChangeRole(await rosa.NumberInAsync(room), "moderator"));
        Assert.Equal((403, "right.missing"), await CodeOf(rosa.SubmitAsync(room, Invite.Issue(role: "convener"))));
        await rosa.DoAsync(room, Invite.Issue());
    }

    [Fact]
    public async Task Only_those_who_run_the_room_see_its_invitations_by_any_door()
    {
        var (host, rosa) = (await As("olga"), await As("rosa"));
        var (room, number, code) = await Invite.ToAsync(host, "public");
        await rosa.DoAsync(room, Commands.Join());
        await using var line = await rosa.LineAsync();
        await line.FollowAsync(room);
        var second = await host.DoAsync(room, Invite.Issue());
        await host.DoAsync(room, Invite.Revoke(second));
        await line.Heard(room).ReachesAsync(second + 1);

        Assert.Equal((403, "right.missing"), await CodeOf(rosa.GetAsync($"/api/v1/rooms/{room}/invitations")));
        Assert.Equal(404, (await rosa.GetAsync($"/api/v1/rooms/{room}/invitations/{number}/picture.svg")).Status);
        Assert.Equal(404, (await Guest.Visitor(shared.Hub).GetAsync($"/api/v1/rooms/{room}/invitations/{number}/picture.svg")).Status);
        foreach (
            var entries in new IReadOnlyList<System.Text.Json.JsonElement>[]
            {
                await rosa.EntriesAsync(room, proof: 1),
                [.. line.Heard(room).Entries.Select(entry => entry.Json)],
            }
        )
        {
            var withheld = entries.Single(entry => entry.GetProperty("seq").GetInt64() == number);
            Assert.Equal("withheld", withheld.GetProperty("type").GetString());
            Assert.False(withheld.TryGetProperty("by", out _) || withheld.TryGetProperty("data", out _));
        }
        var all =
            (await rosa.GetAsync($"/api/v1/rooms/{room}/entries?proof=1")).Body
            + (await host.GetAsync($"/api/v1/rooms/{room}/entries?proof=1")).Body;
        Assert.DoesNotContain(code, all, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_hub_says_no_code_in_its_log_and_keeps_none_in_its_files()
    {
        await using var hub = await Hub.StartAsync();
        var (host, rosa) = (await Guest.EnterAsync(hub, "olga"), await Guest.EnterAsync(hub, "rosa"));
        var (room, number, code) = await Invite.ToAsync(host);
        await rosa.GetAsync($"/api/v1/invitations/{code}");
        await rosa.DoAsync(room, Invite.Join(number, code));
        await hub.KillAsync();
        var bare = code.Replace("-", "", StringComparison.Ordinal);
        Assert.DoesNotContain(code, hub.Said, StringComparison.OrdinalIgnoreCase);
        foreach (var file in Directory.EnumerateFiles(hub.Place.Data, "*", SearchOption.AllDirectories))
        {
            var bytes = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            Assert.DoesNotContain(code, bytes, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(bare, bytes, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_link_holds_after_a_restart()
    {
        await using var hub = await Hub.StartAsync();
        var (_, _, code) = await Invite.ToAsync(await Guest.EnterAsync(hub, "olga"));
        await hub.KillAsync();
        await hub.StartAgainAsync();
        Assert.Equal(200, (await Guest.Visitor(hub).GetAsync($"/api/v1/invitations/{code}")).Status);
    }

    [Fact]
    public async Task Who_guesses_is_soon_not_listened_to()
    {
        await using var hub = await Hub.StartAsync();
        var host = await Guest.EnterAsync(hub, "olga");
        var (_, _, code) = await Invite.ToAsync(host);
        var visitor = Guest.Visitor(hub);
        var statuses = new List<int>();
        for (var n = 0; n < 70; n++)
        {
            statuses.Add((await visitor.GetAsync($"/api/v1/invitations/AAAA-AAAA-AA{n + 10}")).Status);
        }
        Assert.Equal(60, statuses.Count(status => status == 404));
        Assert.Equal((429, "rate.exceeded"), await CodeOf(visitor.GetAsync($"/api/v1/invitations/{code}")));
    }

    [Fact]
    public async Task The_picture_is_made_of_one_path_and_no_text()
    {
        var host = await As("olga");
        var (room, number, code) = await Invite.ToAsync(host);
        var reply = await host.GetAsync($"/api/v1/rooms/{room}/invitations/{number}/picture.svg");
        Assert.Equal((200, "image/svg+xml"), (reply.Status, reply.MediaType));
        Assert.StartsWith("<svg", reply.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(code, reply.Body, StringComparison.Ordinal);
    }

    private static async Task<(int, string)> CodeOf(Task<Reply> asked)
    {
        var reply = await asked;
        return (reply.Status, reply.Code);
    }
}
