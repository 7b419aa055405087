using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>What somebody has chosen follows them to another device, and goes to nobody else.</summary>
[Collection(OneHub.Name)]
public sealed class SettingsTests(SharedHub shared)
{
    private const string Path = "/api/v1/settings";

    private Task<Guest> As(string person) => Guest.EnterAsync(shared.Hub, person);

    private static Task<Reply> PutAsync(Guest guest, string body) => guest.SendAsync(HttpMethod.Put, Path, body, guest.Hub.Origin);

    [Fact]
    public async Task What_was_chosen_here_holds_there()
    {
        var (phone, desk, other) = (await As("li"), await As("li"), await As("rosa"));
        var reply = await PutAsync(
            phone,
            """{"lang":"zh","textSize":130,"sendKey":"ctrlEnter","quiet":{"from":1320,"to":420,"zone":"Asia/Shanghai"}}"""
        );
        Assert.True(reply.Status == 200, reply.Body);
        var found = (await desk.GetAsync(Path)).Json;
        Assert.Equal((130, "ctrlEnter"), (found.GetProperty("textSize").GetInt32(), found.GetProperty("sendKey").GetString()));
        Assert.Equal("Asia/Shanghai", found.GetProperty("quiet").GetProperty("zone").GetString());
        Assert.False((await other.GetAsync(Path)).Json.TryGetProperty("textSize", out _));
    }

    [Fact]
    public async Task The_language_becomes_the_persons()
    {
        var jean = await As("jean");
        Assert.Equal(200, (await PutAsync(jean, """{"lang":"en"}""")).Status);
        Assert.Equal("en", (await jean.GetAsync("/api/v1/session")).Json.GetProperty("person").GetProperty("lang").GetString());
        Assert.Equal(200, (await PutAsync(jean, """{"lang":"fr"}""")).Status);
    }

    [Theory]
    [InlineData("""{"theme":"neon"}""")]
    [InlineData("""{"account":"platformAdmin"}""")]
    [InlineData("""{"textSize":1000}""")]
    [InlineData("""{"lang":"tlh"}""")]
    [InlineData("""{"textOnly":7}""")]
    [InlineData("""{"quiet":{"from":1,"to":99999}}""")]
    [InlineData("[]")]
    public async Task What_is_unknown_or_cannot_be_is_refused(string body)
    {
        var amina = await As("amina");
        var reply = await PutAsync(amina, body);
        Assert.Equal((400, "command.malformed"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_visitor_has_no_settings_here()
    {
        Assert.Equal(401, (await Guest.Visitor(shared.Hub).GetAsync(Path)).Status);
        Assert.Equal(401, (await PutAsync(Guest.Visitor(shared.Hub), "{}")).Status);
    }
}
