using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Lost second factor, lost mailbox, a role that changes: what administrators do for others, and that it is told and kept.</summary>
[Collection(OneHub.Name)]
public sealed class AccountHelpTests(SharedHub shared) : IAsyncLifetime
{
    private const string Why = "She rang, and her focal point knows her voice";
    private Guest administrator = null!;

    private Hub Hub => shared.Hub;

    public async Task InitializeAsync() => administrator = await Guest.EnterAsync(Hub, "nadia");

    public Task DisposeAsync() => Task.CompletedTask;

    private Task<Reply> DeleteAsync(string path, string? why = Why) =>
        administrator.SendAsync(
            HttpMethod.Delete,
            $"/api/v1/{path}{(why is null ? "" : $"?why={Uri.EscapeDataString(why)}")}",
            body: null,
            Hub.Origin
        );

    private Task<Reply> PutAsync(string path, object body) =>
        administrator.SendAsync(HttpMethod.Put, $"/api/v1/{path}", JsonSerializer.Serialize(body), Hub.Origin);

    private async Task<JsonElement> LastAsync(string what) =>
        (await administrator.GetAsync($"/api/v1/administration/audit?what={what}")).Json.GetProperty("items")[0];

    [Fact]
    public async Task Whoever_lost_their_app_and_codes_comes_in_by_the_mail_alone_once_an_administrator_has_helped()
    {
        var member = await Member.JoinAsync(Hub);
        await member.WithAuthenticatorAsync();
        await member.Mail.NextAsync();
        var asked = await new Browser(Hub).PostAsync(
            "sign-in/help",
            new
            {
                email = member.Mail.Address,
                lost = "secondFactor",
                contact = "+254 700 000 000",
            }
        );
        Assert.Equal(200, asked.Status);

        Assert.Equal(200, (await DeleteAsync($"people/{member.Id}/second-factor")).Status);

        Assert.Contains(Why, await member.Mail.NextAsync(), StringComparison.Ordinal);
        Assert.Null(await member.Browser.WhoAmIAsync());
        var fresh = new Browser(Hub);
        await fresh.PostAsync("sign-in/codes", new { email = member.Mail.Address });
        Assert.Equal("entered", Member.StatusOf(await fresh.PostAsync("sign-in/code", new { code = await member.Mail.CodeAsync() })));
        var line = await LastAsync("account.secondFactorEnded");
        Assert.Equal(("Nadia Haddad", Why), (line.GetProperty("name").GetString(), line.GetProperty("why").GetString()));
        Assert.StartsWith("person/", line.GetProperty("about").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_lie_in_a_lost_device_opens_nothing_any_more()
    {
        using var key = new SoftKey(Hub);
        var member = await Member.JoinAsync(Hub);
        await key.RegisterAsync(member.Browser);
        Assert.Equal(200, (await DeleteAsync($"people/{member.Id}/second-factor")).Status);
        Assert.Equal("signIn.wrong", (await key.EnterAsync(new Browser(Hub))).Code);
    }

    [Fact]
    public async Task Whoever_lost_their_mailbox_is_given_another_address_and_the_old_one_is_told()
    {
        var (member, fresh) = (await Member.JoinAsync(Hub), Mailbox.New(Hub));
        Assert.Equal(200, (await PutAsync($"people/{member.Id}/email", new { email = fresh.Address, why = Why })).Status);
        Assert.Contains(fresh.Address, await member.Mail.NextAsync(), StringComparison.Ordinal);
        var browser = new Browser(Hub);
        await browser.PostAsync("sign-in/codes", new { email = fresh.Address });
        await browser.PostAsync("sign-in/code", new { code = await fresh.CodeAsync() });
        Assert.Equal(member.Id, await browser.WhoAmIAsync());
    }

    [Fact]
    public async Task Whoever_still_has_another_way_in_changes_the_address_without_anybodys_help()
    {
        using var key = new SoftKey(Hub);
        var (member, fresh, browser) = (await Member.JoinAsync(Hub), Mailbox.New(Hub), new Browser(Hub));
        await key.RegisterAsync(member.Browser);
        await key.EnterAsync(browser);
        await browser.PutAsync("account/email", new { email = fresh.Address });
        Assert.Equal(200, (await browser.PostAsync("account/email", new { code = await fresh.CodeAsync() })).Status);
    }

    [Fact]
    public async Task Nothing_is_shown_or_done_without_a_reason()
    {
        var member = await Member.JoinAsync(Hub);
        Reply[] refused =
        [
            await administrator.GetAsync("/api/v1/administration/people?q=Wanjiru"),
            await DeleteAsync($"people/{member.Id}/account", why: null),
            await DeleteAsync($"people/{member.Id}/second-factor", why: null),
            await PutAsync($"people/{member.Id}/email", new { email = "other@ngo.example" }),
            await PutAsync($"people/{member.Id}/role", new { role = "unStaff" }),
        ];
        Assert.All(refused, reply => Assert.Equal("reason.missing", reply.Code));
        Assert.Equal(member.Id, await member.Browser.WhoAmIAsync());
    }

    [Fact]
    public async Task Somebody_is_found_by_their_whole_address_or_a_part_of_their_name_and_the_look_is_kept()
    {
        var member = await Member.JoinAsync(Hub);
        var why = Uri.EscapeDataString(Why);
        var byAddress = await administrator.GetAsync($"/api/v1/administration/people?q={member.Mail.Address}&why={why}");
        Assert.Equal(member.Id, byAddress.Json.GetProperty("items")[0].GetProperty("id").GetString());
        var byName = await administrator.GetAsync($"/api/v1/administration/people?q=anjir&why={why}");
        Assert.InRange(byName.Json.GetProperty("items").GetArrayLength(), 1, 50);
        Assert.Equal(Why, (await LastAsync("people.sought")).GetProperty("why").GetString());
        Assert.Equal(
            404,
            (await (await Guest.EnterAsync(Hub, "olga")).GetAsync($"/api/v1/administration/people?q=anjir&why={why}")).Status
        );
    }

    [Fact]
    public async Task A_changed_role_ends_every_line_and_holds_at_the_next_sign_in()
    {
        var member = await (await Member.JoinAsync(Hub)).WithPasswordAsync();
        await using var line = await member.Browser.Guest.LineAsync();
        Assert.Equal(200, (await PutAsync($"people/{member.Id}/role", new { role = "unStaff", why = Why })).Status);
        await line.Closed.WaitAsync(TimeSpan.FromSeconds(2));
        Assert.Contains(Why, await member.Mail.NextAsync(), StringComparison.Ordinal);
        var again = new Browser(Hub);
        await member.EnterAsync(again);
        Assert.Equal("unStaff", (await again.GetAsync("session")).Json.GetProperty("person").GetProperty("account").GetString());
    }

    [Fact]
    public async Task Asking_for_help_is_answered_the_same_whoever_the_address_belongs_to()
    {
        var member = await Member.JoinAsync(Hub);
        var bodies = new List<string>();
        foreach (var email in (string[])[member.Mail.Address, Mailbox.New(Hub).Address])
        {
            var reply = await new Browser(Hub).PostAsync(
                "sign-in/help",
                new
                {
                    email,
                    lost = "mailbox",
                    contact = "My focal point knows me",
                }
            );
            bodies.Add($"{reply.Status} {reply.Body}");
        }
        Assert.Equal(bodies[0], bodies[1]);
    }

    [Fact]
    public async Task Administrators_do_nothing_of_it_to_themselves() =>
        Assert.Equal("account.own", (await DeleteAsync("people/nadia/second-factor")).Code);

    [Fact]
    public async Task A_recovery_code_that_was_used_is_told()
    {
        var member = await (await Member.JoinAsync(Hub)).WithPasswordAsync();
        var (_, codes) = await member.WithAuthenticatorAsync();
        await member.Mail.NextAsync();
        var elsewhere = new Browser(Hub);
        await member.EnterAsync(elsewhere);
        await elsewhere.PostAsync("sign-in/second-factor", new { code = codes[0] });
        Assert.Contains("9 are left", await member.Mail.NextAsync(), StringComparison.Ordinal);
    }
}
