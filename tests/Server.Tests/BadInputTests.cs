using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>What is wrong is refused clearly, nothing is stored, and the line stays alive.</summary>
[Collection(OneHub.Name)]
public sealed class BadInputTests(SharedHub shared) : IAsyncLifetime
{
    private const string Id = "\"id\":\"6f2b1c0e-7a7e-4b1e-9f7a-222222222222\"";
    private Guest amina = null!;
    private string room = null!;
    private long head;

    public static readonly TheoryData<string, string, string> BadCommands = new()
    {
        { "an unknown command", $$"""{"type":"message.shout",{{Id}},"text":"Hello"}""", "command.unknown" },
        {
            "a command of the system: the seal",
            $$"""{"type":"seal.publish",{{Id}},"day":"2026-01-01","root":"00","records":1}""",
            "command.unknown"
        },
        { "a command of the system: erasure", $$"""{"type":"entry.erase",{{Id}},"entry":1}""", "right.missing" },
        { "a command of another kind of room", $$"""{"type":"topic.open",{{Id}},"title":"Here"}""", "command.unknown" },
        { "an unknown field", $$"""{"type":"message.post",{{Id}},"text":"Hello","admin":true}""", "command.malformed" },
        {
            "the name of a property that is not on the wire",
            $$"""{"type":"message.post",{{Id}},"text":"Hello","target":1}""",
            "command.malformed"
        },
        { "no text", $$"""{"type":"message.post",{{Id}}}""", "command.malformed" },
        { "no id", """{"type":"message.post","text":"Hello"}""", "command.malformed" },
        { "an id that is none", """{"type":"message.post","id":"me","text":"Hello"}""", "command.malformed" },
        { "null for a text", $$"""{"type":"message.post",{{Id}},"text":null}""", "command.malformed" },
        { "a number for a text", $$"""{"type":"message.post",{{Id}},"text":17}""", "command.malformed" },
        { "a list for a text", $$"""{"type":"message.post",{{Id}},"text":["Hello"]}""", "command.malformed" },
        { "a number for a capacity", $$"""{"type":"message.post",{{Id}},"text":"Hello","as":2}""", "command.malformed" },
        { "an unknown capacity", $$"""{"type":"message.post",{{Id}},"text":"Hello","as":"king"}""", "command.malformed" },
        { "a capacity that is not the speaker's", $$"""{"type":"message.post",{{Id}},"text":"Hello","as":"chair"}""", "right.missing" },
        { "a language that is none", $$"""{"type":"message.post",{{Id}},"text":"Hello","lang":"<b>"}""", "command.malformed" },
        { "a text for a number", $$"""{"type":"message.post",{{Id}},"text":"Hello","replyTo":"3"}""", "command.malformed" },
        { "a number beyond all", $$"""{"type":"message.post",{{Id}},"text":"Hello","replyTo":1e400}""", "command.malformed" },
        {
            "a number beyond 64 bits",
            $$"""{"type":"message.post",{{Id}},"text":"Hello","replyTo":99999999999999999999}""",
            "command.malformed"
        },
        { "the greatest number", $$"""{"type":"message.post",{{Id}},"text":"Hello","replyTo":9223372036854775807}""", "message.unknown" },
        { "a number below zero", $$"""{"type":"message.post",{{Id}},"text":"Hello","replyTo":-1}""", "message.unknown" },
        { "an answer to what is no message", $$"""{"type":"message.post",{{Id}},"text":"Hello","replyTo":1}""", "message.unknown" },
        { "half a character", $$"""{"type":"message.post",{{Id}},"text":"a\ud800b"}""", "command.malformed" },
        { "a zero character", $$"""{"type":"message.post",{{Id}},"text":"a\u0000b"}""", "command.malformed" },
        { "no words", $$"""{"type":"message.post",{{Id}},"text":"   "}""", "message.empty" },
        {
            "a text too long in letters",
            $$"""{"type":"message.post",{{Id}},"text":"{{new string('a', (16 * 1024) + 1)}}"}""",
            "message.tooLong"
        },
        { "a text too long in bytes", $$"""{"type":"message.post",{{Id}},"text":"{{new string('水', 5462)}}"}""", "message.tooLong" },
        { "quotes nested too deep", $$"""{"type":"message.post",{{Id}},"text":"{{new string('>', 200)}} deep"}""", "text.tooDeep" },
        { "a topic where there are none", $$"""{"type":"message.post",{{Id}},"text":"Hello","topic":1}""", "topic.notHere" },
        {
            "a reaction to what is no message",
            $$"""{"type":"message.react",{{Id}},"message":1,"emoji":"👍","on":true}""",
            "message.unknown"
        },
        { "a join without consent", $$"""{"type":"participant.join",{{Id}},"consent":""}""", "consent.missing" },
        { "a right that is missing", $$"""{"type":"room.rename",{{Id}},"title":"Mine"}""", "right.missing" },
        { "a second house", $$"""{"type":"room.open",{{Id}},"kind":"house","title":"Mine","visibility":"public"}""", "right.missing" },
        { "a list", "[]", "command.malformed" },
        { "a text", "\"message.post\"", "command.malformed" },
        { "null", "null", "command.malformed" },
        {
            "lists nested too deep",
            $$"""{"type":"message.post",{{Id}},"text":{{new string('[', 60)}}{{new string(']', 60)}}}""",
            "command.malformed"
        },
        { "an empty object", "{}", "command.malformed" },
    };

    public async Task InitializeAsync()
    {
        var olga = await Guest.EnterAsync(shared.Hub, "olga");
        amina = await Guest.EnterAsync(shared.Hub, "amina");
        room = await Convene.ConsultationAsync(olga, amina);
        head = await amina.HeadAsync(room);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(BadCommands))]
    public async Task A_command_that_is_wrong_is_refused_on_a_line_and_the_line_lives(string what, string command, string code)
    {
        await using var line = await amina.LineAsync();

        var answer = await line.AskRawAsync("bad", Invocation("Submit", $"\"{room}\",{command}"));

        Assert.True(answer.GetProperty("status").ValueEquals("refused"), $"{what}: {answer}");
        Assert.Equal(code, answer.GetProperty("code").GetString());
        Assert.NotEmpty(answer.GetProperty("detail").GetString()!);
        await NothingWasStoredAsync(line);
    }

    [Theory]
    [MemberData(nameof(BadCommands))]
    public async Task A_command_that_is_wrong_is_refused_over_HTTP_with_a_problem(string what, string command, string code)
    {
        var reply = await amina.PostRawAsync($"/api/v1/rooms/{room}/commands", command);

        Assert.True(reply.Status is >= 400 and < 500, $"{what}: {reply.Body}");
        Assert.Equal("application/problem+json", reply.MediaType);
        Assert.Equal(code, reply.Code);
        Assert.Equal(head, await amina.HeadAsync(room));
    }

    [Theory]
    [InlineData("Shout", "\"x\"")]
    [InlineData("ToString", "")]
    [InlineData("Dispose", "")]
    [InlineData("OnConnectedAsync", "")]
    [InlineData("Submit", "\"ROOM\"")]
    [InlineData("Submit", "17,{}")]
    [InlineData("Follow", "\"ROOM\",\"first\",\"\",\"\"")]
    [InlineData("Follow", "\"ROOM\",0.5,\"\",\"\"")]
    [InlineData("Follow", "\"ROOM\",1e40,\"\",\"\"")]
    [InlineData("Follow", "\"ROOM\",0,{},[]")]
    [InlineData("Follow", "\"ROOM\",0,\"\",\"\",\"\"")]
    public async Task A_call_that_the_hub_does_not_know_is_answered_with_an_error_and_the_line_lives(string method, string arguments)
    {
        await using var line = await amina.LineAsync();

        var call = Invocation(method, arguments.Replace("ROOM", room, StringComparison.Ordinal));
        var error = await Assert.ThrowsAsync<HubErrorException>(() => line.AskRawAsync("bad", call));

        Assert.DoesNotContain("   at ", error.Message, StringComparison.Ordinal);
        await NothingWasStoredAsync(line);
    }

    [Theory]
    [InlineData("""{"type":"message.post","id":"6f2b1c0e-7a7e-4b1e-9f7a-222222222222","text":"Hello","text":"Bye"}""")]
    [InlineData("""{"type":"message.post","type":"room.close","id":"6f2b1c0e-7a7e-4b1e-9f7a-222222222222"}""")]
    public async Task A_command_that_says_a_thing_twice_is_refused_and_the_line_lives(string command)
    {
        await using var line = await amina.LineAsync();

        await Assert.ThrowsAsync<HubErrorException>(() => line.AskRawAsync("bad", Invocation("Submit", $"\"{room}\",{command}")));
        var reply = await amina.PostRawAsync($"/api/v1/rooms/{room}/commands", command);

        Assert.Equal((400, "command.malformed"), (reply.Status, reply.Code));
        await NothingWasStoredAsync(line);
    }

    [Fact]
    public async Task A_call_for_a_stream_is_refused_and_the_line_lives()
    {
        await using var line = await amina.LineAsync();

        var call = $$"""{"type":4,"invocationId":"bad","target":"Submit","arguments":["{{room}}",{}]}""";
        await Assert.ThrowsAsync<HubErrorException>(() => line.AskRawAsync("bad", call));

        await NothingWasStoredAsync(line);
    }

    [Theory]
    [InlineData(3, "another epoch", null)]
    [InlineData(3, null, "00000000")]
    [InlineData(3, "", "")]
    [InlineData(1_000_000, null, null)]
    [InlineData(-1, null, null)]
    [InlineData(long.MaxValue, null, null)]
    [InlineData(long.MinValue, null, null)]
    public async Task A_screen_that_does_not_fit_the_record_is_told_to_reset(long after, string? epoch, string? mark)
    {
        await amina.SayManyAsync(room, 3);
        var fitting = await amina.StandingAsync(room, 3);
        var standing = new Standing(after, epoch ?? fitting.Epoch, mark ?? fitting.Mark);
        await using var line = await amina.LineAsync();

        var followed = await line.FollowAsync(room, standing);
        var caughtUp = await amina.CatchUpAsync(room, standing);
        await amina.SayAsync(room, "Not for this screen");
        await line.SayAsync(room, "The line lives");

        Assert.Equal("reset", followed.GetProperty("status").GetString());
        Assert.True(caughtUp.Json.GetProperty("rooms").GetProperty(room).GetProperty("reset").GetBoolean());
        Assert.Empty(line.Heard(room).Entries);
    }

    [Theory]
    [InlineData("POST", "/api/v1/rooms/ROOM/commands", "{\"type\":", "application/json", 400, "command.malformed")]
    [InlineData("POST", "/api/v1/rooms/ROOM/commands", "", "application/json", 400, "command.malformed")]
    [InlineData("POST", "/api/v1/rooms/ROOM/commands", "type=message.post", "application/x-www-form-urlencoded", 404, "page.unknown")]
    [InlineData("POST", "/api/v1/catch-up", "{\"rooms\":[]}", "application/json", 400, "command.malformed")]
    [InlineData("POST", "/api/v1/catch-up", "{\"rooms\":{},\"wait\":26}", "application/json", 422, "command.malformed")]
    [InlineData("POST", "/api/v1/catch-up", "{\"rooms\":{},\"all\":true}", "application/json", 400, "command.malformed")]
    [InlineData("POST", "/api/v1/catch-up", "{\"rooms\":{\"ROOM\":null}}", "application/json", 422, "command.malformed")]
    [InlineData("POST", "/api/v1/session/demo", "{\"person\":\"nobody\"}", "application/json", 404, "participant.unknown")]
    [InlineData("GET", "/api/v1/rooms/ROOM/entries?after=x", null, "application/json", 400, "command.malformed")]
    [InlineData("GET", "/api/v1/rooms/ROOM/entries?after=99999999999999999999", null, "application/json", 400, "command.malformed")]
    [InlineData("GET", "/api/v1/rooms/ROOM/messages?limit=many", null, "application/json", 400, "command.malformed")]
    [InlineData("GET", "/api/v1/rooms/..%2F..%2Fhouse", null, "application/json", 404, "room.unknown")]
    [InlineData("PUT", "/api/v1/rooms/ROOM", "{}", "application/json", 404, "page.unknown")]
    public async Task A_request_that_is_wrong_is_answered_with_a_problem(
        string method,
        string path,
        string? body,
        string mediaType,
        int status,
        string code
    )
    {
        var reply = await amina.SendAsync(
            new HttpMethod(method),
            path.Replace("ROOM", room, StringComparison.Ordinal),
            body?.Replace("ROOM", room, StringComparison.Ordinal),
            shared.Hub.Origin,
            mediaType
        );

        Assert.Equal((status, code), (reply.Status, reply.Code));
        Assert.Equal("application/problem+json", reply.MediaType);
        Assert.DoesNotContain("Exception", reply.Body, StringComparison.Ordinal);
        Assert.Equal(head, await amina.HeadAsync(room));
    }

    [Fact]
    public async Task A_body_of_more_than_64_KB_is_refused()
    {
        var reply = await amina.PostRawAsync($"/api/v1/rooms/{room}/commands", $"{{\"type\":\"{new string('a', 65 * 1024)}\"}}");

        Assert.Equal((413, "record.tooLarge"), (reply.Status, reply.Code));
    }

    private static string Invocation(string method, string arguments) =>
        $$"""{"type":1,"invocationId":"bad","target":"{{method}}","arguments":[{{arguments}}]}""";

    private async Task NothingWasStoredAsync(HubLine line)
    {
        Assert.Equal(head, await amina.HeadAsync(room));
        Assert.Equal(head + 1, await line.SayAsync(room, "The line lives"));
    }
}
