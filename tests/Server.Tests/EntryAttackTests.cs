using System.Diagnostics;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Attacks on the door, each by its name.</summary>
[Collection(Alone.Name)]
public sealed class EntryAttackTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private static readonly string Wrong = "another password 99";

    private Hub Hub => shared.Hub;

    private static Task<Reply> AskAsync(Browser browser, string email) => browser.PostAsync("sign-in/codes", new { email });

    private static Task<Reply> ShowAsync(Browser browser, string code) => browser.PostAsync("sign-in/code", new { code });

    /// <summary>All that an attacker gets to see, but for the time and the number of the request.</summary>
    private static (int, string, string) SeenIn(Reply reply) =>
        (
            reply.Status,
            reply.Status == 200 ? reply.Body : $"{reply.Code} {reply.Json.GetProperty("detail")}",
            string.Join(',', reply.Headers.Select(header => header.Key).Order())
        );

    [Fact]
    public async Task Enumeration_by_answer()
    {
        var (bare, member) = (await Member.JoinAsync(Hub), await (await Member.JoinAsync(Hub)).WithPasswordAsync());
        var unknown = new Member(new Browser(Hub), Mailbox.New(Hub), "");
        var wrong = SeenIn(await member.EnterAsync(new Browser(Hub), Wrong));
        Assert.Equal(wrong, SeenIn(await unknown.EnterAsync(new Browser(Hub), Wrong)));
        Assert.Equal(wrong, SeenIn(await bare.EnterAsync(new Browser(Hub), Wrong)));
        Assert.Equal(
            SeenIn(await AskAsync(new Browser(Hub), member.Mail.Address)),
            SeenIn(await AskAsync(new Browser(Hub), unknown.Mail.Address))
        );
        var join = new { name = "Kim", email = member.Mail.Address };
        Assert.Equal(
            SeenIn(await new Browser(Hub).PostAsync("registrations", join)),
            SeenIn(await new Browser(Hub).PostAsync("registrations", join with { email = Mailbox.New(Hub).Address }))
        );
    }

    [Fact]
    public async Task Enumeration_by_time()
    {
        var member = await (await Member.JoinAsync(Hub)).WithPasswordAsync();
        var unknown = new Member(new Browser(Hub), Mailbox.New(Hub), "");
        var browser = new Browser(Hub);
        List<double> knownTook = [],
            unknownTook = [];
        for (var n = 0; n < 9; n++)
        {
            knownTook.Add(await TookAsync(() => member.EnterAsync(browser, Wrong)));
            unknownTook.Add(await TookAsync(() => unknown.EnterAsync(browser, Wrong)));
        }
        Assert.InRange(Math.Abs(Median(knownTook) - Median(unknownTook)), 0, 400);
    }

    [Fact]
    public async Task Fifty_wrong_passwords_at_once_lock_the_door_even_for_the_right_one()
    {
        var member = await (await Member.JoinAsync(Hub)).WithPasswordAsync();
        var tries = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => member.EnterAsync(new Browser(Hub), $"{Wrong} {n}")));
        Assert.DoesNotContain(tries, reply => reply.Status == 200);
        Assert.Equal("signIn.wrong", (await member.EnterAsync(new Browser(Hub))).Code);
    }

    [Fact]
    public async Task Guessing_codes_five_at_most_however_many_at_once()
    {
        var member = await Member.JoinAsync(Hub);
        var browser = new Browser(Hub);
        await AskAsync(browser, member.Mail.Address);
        var code = await member.Mail.CodeAsync();
        var guesses = Enumerable.Range(0, 40).Select(n => $"{n:D6}").Where(guess => guess != code);
        Assert.All(
            await Task.WhenAll(guesses.Select(guess => ShowAsync(browser, guess))),
            reply => Assert.Equal("signIn.wrong", reply.Code)
        );
        Assert.Equal("signIn.wrong", (await ShowAsync(browser, code)).Code);
    }

    [Fact]
    public async Task A_code_shown_twenty_times_at_once_lets_in_once()
    {
        var member = await Member.JoinAsync(Hub);
        var browser = new Browser(Hub);
        await AskAsync(browser, member.Mail.Address);
        var code = await member.Mail.CodeAsync();
        var guest = browser.Guest;
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => guest.PostAsync("/api/v1/sign-in/code", new { code })));
        Assert.Single(replies, reply => reply.Status == 200);
    }

    [Fact]
    public async Task A_code_from_another_browser()
    {
        var member = await Member.JoinAsync(Hub);
        var (theirs, thief) = (new Browser(Hub), new Browser(Hub));
        await AskAsync(theirs, member.Mail.Address);
        var code = await member.Mail.CodeAsync();
        Assert.Equal("signIn.wrong", (await ShowAsync(thief, code)).Code);
        await AskAsync(thief, Mailbox.New(Hub).Address);
        Assert.Equal("signIn.wrong", (await ShowAsync(thief, code)).Code);
        Assert.Equal("entered", Member.StatusOf(await ShowAsync(theirs, code)));
    }

    [Fact]
    public async Task A_code_for_an_address_without_an_account_opens_nothing()
    {
        var (browser, mail) = (new Browser(Hub), Mailbox.New(Hub));
        await AskAsync(browser, mail.Address);
        var letter = await mail.NextAsync();
        Assert.Equal("", Mailbox.CodeIn(letter));
        Assert.Contains("no account", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mailbox_is_not_filled()
    {
        var mail = Mailbox.New(Hub);
        for (var n = 0; n < 9; n++)
        {
            Assert.Equal(200, (await AskAsync(new Browser(Hub), mail.Address)).Status);
        }
        await Bounded.UntilAsync(() => mail.Count == 6, "six letters come");
        await Task.Delay(300);
        Assert.Equal(6, mail.Count);
    }

    [Fact]
    public async Task Session_fixation()
    {
        var attacker = await Guest.EnterAsync(Hub, "li");
        var member = await (await Member.JoinAsync(Hub)).WithPasswordAsync();
        var browser = new Browser(Hub);
        browser.Plant(attacker.Cookie!);
        await member.EnterAsync(browser);
        Assert.Equal(member.Id, await browser.WhoAmIAsync());
        Assert.NotEqual(attacker.Cookie!.Split('=', 2)[1], browser.Cookie("__Host-collab"));
        Assert.Equal(401, (await attacker.GetAsync("/api/v1/session")).Status);
    }

    private static async Task<double> TookAsync(Func<Task<Reply>> ask)
    {
        var begun = Stopwatch.GetTimestamp();
        Assert.Equal("signIn.wrong", (await ask()).Code);
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static double Median(List<double> all) => all.Order().ElementAt(all.Count / 2);
}
