using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Somebody tries every door of a room that is not for them, by its id, and gets what the id of no room gets: byte for byte.</summary>
[Collection(OneHub.Name)]
public sealed partial class StrangerTests(SharedHub shared)
{
    private static readonly string[] Pages = ["", "/people", "/topics/1", "/invitations", "/members"];

    /// <summary>Who is outside of which room: a stranger of a room of members; staff and a delegate of a caucus of civil society that all of civil society knows of.</summary>
    public static TheoryData<string, string> Outsiders =>
        new()
        {
            { "rosa", "members" },
            { "", "members" },
            { "grace", "caucus" },
            { "david", "caucus" },
            { "nadia", "caucus" },
            { "", "caucus" },
        };

    [Theory]
    [MemberData(nameof(Outsiders))]
    public async Task A_stranger_who_tries_every_command_by_id_gets_the_answer_of_an_id_that_is_no_rooms(string person, string kind)
    {
        var stranger = await EnterAsync(person);
        var (room, none) = await HiddenAsync(kind);
        var commands = (await EveryCommand.OfAsync(shared.Hub)).Commands();

        Assert.InRange(commands.Count, 30, 1000);
        // Who may open rooms opens one where there is none: that is the one command that cannot answer alike.
        foreach (var (type, command) in commands.Where(one => one.Key != "room.open"))
        {
            var (there, nowhere) = (
                await stranger.SubmitAsync(room, WithNewId(command)),
                await stranger.SubmitAsync(none, WithNewId(command))
            );
            Assert.Equal((type, nowhere.Status, Plain(nowhere.Body, none)), (type, there.Status, Plain(there.Body, room)));
            Assert.NotEqual(200, there.Status);
        }
    }

    [Theory]
    [MemberData(nameof(Outsiders))]
    public async Task A_stranger_who_asks_every_question_by_id_gets_the_answer_of_an_id_that_is_no_rooms(string person, string kind)
    {
        var stranger = await EnterAsync(person);
        var (room, none) = await HiddenAsync(kind);
        var every = await EveryCommand.OfAsync(shared.Hub);
        string[] questions = [.. every.QuestionsAbout("ROOM"), .. Pages.Select(page => $"/rooms/ROOM{page}")];

        Assert.InRange(questions.Length, 10, 1000);
        foreach (var question in questions)
        {
            var there = await stranger.GetAsync(question.Replace("ROOM", room, StringComparison.Ordinal));
            var nowhere = await stranger.GetAsync(question.Replace("ROOM", none, StringComparison.Ordinal));
            Assert.Equal((question, nowhere.Status, Plain(nowhere.Body, none)), (question, there.Status, Plain(there.Body, room)));
        }
    }

    [Theory]
    [MemberData(nameof(Outsiders))]
    public async Task A_stranger_on_a_live_line_gets_the_answers_of_an_id_that_is_no_rooms(string person, string kind)
    {
        var stranger = await EnterAsync(person);
        var (room, none) = await HiddenAsync(kind);
        await using var line = await stranger.LineAsync();
        var commands = (await EveryCommand.OfAsync(shared.Hub)).Commands();

        Assert.Equal($"{await line.FollowAsync(none)}", $"{await line.FollowAsync(room)}");
        foreach (var (_, command) in commands.Where(one => one.Key != "room.open"))
        {
            Assert.Equal($"{await line.SubmitAsync(none, WithNewId(command))}", $"{await line.SubmitAsync(room, WithNewId(command))}");
            // Whoever sends a hundred frames in a second is cut off.
            await Task.Delay(25);
        }
        var standing = Standing.Start;
        var (there, nowhere) = (await stranger.CatchUpAsync(room, standing), await stranger.CatchUpAsync(none, standing));
        Assert.Equal(nowhere.Body, there.Body);
        Assert.Equal(0, line.Heard(room).Last);
    }

    [Theory]
    [InlineData("grace")]
    [InlineData("olga")]
    [InlineData("nadia")]
    public async Task A_caucus_is_in_no_list_and_behind_no_invitation_of_staff_and_delegates(string person)
    {
        var amina = await Guest.EnterAsync(shared.Hub, "amina");
        var outsider = await Guest.EnterAsync(shared.Hub, person);
        var before = (await outsider.GetAsync("/api/v1/rooms")).Body;
        var (room, _) = await HiddenAsync("caucus");
        await amina.DoAsync(room, Invite.Issue());
        var code = (await Invite.ListAsync(amina, room)).Single().GetProperty("code").GetString()!;

        Assert.Contains(room, (await amina.GetAsync("/api/v1/rooms")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(room, (await outsider.GetAsync("/api/v1/rooms")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(room, (await outsider.GetAsync("/rooms")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(room, before, StringComparison.Ordinal);
        var none = await outsider.GetAsync("/api/v1/invitations/AAAA-AAAA-AAAA");
        var there = await outsider.GetAsync($"/api/v1/invitations/{code}");
        Assert.Equal((none.Status, Plain(none.Body, room)), (there.Status, Plain(there.Body, room)));
    }

    [Fact]
    public async Task Civil_society_finds_its_caucus_asks_to_be_let_in_and_is_let_in()
    {
        var (amina, rosa) = (await Guest.EnterAsync(shared.Hub, "amina"), await Guest.EnterAsync(shared.Hub, "rosa"));
        var (room, _) = await HiddenAsync("caucus");
        await using var line = await rosa.LineAsync();

        Assert.Equal(404, (await rosa.GetAsync($"/api/v1/rooms/{room}")).Status);
        Assert.True((await rosa.GetAsync($"/api/v1/rooms/{room}/door")).Json.GetProperty("mustAsk").GetBoolean());
        await rosa.DoAsync(room, Ask.Make("We come from Puno"));
        var waiting = (await amina.GetAsync($"/api/v1/rooms/{room}/members")).Json.GetProperty("requests")[0];
        Assert.Equal("We come from Puno", waiting.GetProperty("words").GetString());
        await amina.DoAsync(room, Ask.Approve(waiting.GetProperty("participant").GetInt32()));

        await Bounded.UntilAsync(() => line.Heard(room).Notices.Any(one => one.GetProperty("type").ValueEquals("admission")), "the notice");
        Assert.Equal(200, (await rosa.GetAsync($"/api/v1/rooms/{room}")).Status);
        await rosa.DoAsync(room, Commands.Join());
    }

    private Task<Guest> EnterAsync(string person) =>
        person.Length == 0 ? Task.FromResult(Guest.Visitor(shared.Hub)) : Guest.EnterAsync(shared.Hub, person);

    /// <summary>A room that is hidden from them, and a name of the same length that nobody has given to a room.</summary>
    private async Task<(string Room, string None)> HiddenAsync(string kind)
    {
        var (room, none) = (Convene.NewName("hidden"), Convene.NewName("hidden"));
        var host = await Guest.EnterAsync(shared.Hub, kind == "caucus" ? "amina" : "olga");
        await host.DoAsync(
            room,
            kind == "caucus"
                ? Ask.OpenCaucus("Among ourselves")
                : Commands.Open("Behind closed doors", visibility: "members", kind: "regionalChannel")
        );
        await host.DoAsync(
            room,
            new
            {
                type = "topic.open",
                id = Guid.NewGuid(),
                title = "What we say",
            }
        );
        return (room, none);
    }

    private static JsonObject WithNewId(JsonObject command)
    {
        var copy = (JsonObject)command.DeepClone();
        copy["id"] = Guid.NewGuid().ToString();
        return copy;
    }

    /// <summary>Without the name that was asked for and what is new in every page.</summary>
    private static string Plain(string body, string room) =>
        Once().Replace(body.Replace(room, "ROOM", StringComparison.Ordinal), "$1ONCE\"");

    [GeneratedRegex("(name=\"(?:id|token)\" value=\"|\"traceId\":\")[^\"]*\"")]
    private static partial Regex Once();
}
