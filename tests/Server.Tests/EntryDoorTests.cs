using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Attacks on every door of accounts by what is sent to it.</summary>
[Collection(OneHub.Name)]
public sealed class EntryDoorTests(SharedHub shared)
{
    private Hub Hub => shared.Hub;

    [Theory]
    [InlineData("registrations", """{"name":"Kim","email":"kim@ngo.example","role":"platformAdmin"}""")]
    [InlineData("registrations", """{"name":"Kim","email":"kim@ngo.example","pending":false}""")]
    [InlineData("registrations", """{"name":"Kim","email":"kim@ngo.example","confirmed":true}""")]
    [InlineData("links/use", """{"secret":"x","name":"Kim","role":"platformAdmin"}""")]
    [InlineData("sign-in/code", """{"code":"123456","person":"li"}""")]
    [InlineData("sign-in/passkey", """{"credential":"{}","person":"li"}""")]
    [InlineData("sign-in/help", """{"email":"kim@ngo.example","lost":"mailbox","contact":"x","role":"platformAdmin"}""")]
    public async Task Mass_assignment_of_role_and_state(string path, string body)
    {
        var reply = await Guest.Visitor(Hub).PostRawAsync($"/api/v1/{path}", body);
        Assert.Equal((400, "command.malformed"), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("""{"email":{"$ne":null},"password":{"$ne":null}}""")]
    [InlineData("""{"email":["a@ngo.example"],"password":"x"}""")]
    [InlineData("""{"email":null,"password":null}""")]
    public async Task Filters_smuggled_as_objects(string body) =>
        Assert.Equal(400, (await Guest.Visitor(Hub).PostRawAsync("/api/v1/sign-in/password", body)).Status);

    [Theory]
    [InlineData("\u202Eriahc ehT")]
    [InlineData("The\u200B Chair")]
    [InlineData("The Chair\nof the room")]
    public async Task Spoofed_names(string name) =>
        Assert.Equal("name.wrong", (await new Browser(Hub).PostAsync("registrations", new { name, email = "kim@ngo.example" })).Code);

    public static TheoryData<string, string> Doors =>
        new()
        {
            { "POST", "sign-in/codes" },
            { "POST", "sign-in/code" },
            { "POST", "sign-in/password" },
            { "POST", "sign-in/second-factor" },
            { "POST", "sign-in/passkey" },
            { "POST", "sign-in/passkey/options" },
            { "POST", "sign-in/help" },
            { "POST", "account/passkeys" },
            { "POST", "account/passkeys/options" },
            { "DELETE", "account/passkeys/abc" },
            { "POST", "account/vanishing" },
            { "DELETE", "account/vanishing" },
            { "PUT", "people/li/role" },
            { "POST", "registrations" },
            { "POST", "links/look" },
            { "POST", "links/use" },
            { "PUT", "account/password" },
            { "PUT", "account/email" },
            { "POST", "account/email" },
            { "POST", "account/authenticator" },
            { "PUT", "account/authenticator" },
            { "DELETE", "account/authenticator" },
            { "POST", "account/recovery-codes" },
            { "DELETE", "account" },
            { "POST", "account-invitations" },
            { "DELETE", "people/li/account" },
            { "DELETE", "people/li/second-factor" },
            { "PUT", "people/li/email" },
        };

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_missing_or_foreign_origin(string method, string path)
    {
        foreach (var origin in (string?[])[null, "https://evil.example", "null"])
        {
            var reply = await Guest.Visitor(Hub).SendAsync(new HttpMethod(method), $"/api/v1/{path}", "{}", origin);
            Assert.Equal((403, "origin.missing"), (reply.Status, reply.Code));
        }
    }

    [Fact]
    public async Task Cookies_are_bound_to_this_host_and_hidden_from_scripts()
    {
        var member = await (await Member.JoinAsync(Hub)).WithPasswordAsync();
        await member.WithAuthenticatorAsync();
        var asked = await new Browser(Hub).PostAsync("sign-in/codes", new { email = member.Mail.Address });
        var half = await member.EnterAsync(new Browser(Hub));
        foreach (var cookie in asked.Headers.GetValues("Set-Cookie").Concat(half.Headers.GetValues("Set-Cookie")))
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.All(
                (string[])["secure", "httponly", "samesite=", "path=/"],
                flag => Assert.Contains(flag, cookie, StringComparison.OrdinalIgnoreCase)
            );
        }
    }

    [Fact]
    public async Task A_screen_that_was_left_open_changes_nothing_for_somebody_who_is_no_administrator()
    {
        var member = await Member.JoinAsync(Hub);
        Assert.Equal(
            403,
            (
                await member.Browser.PostAsync(
                    "account-invitations",
                    new
                    {
                        email = "a@b.example",
                        name = "A",
                        role = "platformAdmin",
                    }
                )
            ).Status
        );
        Assert.Equal(403, (await member.Browser.DeleteAsync("people/li/account")).Status);
        Assert.Equal(403, (await member.Browser.PutAsync("people/li/email", new { email = "a@b.example" })).Status);
    }
}
