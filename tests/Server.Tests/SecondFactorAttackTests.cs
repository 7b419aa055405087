using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Attacks on the second factor, each by its name.</summary>
[Collection(OneHub.Name)]
public sealed class SecondFactorAttackTests(SharedHub shared)
{
    private Hub Hub => shared.Hub;

    [Fact]
    public async Task An_authenticator_code_used_twice()
    {
        var member = await (await Member.JoinAsync(Hub)).WithPasswordAsync();
        var (key, _) = await member.WithAuthenticatorAsync();
        var code = Member.CodeOf(key, later: 1);
        var browsers = Enumerable.Range(0, 6).Select(_ => new Browser(Hub)).ToList();
        foreach (var browser in browsers)
        {
            Assert.Equal("secondFactor", Member.StatusOf(await member.EnterAsync(browser)));
        }
        var replies = await Task.WhenAll(browsers.Select(browser => browser.PostAsync("sign-in/second-factor", new { code })));
        Assert.Single(replies, reply => reply.Status == 200);
    }

    [Fact]
    public async Task The_second_factor_alone_or_from_another_browser()
    {
        var member = await (await Member.JoinAsync(Hub)).WithPasswordAsync();
        var (key, _) = await member.WithAuthenticatorAsync();
        await member.EnterAsync(new Browser(Hub));
        var thief = new Browser(Hub);
        Assert.Equal("signIn.wrong", (await thief.PostAsync("sign-in/second-factor", new { code = Member.CodeOf(key, later: 1) })).Code);
        Assert.Null(await thief.WhoAmIAsync());
    }

    [Fact]
    public async Task Guessing_authenticator_codes_is_not_listened_to_for_long()
    {
        var member = await (await Member.JoinAsync(Hub)).WithPasswordAsync();
        var (key, _) = await member.WithAuthenticatorAsync();
        var browser = new Browser(Hub);
        await member.EnterAsync(browser);
        var right = Member.CodeOf(key, later: 1);
        var guesses = Enumerable.Range(0, 12).Select(n => $"{n:D6}").Where(guess => guess != right);
        await Task.WhenAll(guesses.Select(code => browser.PostAsync("sign-in/second-factor", new { code })));
        Assert.Equal("signIn.wrong", (await browser.PostAsync("sign-in/second-factor", new { code = right })).Code);
    }
}
