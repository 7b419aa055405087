using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>What a client sends is what it may send, and nothing is taken for something else.</summary>
[Collection(OneHub.Name)]
public sealed class SmugglingTests(SharedHub shared) : IAsyncLifetime
{
    private const string Operator = """{"$ne":null}""";
    private Guest amina = null!;
    private string room = null!;

    public async Task InitializeAsync()
    {
        amina = await Guest.EnterAsync(shared.Hub, "amina");
        room = await Convene.ConsultationAsync(await Guest.EnterAsync(shared.Hub, "olga"), amina);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("\"role\":\"chair\"")]
    [InlineData("\"seq\":1")]
    [InlineData("\"at\":1")]
    [InlineData("\"by\":1")]
    [InlineData("\"verified\":true")]
    [InlineData("\"hash\":\"00\"")]
    [InlineData("\"Digest\":\"00\"")]
    [InlineData("\"caller\":{}")]
    public async Task Mass_assignment_of_what_the_hub_alone_gives_is_refused(string field)
    {
        var head = await amina.HeadAsync(room);
        foreach (
            var command in new[]
            {
                "\"type\":\"message.post\",\"text\":\"Good morning\"",
                "\"type\":\"participant.acceptRules\",\"consent\":\"2\"",
                "\"type\":\"request.make\",\"consent\":\"2\"",
                "\"type\":\"participant.join\",\"consent\":\"2\"",
            }
        )
        {
            var reply = await amina.PostRawAsync($"/api/v1/rooms/{room}/commands", $"{{{command},\"id\":\"{Guid.NewGuid()}\",{field}}}");
            Assert.Equal((400, "command.malformed"), (reply.Status, reply.Code));
        }
        Assert.Equal(head, await amina.HeadAsync(room));
    }

    [Fact]
    public async Task An_organization_does_not_verify_itself_by_a_field()
    {
        foreach (var field in new[] { "\"verification\":\"verifiedByUnStaff\"", "\"silenced\":false", "\"id\":\"1\"" })
        {
            var reply = await amina.PostRawAsync(
                "/api/v1/organizations/commands",
                $$$"""{"type":"organization.register","id":"{{{Guid.NewGuid()}}}","profile":{"name":"Maji","kind":"communityBased",{{{field}}} } }"""
            );
            Assert.Equal((400, "command.malformed"), (reply.Status, reply.Code));
        }
    }

    [Fact]
    public async Task A_filter_smuggled_as_an_object_is_a_word_that_is_not_found_or_no_request()
    {
        var smuggled = Uri.EscapeDataString(Operator);
        foreach (var name in new[] { "q", "country", "commission", "kind", "status", "theme", "goal", "verification" })
        {
            await FindsNothingAsync($"/api/v1/organizations?{name}={smuggled}");
        }
        foreach (var path in new[] { "rooms/" + smuggled, $"rooms/{room}/messages?topic={smuggled}", "invitations/" + smuggled })
        {
            await FindsNothingAsync($"/api/v1/{path}");
        }
    }

    [Theory]
    [InlineData("/api/v1/session/demo", """{"person":{"$ne":null}}""")]
    [InlineData("/api/v1/session/demo", """{"person":{"$gt":""}}""")]
    [InlineData("/api/v1/catch-up", """{"rooms":{"$where":{"after":{"$ne":null}}}}""")]
    [InlineData("/api/v1/catch-up", """{"rooms":{"africa":{"after":0,"epoch":{"$ne":null},"mark":""}}}""")]
    public async Task An_operator_of_a_database_in_a_body_is_no_request(string path, string body)
    {
        var reply = await amina.PostRawAsync(path, body);
        Assert.InRange(reply.Status, 400, 499);
    }

    [Theory]
    [InlineData("message.post", "text")]
    [InlineData("message.retract", "message")]
    [InlineData("participant.join", "consent")]
    [InlineData("participant.changeRole", "participant")]
    [InlineData("request.approve", "participant")]
    public async Task An_operator_in_the_place_of_a_field_is_refused(string type, string field)
    {
        var body = $$"""{"type":"{{type}}","id":"{{Guid.NewGuid()}}","{{field}}":{{Operator}}}""";
        Assert.Equal("command.malformed", (await amina.PostRawAsync($"/api/v1/rooms/{room}/commands", body)).Code);
    }

    private async Task FindsNothingAsync(string path)
    {
        var reply = await amina.GetAsync(path);
        Assert.InRange(reply.Status, 200, 499);
        if (reply.Status == 200)
        {
            Assert.Equal((path, 0), (path, reply.Json.GetProperty("items").GetArrayLength()));
        }
    }
}
