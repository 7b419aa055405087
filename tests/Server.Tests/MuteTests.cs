using System.Text.Json;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Tests.Running;
using static CsoNet.Collab.Server.Tests.Running.Fields;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Somebody is muted: at every door, on her open line, and on the page where it is decided, without JavaScript too.</summary>
[Collection(OneHub.Name)]
public sealed class MuteTests(SharedHub shared) : IAsyncLifetime
{
    /// <summary>What is left to whoever is muted; and the doors of the room, of which a test of the rules says the same.</summary>
    private static readonly string[] Left =
    [
        "room.open",
        "participant.join",
        "participant.leave",
        "participant.acceptRules",
        "request.make",
        "request.withdraw",
        "message.retract",
        "translation.withdraw",
        "jointStatement.sign",
        "message.report",
        "removal.appeal",
        "held.withdraw",
        "mute.appeal",
        "announcement.read",
        "recommendation.sponsor",
        "jointStatement.sign",
    ];

    private static readonly Rules Rules = new(Composition.Kinds);
    private Guest olga = null!;
    private Guest amina = null!;
    private Guest grace = null!;
    private string room = null!;
    private long topic;
    private int number;

    public async Task InitializeAsync()
    {
        (olga, amina) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "amina"));
        grace = await Guest.EnterAsync(shared.Hub, "grace");
        (room, topic) = await Convene.ChannelAsync(olga, amina);
        await grace.DoAsync(room, Commands.Join());
        number = await amina.NumberInAsync(room);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Attack_whoever_is_muted_tries_every_command_and_nothing_is_written()
    {
        var samples = (await EveryCommand.OfAsync(shared.Hub)).Commands();
        await MuteAsync();
        var head = await olga.HeadAsync(room);
        foreach (var verb in Rules.Of(RoomKind.RegionalChannel).Verbs.Where(verb => !verb.OfTheSystem && !Left.Contains(verb.Type)))
        {
            var reply = await PatientlyAsync(amina, samples[verb.Type]);
            Assert.True(reply.Code is "mute.on" or "right.missing", $"{verb.Type} is answered with {reply.Body}");
        }
        Assert.Equal(head, await olga.HeadAsync(room));
    }

    [Fact]
    public async Task Attack_no_other_door_lets_her_speak_nor_does_leaving_and_coming_back()
    {
        await using var line = await amina.LineAsync();
        await line.FollowAsync(room);
        await MuteAsync();
        var answer = await line.SubmitAsync(room, Post());
        Assert.Equal("mute.on", TextIn(answer, "code"));
        Assert.InRange(NumberIn(answer, "until"), 1, long.MaxValue);

        var problem = await amina.SubmitAsync(room, Post());
        Assert.Equal((403, "mute.on"), (problem.Status, problem.Code));
        Assert.Equal(NumberIn(answer, "until"), NumberIn(problem.Json, "until"));

        await amina.DoAsync(room, Commands.Verb("participant.leave"));
        await amina.DoAsync(room, Commands.Join());
        Assert.Equal("mute.on", (await amina.SubmitAsync(room, Post())).Code);
    }

    [Fact]
    public async Task Her_open_line_is_told_at_once_and_nobody_else_learns_of_it()
    {
        await using var hers = await amina.LineAsync();
        await using var theirs = await grace.LineAsync();
        await hers.FollowAsync(room);
        await theirs.FollowAsync(room);
        var muted = await MuteAsync();
        await Bounded.UntilAsync(() => Task.FromResult(Tells(hers)), "her screen is told to ask");
        await theirs.Heard(room).ReachesAsync(muted);
        Assert.False(Tells(theirs));
        Assert.Equal("withheld", TextIn(theirs.Heard(room).Entries[^1].Json, "type"));

        var mine = (await MineAsync(amina)).GetProperty("mute");
        Assert.Equal(("courtesy", "Without the insult"), (TextIn(mine, "rule"), TextIn(mine, "words")));
        Assert.InRange(mine.GetProperty("left").GetInt64(), 58 * 60_000, 60 * 60_000);
        Assert.True((await amina.RoomAsync(room)).GetProperty("holds").GetBoolean());
        Assert.False((await MineAsync(grace)).TryGetProperty("mute", out _));
        foreach (var door in new[] { "", "/entries?after=0", "/mine", "/messages" })
        {
            Assert.DoesNotContain("insult", (await grace.GetAsync($"/api/v1/rooms/{room}{door}")).Body, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("insult", (await grace.GetAsync(Page)).Body, StringComparison.Ordinal);
        Assert.Equal(404, (await Guest.Visitor(shared.Hub).GetAsync(Page)).Status);
        await ToldAsync(amina, "muted");
    }

    [Fact]
    public async Task Without_a_script_her_words_are_refused_with_the_time_and_stand_on_the_page_still()
    {
        var talk = $"/rooms/{room}/topics/{topic}?lang=en";
        var form = (await amina.GetAsync(talk)).Body;
        await MuteAsync();
        var refused = await amina.SendFormAsync(talk, form, ("do", "post"), ("text", "Who pays for the turbine?"));
        Assert.Equal(403, refused.Status);
        var text = PageGuest.TextOf(refused.Body);
        Assert.Matches("You are muted in this room until .*UTC", text);
        Assert.Contains("Who pays for the turbine?", text, StringComparison.Ordinal);
        Assert.Contains("Courtesy", text, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"text\"", (await amina.GetAsync(talk)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task She_appeals_on_the_page_and_somebody_else_decides_there()
    {
        Assert.Equal(
            303,
            (await SendAsync(olga, "mute", ("rule", "Courtesy"), ("minutes", "10080"), ("words", "Without the insult"))).Status
        );
        Assert.Contains("Without the insult", (await amina.GetAsync(Page)).Body, StringComparison.Ordinal);
        Assert.Equal(303, (await amina.FillInAsync(Page, ("do", "appeal"), ("words", "I was quoting"))).Status);
        Assert.Contains("Somebody else than who muted you looks", (await amina.GetAsync(Page)).Body, StringComparison.Ordinal);

        var own = (await olga.GetAsync(Page)).Body;
        Assert.Contains("I was quoting", own, StringComparison.Ordinal);
        Assert.Contains("You muted them", own, StringComparison.Ordinal);
        var forged = await SendAsync(olga, "uphold", ("words", "No quotation"));
        Assert.Equal(403, forged.Status);
        Assert.Contains("No quotation", forged.Body, StringComparison.Ordinal);

        await olga.DoAsync(room, Commands.ChangeRole(await grace.NumberInAsync(room), "moderator"));
        Assert.Equal(303, (await SendAsync(grace, "uphold", ("words", "It was no quotation"))).Status);
        Assert.Contains("It was no quotation", (await amina.GetAsync(Page)).Body, StringComparison.Ordinal);
        Assert.Equal(303, (await SendAsync(grace, "lift")).Status);
        Assert.Contains("You are not muted here", (await amina.GetAsync(Page)).Body, StringComparison.Ordinal);
        await amina.DoAsync(room, Post());
        await ToldAsync(amina, "muteUpheld");
        await ToldAsync(amina, "muteLifted");
    }

    private string Page => $"/rooms/{room}/mutes?lang=en";

    private System.Text.Json.Nodes.JsonObject Post() => Commands.Of("message.post", new { text = "Who pays for the turbine?", topic });

    private Task<Reply> SendAsync(Guest who, string act, params (string, string)[] fields) =>
        who.FillInAsync(Page, [("do", act), ("participant", $"{number}"), .. fields]);

    private Task<long> MuteAsync() =>
        olga.DoAsync(
            room,
            Commands.Of(
                "participant.mute",
                new
                {
                    participant = number,
                    rule = "courtesy",
                    minutes = 60,
                    words = "Without the insult",
                }
            )
        );

    private bool Tells(HubLine line) => line.Heard(room).Notices.Any(notice => TextIn(notice, "type") == "mine");

    private async Task<JsonElement> MineAsync(Guest who) => (await who.GetAsync($"/api/v1/rooms/{room}/mine")).Json;

    private async Task<Reply> PatientlyAsync(Guest who, object command)
    {
        var reply = await who.SubmitAsync(room, command);
        for (var tries = 0; reply.Status == 429 && tries < 20; tries++)
        {
            await Task.Delay(500);
            reply = await who.SubmitAsync(room, command);
        }
        return reply;
    }

    private Task ToldAsync(Guest who, string code) =>
        Bounded.UntilAsync(
            async () =>
                (await who.GetAsync("/api/v1/me/notices?limit=50"))
                    .Json.GetProperty("items")
                    .EnumerateArray()
                    .Any(notice => TextIn(notice, "room") == room && TextIn(notice, "code") == code),
            $"they are told {code}"
        );
}
