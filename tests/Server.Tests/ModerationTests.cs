using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Report, ruling, appeal and what comes back, through the doors and on the pages without JavaScript.</summary>
[Collection(OneHub.Name)]
public sealed class ModerationTests(SharedHub shared)
{
    private const string Words = "They are all thieves";

    [Fact]
    public async Task A_report_reaches_the_desk_without_who_reported_and_its_author_learns_nothing_of_it()
    {
        var (olga, amina, grace, room, message) = await SaidAsync();
        var page = PathOf(room, message);
        Assert.Equal(303, (await grace.FillInAsync(page, ("do", "report"), ("rule", "Courtesy"), ("words", "An insult"))).Status);
        Assert.Contains("It is with those who run the room", (await grace.GetAsync(page)).Body, StringComparison.Ordinal);
        var entries = await amina.GetAsync($"/api/v1/rooms/{room}/entries?after={message}");
        Assert.DoesNotContain("report", entries.Body, StringComparison.Ordinal);

        var desk = await olga.GetAsync($"/api/v1/rooms/{room}/desk");
        var waiting = Assert.Single(desk.Json.GetProperty("waiting").EnumerateArray());
        Assert.Equal("reported", waiting.GetProperty("state").GetString());
        Assert.Equal(Words, waiting.GetProperty("said").GetProperty("text").GetString());
        Assert.DoesNotContain($"\"{await grace.NumberInAsync(room)}\"", desk.Body, StringComparison.Ordinal);
        Assert.Equal(403, (await amina.GetAsync($"/api/v1/rooms/{room}/desk")).Status);
        Assert.DoesNotContain("report", Inside(await amina.GetAsync(page)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_screen_that_was_away_hears_of_a_removal_before_anything_newer_and_no_door_has_the_words()
    {
        var (olga, amina, grace, room, message) = await SaidAsync();
        var away = await amina.StandingAsync(room, message);
        await olga.DoAsync(room, Remove(message));
        await olga.DoAsync(room, Commands.Post("Let us go on"));
        var entries = (await amina.CatchUpAsync(room, away)).Json.GetProperty("rooms").GetProperty(room).GetProperty("entries");
        Assert.Equal(
            ["message.removed", "message.posted"],
            entries.EnumerateArray().Select(entry => entry.GetProperty("type").GetString())
        );
        Assert.DoesNotContain(Words, (await grace.GetAsync($"/api/v1/rooms/{room}/messages")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, (await grace.GetAsync(PathOf(room, message))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_author_reads_why_and_appeals_and_somebody_else_restores_it()
    {
        var (olga, amina, grace, room, message) = await SaidAsync();
        await grace.DoAsync(room, Commands.Of("message.report", new { message, rule = "courtesy" }));
        await olga.DoAsync(room, Remove(message));
        var own = (await amina.GetAsync(PathOf(room, message))).Body;
        Assert.Contains("Say it without the insult", own, StringComparison.Ordinal);
        Assert.Contains(Words, own, StringComparison.Ordinal);
        Assert.Equal(303, (await amina.FillInAsync(PathOf(room, message), ("do", "appeal"), ("words", "I was quoting"))).Status);

        var decide = Commands.Of(
            "appeal.decide",
            new
            {
                message,
                restore = true,
                words = "It is a quotation",
            }
        );
        Assert.Equal((403, "appeal.sameRuler"), Answer(await olga.SubmitAsync(room, decide)));
        Assert.Empty((await olga.GetAsync($"/api/v1/rooms/{room}/desk")).Json.GetProperty("waiting").EnumerateArray());
        await olga.DoAsync(room, Commands.ChangeRole(await grace.NumberInAsync(room), "moderator"));
        var desk = await grace.GetAsync($"/api/v1/rooms/{room}/desk");
        var appeal = Assert.Single(desk.Json.GetProperty("waiting").EnumerateArray());
        Assert.Equal("I was quoting", appeal.GetProperty("appeal").GetProperty("words").GetString());
        await grace.DoAsync(room, decide);
        Assert.Contains(Words, (await olga.GetAsync($"/api/v1/rooms/{room}/messages")).Body, StringComparison.Ordinal);
        Assert.Contains("Your message is there again", (await amina.GetAsync(PathOf(room, message))).Body, StringComparison.Ordinal);
        await ToldAsync(amina, room, "restored", "removed");
        await ToldAsync(grace, room, "reportRestored", "reportRemoved");
    }

    [Fact]
    public async Task Attack_a_case_that_is_none_of_theirs_and_a_desk_of_another_room_tell_nothing()
    {
        var (_, amina, grace, room, message) = await SaidAsync();
        await grace.DoAsync(room, Commands.Of("message.report", new { message, rule = "subject" }));
        Assert.Equal(404, (await amina.GetAsync($"/rooms/{room}/cases/99999")).Status);
        Assert.Equal(404, (await amina.GetAsync("/rooms/nowhere/cases/1")).Status);
        Assert.Equal(404, (await amina.GetAsync("/api/v1/rooms/nowhere/desk")).Status);
        var forged = await grace.SendFormAsync($"/rooms/{room}/cases/{message}", "", ("id", $"{Guid.NewGuid()}"), ("do", "report"));
        Assert.Equal(403, forged.Status);
    }

    private static string Inside(Reply page) => page.Body[page.Body.IndexOf("<main", StringComparison.Ordinal)..];

    private static string PathOf(string room, long message) => $"/rooms/{room}/cases/{message}?lang=en";

    private static System.Text.Json.Nodes.JsonObject Remove(long message) =>
        Commands.Of(
            "message.remove",
            new
            {
                message,
                rule = "courtesy",
                words = "Say it without the insult",
            }
        );

    private static Task ToldAsync(Guest who, string room, params string[] codes) =>
        Bounded.UntilAsync(
            async () => codes.SequenceEqual((await NoticesAsync(who, room)).Where(code => codes.Contains(code))!),
            $"they are told {string.Join(", ", codes)}"
        );

    private static (int, string) Answer(Reply reply) => (reply.Status, reply.Code);

    private static async Task<IEnumerable<string?>> NoticesAsync(Guest who, string room) =>
        (await who.GetAsync("/api/v1/me/notices?limit=50"))
            .Json.GetProperty("items")
            .EnumerateArray()
            .Where(notice => notice.GetProperty("room").GetString() == room)
            .Select(notice => notice.GetProperty("code").GetString());

    /// <summary>A consultation of Olga's in which Amina has said something, and Grace reads it.</summary>
    private async Task<(Guest Olga, Guest Amina, Guest Grace, string Room, long Message)> SaidAsync()
    {
        var olga = await Guest.EnterAsync(shared.Hub, "olga");
        var (amina, grace) = (await Guest.EnterAsync(shared.Hub, "amina"), await Guest.EnterAsync(shared.Hub, "grace"));
        var room = await Convene.ConsultationAsync(olga, amina, grace);
        return (olga, amina, grace, room, await amina.SayAsync(room, Words));
    }
}
