using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Passkeys, and attacks on them, each by its name.</summary>
[Collection(OneHub.Name)]
public sealed class PasskeyTests(SharedHub shared) : IDisposable
{
    private readonly SoftKey key = new(shared.Hub);

    private Hub Hub => shared.Hub;

    public void Dispose() => key.Dispose();

    private async Task<Member> RegisteredAsync()
    {
        var member = await Member.JoinAsync(Hub);
        var added = await key.RegisterAsync(member.Browser);
        Assert.True(added.Status == 200, added.Body);
        Assert.Contains("Telephone", await member.Mail.NextAsync(), StringComparison.Ordinal);
        return member;
    }

    [Fact]
    public async Task A_passkey_brings_its_owner_in_without_anything_else()
    {
        var member = await RegisteredAsync();
        var elsewhere = new Browser(Hub);
        Assert.Equal("entered", Member.StatusOf(await key.EnterAsync(elsewhere)));
        Assert.Equal(member.Id, await elsewhere.WhoAmIAsync());
        var mine = (await elsewhere.GetAsync("account")).Json.GetProperty("passkeys")[0];
        Assert.Equal(("Telephone", key.Id), (mine.GetProperty("name").GetString(), mine.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task It_is_both_factors_because_the_device_asks_whom_it_has_before_it()
    {
        var member = await RegisteredAsync();
        await member.WithAuthenticatorAsync();
        Assert.Equal("entered", Member.StatusOf(await key.EnterAsync(new Browser(Hub))));
        key.IsVerified = false;
        Assert.Equal("signIn.wrong", (await key.EnterAsync(new Browser(Hub))).Code);
    }

    [Fact]
    public async Task An_answer_shown_twice_and_twenty_times_at_once()
    {
        await RegisteredAsync();
        var browser = new Browser(Hub);
        var answer = await key.AnswerAsync(browser);
        var guest = browser.Guest;
        var replies = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => guest.PostAsync("/api/v1/sign-in/passkey", new { credential = answer }))
        );
        Assert.Single(replies, reply => reply.Status == 200);
        Assert.Equal("signIn.wrong", (await guest.PostAsync("/api/v1/sign-in/passkey", new { credential = answer })).Code);
    }

    [Fact]
    public async Task An_answer_in_another_browser_or_to_another_question()
    {
        await RegisteredAsync();
        var (theirs, thief) = (new Browser(Hub), new Browser(Hub));
        var answer = await key.AnswerAsync(theirs);
        Assert.Equal("signIn.wrong", (await SoftKey.ShowAsync(thief, answer)).Code);
        await key.AnswerAsync(thief);
        Assert.Equal("signIn.wrong", (await SoftKey.ShowAsync(thief, answer)).Code);
        Assert.Null(await thief.WhoAmIAsync());
    }

    [Fact]
    public async Task A_page_of_another_site_that_asked_the_device()
    {
        await RegisteredAsync();
        key.Origin = "https://evil.example";
        Assert.Equal("signIn.wrong", (await key.EnterAsync(new Browser(Hub))).Code);
    }

    [Fact]
    public async Task A_copy_of_the_key_that_counts_behind()
    {
        await RegisteredAsync();
        key.Count = 50;
        Assert.Equal("entered", Member.StatusOf(await key.EnterAsync(new Browser(Hub))));
        key.Count = 7;
        Assert.Equal("signIn.wrong", (await key.EnterAsync(new Browser(Hub))).Code);
    }

    [Fact]
    public async Task A_key_that_was_removed_and_the_sessions_that_it_opened()
    {
        var member = await RegisteredAsync();
        var elsewhere = new Browser(Hub);
        await key.EnterAsync(elsewhere);
        Assert.Equal(200, (await member.Browser.DeleteAsync($"account/passkeys/{key.Id}")).Status);
        Assert.Null(await elsewhere.WhoAmIAsync());
        Assert.Equal(member.Id, await member.Browser.WhoAmIAsync());
        Assert.Equal("signIn.wrong", (await key.EnterAsync(new Browser(Hub))).Code);
        Assert.Equal("passkey.unknown", (await member.Browser.DeleteAsync($"account/passkeys/{key.Id}")).Code);
    }

    [Fact]
    public async Task A_key_of_a_deactivated_account()
    {
        var member = await RegisteredAsync();
        await member.Browser.DeleteAsync("account");
        Assert.Equal("signIn.wrong", (await key.EnterAsync(new Browser(Hub))).Code);
    }

    [Fact]
    public async Task A_key_that_was_made_for_somebody_else_is_not_taken()
    {
        var (one, other) = (await Member.JoinAsync(Hub), await Member.JoinAsync(Hub));
        Assert.Equal(200, (await key.RegisterAsync(one.Browser)).Status);
        // The question of one account, answered in the session of another.
        var asked = await one.Browser.PostAsync("account/passkeys/options", new { });
        Assert.Equal(200, asked.Status);
        Assert.Equal(401, (await other.Browser.PostAsync("account/passkeys", new { credential = "{}", name = "Mine" })).Status);
        other.Browser.Plant($"__Host-collab-passkey={one.Browser.Cookie("__Host-collab-passkey")}");
        Assert.Equal(401, (await other.Browser.PostAsync("account/passkeys", new { credential = "{}", name = "Mine" })).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"id\":{\"$ne\":null}}")]
    [InlineData("[]")]
    public async Task What_no_device_would_answer(string credential)
    {
        var browser = new Browser(Hub);
        await browser.PostAsync("sign-in/passkey/options", new { });
        Assert.Equal("signIn.wrong", (await SoftKey.ShowAsync(browser, credential)).Code);
    }
}
