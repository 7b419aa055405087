using System.Text.RegularExpressions;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Staff of the United Nations sign in by OpenID Connect, against a real provider; and what a false one is refused.</summary>
public sealed partial class FederationTests(FederationTests.InstitutionsHub shared) : IClassFixture<FederationTests.InstitutionsHub>
{
    private readonly Institution institution = shared.Institution;
    private readonly Hub hub = shared.Hub;

    /// <summary>One provider, and one hub that knows it, for all of these tests.</summary>
    public sealed class InstitutionsHub : IAsyncLifetime
    {
        public Institution Institution { get; private set; } = null!;
        public Hub Hub { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Institution = await Institution.StartAsync();
            Hub = await Hub.StartAsync(Place.New() with { Provider = Institution.Address });
        }

        public async Task DisposeAsync()
        {
            await Hub.DisposeAsync();
            await Institution.DisposeAsync();
        }
    }

    /// <summary>Somebody with an account of that role; nobody is signed in.</summary>
    private async Task<Member> InvitedAsync(string role = "unStaff")
    {
        var (mail, browser) = (Mailbox.New(hub), new Browser(hub));
        var admin = await Guest.EnterAsync(hub, "nadia");
        var invite = new
        {
            email = mail.Address,
            name = "Ingrid",
            role,
        };
        Assert.Equal(200, (await admin.PostAsync("/api/v1/account-invitations", invite)).Status);
        var secret = Welcome().Match(await mail.NextAsync()).Groups["secret"].Value;
        var made = await browser.PostAsync("links/use", new { secret, name = "Ingrid" });
        Assert.True(made.Status == 200, made.Body);
        return new Member(browser, mail, (await browser.WhoAmIAsync())!);
    }

    private static void AssertRefused(Reply reply) =>
        Assert.Equal((302, "/sign-in?institution=refused"), (reply.Status, $"{reply.Headers.Location}"));

    [Fact]
    public async Task Staff_come_in_by_their_institution_and_go_on_where_they_were()
    {
        var (ingrid, browser) = (await InvitedAsync(), new Browser(hub));
        Assert.Equal("United Nations", (await browser.GetAsync("sign-in/ways")).Json.GetProperty("institution").GetString());
        var entered = await institution.EnterAsync(browser, ingrid.Mail.Address);
        Assert.Equal((302, "/"), (entered.Status, $"{entered.Headers.Location}"));
        Assert.Equal(ingrid.Id, await browser.WhoAmIAsync());
        // The second time they are known by their number, whatever else is said of them.
        var again = new Browser(hub);
        await institution.EnterAsync(again, ingrid.Mail.Address);
        Assert.Equal(ingrid.Id, await again.WhoAmIAsync());
    }

    [Fact]
    public async Task A_second_factor_is_asked_for_all_the_same()
    {
        var (ingrid, browser) = (await InvitedAsync(), new Browser(hub));
        var (key, _) = await ingrid.WithAuthenticatorAsync();
        var half = await institution.EnterAsync(browser, ingrid.Mail.Address);
        Assert.Equal("/sign-in?institution=second", $"{half.Headers.Location}");
        Assert.Null(await browser.WhoAmIAsync());
        await browser.PostAsync("sign-in/second-factor", new { code = Member.CodeOf(key, later: 1) });
        Assert.Equal(ingrid.Id, await browser.WhoAmIAsync());
    }

    [Fact]
    public async Task Without_state_or_with_that_of_another_browser()
    {
        var (ingrid, browser, thief) = (await InvitedAsync(), new Browser(hub), new Browser(hub));
        var back = await institution.SignInAsync(browser, ingrid.Mail.Address);
        AssertRefused(await browser.OpenAsync(State().Replace(back.PathAndQuery, "")));
        AssertRefused(await thief.OpenAsync(back.PathAndQuery));
        await institution.SignInAsync(thief, ingrid.Mail.Address);
        AssertRefused(await thief.OpenAsync(back.PathAndQuery));
        Assert.Null(await thief.WhoAmIAsync());
    }

    [Fact]
    public async Task The_way_back_taken_twice()
    {
        var (ingrid, browser) = (await InvitedAsync(), new Browser(hub));
        var back = await institution.SignInAsync(browser, ingrid.Mail.Address);
        await browser.OpenAsync(back.PathAndQuery);
        AssertRefused(await new Browser(hub).OpenAsync(back.PathAndQuery));
        AssertRefused(await browser.OpenAsync(back.PathAndQuery));
    }

    [Theory]
    [InlineData("nonce")]
    [InlineData("audience")]
    [InlineData("issuer")]
    [InlineData("signature")]
    [InlineData("unsigned")]
    public async Task A_token_without_its_nonce_for_another_client_of_another_issuer_or_not_signed(string lie)
    {
        var (ingrid, browser) = (await InvitedAsync(), new Browser(hub));
        AssertRefused(await institution.EnterAsync(browser, ingrid.Mail.Address, sub: "nobody", more: $"&lie={lie}"));
        Assert.Null(await browser.WhoAmIAsync());
    }

    [Fact]
    public async Task An_address_that_the_provider_has_not_confirmed_or_that_nobody_has_here()
    {
        var (ingrid, browser) = (await InvitedAsync(), new Browser(hub));
        AssertRefused(await institution.EnterAsync(browser, ingrid.Mail.Address, more: "&verified=false"));
        AssertRefused(await institution.EnterAsync(browser, "nobody@un.example"));
        AssertRefused(await institution.EnterAsync(browser, "no address"));
        Assert.Null(await browser.WhoAmIAsync());
    }

    [Fact]
    public async Task An_address_that_was_given_to_somebody_else_later()
    {
        var (ingrid, browser) = (await InvitedAsync(), new Browser(hub));
        await institution.EnterAsync(new Browser(hub), ingrid.Mail.Address, sub: "ingrid");
        AssertRefused(await institution.EnterAsync(browser, ingrid.Mail.Address, sub: "successor"));
    }

    [Fact]
    public async Task The_provider_opens_no_account_of_civil_society_and_no_deactivated_one()
    {
        var (kim, ingrid) = (await Member.JoinAsync(hub), await InvitedAsync());
        AssertRefused(await institution.EnterAsync(new Browser(hub), kim.Mail.Address));
        await ingrid.Browser.DeleteAsync("account");
        AssertRefused(await institution.EnterAsync(new Browser(hub), ingrid.Mail.Address));
    }

    [Fact]
    public async Task Its_cookies_are_bound_to_this_host_and_hidden_from_scripts()
    {
        var begun = await new Browser(hub).OpenAsync("/sign-in/institution");
        var cookies = begun.Headers.GetValues("Set-Cookie").ToList();
        Assert.Equal(2, cookies.Count);
        foreach (var cookie in cookies)
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.All(
                (string[])["secure", "httponly", "samesite=lax", "path=/"],
                flag => Assert.Contains(flag, cookie, StringComparison.OrdinalIgnoreCase)
            );
        }
        var question = $"{begun.Headers.Location}";
        Assert.All(
            (string[])["code_challenge_method=S256", "nonce=", "state=", "response_type=code"],
            part => Assert.Contains(part, question, StringComparison.Ordinal)
        );
    }

    [GeneratedRegex(@"/welcome#(?<secret>[\w-]+)")]
    private static partial Regex Welcome();

    [GeneratedRegex("&state=[^&]*")]
    private static partial Regex State();
}
