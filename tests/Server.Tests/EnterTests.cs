using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Joining and signing in, by code, by password and with a second factor.</summary>
[Collection(OneHub.Name)]
public sealed class EnterTests(SharedHub shared)
{
    private Hub Hub => shared.Hub;

    [Fact]
    public async Task Whoever_joins_is_in_as_an_observer_and_waits_to_be_looked_at()
    {
        var (browser, mail) = (new Browser(Hub), Mailbox.New(Hub));
        await browser.PostAsync(
            "registrations",
            new
            {
                name = "  Wanjiru  Otieno",
                email = mail.Address.ToUpperInvariant(),
                country = "KE",
                lang = "fr",
            }
        );
        var letter = await mail.NextAsync();
        Assert.Contains("Votre code", letter, StringComparison.Ordinal);
        var person = Member.PersonOf(await browser.PostAsync("sign-in/code", new { code = Mailbox.CodeIn(letter) }));
        Assert.Equal(
            ("Wanjiru Otieno", "observer", true, "fr"),
            (
                person.GetProperty("name").GetString(),
                person.GetProperty("account").GetString(),
                person.GetProperty("pending").GetBoolean(),
                person.GetProperty("lang").GetString()
            )
        );
    }

    [Fact]
    public async Task Whoever_waits_sees_what_they_said_and_writes_nowhere()
    {
        var member = await Member.JoinAsync(Hub);
        var account = (await member.Browser.GetAsync("account")).Json;
        Assert.Equal("Water committee", account.GetProperty("waiting").GetProperty("organization").GetString());
        await member.Browser.Guest.DoAsync("hlpf-consultation", Commands.Join());
        Assert.Equal("right.missing", (await member.Browser.Guest.SubmitAsync("hlpf-consultation", Commands.Post("I am nobody yet"))).Code);
    }

    [Fact]
    public async Task A_code_brings_the_same_person_in_again()
    {
        var member = await Member.JoinAsync(Hub);
        var elsewhere = new Browser(Hub);
        await elsewhere.PostAsync("sign-in/codes", new { email = member.Mail.Address });
        Assert.Equal("entered", Member.StatusOf(await elsewhere.PostAsync("sign-in/code", new { code = await member.Mail.CodeAsync() })));
        Assert.Equal(member.Id, await elsewhere.WhoAmIAsync());
    }

    [Fact]
    public async Task Joining_again_opens_the_account_that_is_there()
    {
        var member = await Member.JoinAsync(Hub);
        var again = new Browser(Hub);
        await again.PostAsync("registrations", new { name = "Somebody else", email = member.Mail.Address });
        await again.PostAsync("sign-in/code", new { code = await member.Mail.CodeAsync() });
        Assert.Equal(member.Id, await again.WhoAmIAsync());
        Assert.Equal("Wanjiru", (await again.GetAsync("session")).Json.GetProperty("person").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_password_brings_its_owner_in()
    {
        var member = await (await Member.JoinAsync(Hub)).WithPasswordAsync();
        var elsewhere = new Browser(Hub);
        Assert.Equal("entered", Member.StatusOf(await member.EnterAsync(elsewhere)));
        Assert.Equal(member.Id, await elsewhere.WhoAmIAsync());
    }

    [Theory]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("1234567890123456")]
    public async Task A_password_that_everybody_tries_first_is_refused(string password)
    {
        var member = await Member.JoinAsync(Hub);
        Assert.Equal("password.weak", (await member.Browser.PutAsync("account/password", new { password })).Code);
    }

    [Fact]
    public async Task Whoever_has_a_second_factor_is_not_in_before_they_have_shown_it()
    {
        var member = await (await Member.JoinAsync(Hub)).WithPasswordAsync();
        var (key, _) = await member.WithAuthenticatorAsync();
        var elsewhere = new Browser(Hub);
        Assert.Equal("secondFactor", Member.StatusOf(await member.EnterAsync(elsewhere)));
        Assert.Null(await elsewhere.WhoAmIAsync());
        Assert.Equal(401, (await elsewhere.PostAsync("sign-in/second-factor", new { code = "000000" })).Status);
        Assert.Equal(
            "entered",
            Member.StatusOf(await elsewhere.PostAsync("sign-in/second-factor", new { code = Member.CodeOf(key, later: 1) }))
        );
        Assert.Equal(member.Id, await elsewhere.WhoAmIAsync());
    }

    [Fact]
    public async Task A_code_by_mail_is_only_the_first_of_two_factors()
    {
        var member = await Member.JoinAsync(Hub);
        await member.WithAuthenticatorAsync();
        await member.Mail.NextAsync();
        var elsewhere = new Browser(Hub);
        await elsewhere.PostAsync("sign-in/codes", new { email = member.Mail.Address });
        Assert.Equal(
            "secondFactor",
            Member.StatusOf(await elsewhere.PostAsync("sign-in/code", new { code = await member.Mail.CodeAsync() }))
        );
        Assert.Null(await elsewhere.WhoAmIAsync());
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_typed()
    {
        var member = await (await Member.JoinAsync(Hub)).WithPasswordAsync();
        var (_, codes) = await member.WithAuthenticatorAsync();
        Assert.Equal(10, codes.Distinct().Count());
        var (phone, desk) = (new Browser(Hub), new Browser(Hub));
        await member.EnterAsync(phone);
        await member.EnterAsync(desk);
        var typed = codes[0].ToLowerInvariant().Replace("-", "", StringComparison.Ordinal);
        Assert.Equal("entered", Member.StatusOf(await phone.PostAsync("sign-in/second-factor", new { code = typed })));
        Assert.Equal(401, (await desk.PostAsync("sign-in/second-factor", new { code = codes[0] })).Status);
        Assert.Equal(9, (await phone.GetAsync("account")).Json.GetProperty("recoveryCodes").GetInt32());
    }

    [Fact]
    public async Task A_new_address_is_confirmed_first_and_the_old_one_is_told()
    {
        var member = await Member.JoinAsync(Hub);
        var fresh = Mailbox.New(Hub);
        await member.Browser.PutAsync("account/email", new { email = fresh.Address });
        Assert.Equal(member.Mail.Address, (await member.Browser.GetAsync("account")).Json.GetProperty("email").GetString());
        Assert.Equal(200, (await member.Browser.PostAsync("account/email", new { code = await fresh.CodeAsync() })).Status);
        Assert.Equal(fresh.Address, (await member.Browser.GetAsync("account")).Json.GetProperty("email").GetString());
        Assert.Contains(fresh.Address, await member.Mail.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setting_a_password_ends_the_other_sessions_and_not_this_one()
    {
        var member = await Member.JoinAsync(Hub);
        var elsewhere = new Browser(Hub);
        await elsewhere.PostAsync("sign-in/codes", new { email = member.Mail.Address });
        await elsewhere.PostAsync("sign-in/code", new { code = await member.Mail.CodeAsync() });
        await member.WithPasswordAsync();
        Assert.Null(await elsewhere.WhoAmIAsync());
        Assert.Equal(member.Id, await member.Browser.WhoAmIAsync());
    }

    [Fact]
    public async Task Whoever_deactivates_their_account_is_nowhere_and_comes_in_no_more()
    {
        var member = await (await Member.JoinAsync(Hub)).WithPasswordAsync();
        var elsewhere = new Browser(Hub);
        await member.EnterAsync(elsewhere);
        Assert.Equal(200, (await elsewhere.DeleteAsync("account")).Status);
        Assert.Null(await member.Browser.WhoAmIAsync());
        Assert.Null(await elsewhere.WhoAmIAsync());
        Assert.Equal("signIn.wrong", (await member.EnterAsync(elsewhere)).Code);
    }

    [Fact]
    public async Task A_demo_person_has_no_account_to_change()
    {
        var li = await Guest.EnterAsync(Hub, "li");
        Assert.Equal("account.none", (await li.GetAsync("/api/v1/account")).Code);
    }

    [Fact]
    public async Task In_Development_a_page_shows_the_letters()
    {
        var member = await Member.JoinAsync(Hub);
        var page = await Guest.Visitor(Hub).GetAsync("/dev/mail");
        Assert.Contains(member.Mail.Address, page.Body, StringComparison.Ordinal);
    }
}
