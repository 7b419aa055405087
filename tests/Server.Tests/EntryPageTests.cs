using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Signing in and joining from a browser without JavaScript.</summary>
[Collection(OneHub.Name)]
public sealed class EntryPageTests(SharedHub shared)
{
    private Hub Hub => shared.Hub;

    private static async Task<Reply> FillInAsync(Browser browser, string path, params (string Name, string Value)[] fields) =>
        await browser.SendFormAsync(path, (await browser.OpenAsync(path)).Body, fields);

    [Fact]
    public async Task A_cooperative_joins_by_three_answers_and_a_code_and_reads_what_comes_next()
    {
        var (browser, mail) = (new Browser(Hub), Mailbox.New(Hub));
        var asked = await FillInAsync(
            browser,
            "/join?lang=en",
            ("do", "ask"),
            ("name", "Wanjiru"),
            ("organization", "Water committee of Kitui"),
            ("email", mail.Address),
            ("country", "KE")
        );
        Assert.Equal(200, asked.Status);
        Assert.True(asked.Headers.CacheControl!.NoStore);
        Assert.Contains(mail.Address, PageGuest.TextOf(asked.Body), StringComparison.Ordinal);

        var code = await mail.CodeAsync();
        var joined = await browser.SendFormAsync("/join?lang=en", asked.Body, ("do", "code"), ("code", InArabicDigits(code)));

        Assert.Equal(200, joined.Status);
        Assert.Contains("You have joined", joined.Body, StringComparison.Ordinal);
        var person = (await browser.GetAsync("session")).Json.GetProperty("person");
        Assert.Equal(("Wanjiru", true), (person.GetProperty("name").GetString(), person.GetProperty("pending").GetBoolean()));
    }

    [Fact]
    public async Task Somebody_signs_in_by_a_code_and_goes_on_to_where_they_came_from()
    {
        var member = await Member.JoinAsync(Hub);
        var browser = new Browser(Hub);
        const string Path = "/sign-in?to=%2Frooms%2Fhlpf-consultation&lang=es";
        var first = await browser.OpenAsync(Path);
        Assert.Contains("Iniciar sesión", first.Body, StringComparison.Ordinal);
        var asked = await browser.SendFormAsync(
            Path,
            first.Body,
            ("do", "ask"),
            ("email", member.Mail.Address),
            ("next", "/rooms/hlpf-consultation")
        );
        var code = await member.Mail.CodeAsync();

        var wrong = await browser.SendFormAsync(Path, asked.Body, ("do", "code"), ("code", code == "000000" ? "000001" : "000000"));
        Assert.Equal(401, wrong.Status);
        Assert.Null(await browser.WhoAmIAsync());
        var right = await browser.SendFormAsync(Path, wrong.Body, ("do", "code"), ("code", code), ("next", "/rooms/hlpf-consultation"));

        Assert.Equal((303, "/rooms/hlpf-consultation?lang=es"), (right.Status, right.Headers.Location?.ToString()));
        Assert.Equal(member.Id, await browser.WhoAmIAsync());
    }

    [Fact]
    public async Task A_password_leads_on_to_the_second_factor_of_whoever_has_one()
    {
        var member = await (await Member.JoinAsync(Hub)).WithPasswordAsync();
        var (_, codes) = await member.WithAuthenticatorAsync();
        var browser = new Browser(Hub);
        var half = await FillInAsync(
            browser,
            "/sign-in?with=password&lang=en",
            ("do", "password"),
            ("email", member.Mail.Address),
            ("password", Member.Password)
        );
        Assert.Contains("One more step", half.Body, StringComparison.Ordinal);
        Assert.Null(await browser.WhoAmIAsync());

        var right = await browser.SendFormAsync("/sign-in?lang=en", half.Body, ("do", "second"), ("code", codes[0]));

        Assert.Equal((303, "/?lang=en"), (right.Status, right.Headers.Location?.ToString()));
        Assert.Equal(member.Id, await browser.WhoAmIAsync());
    }

    [Theory]
    [InlineData("/sign-in", "ask", "email", "not an address", 400)]
    [InlineData("/join", "ask", "email", "somebody@ngo.example", 400)]
    [InlineData("/sign-in", "code", "code", "123456", 401)]
    [InlineData("/sign-in", "second", "code", "123456", 401)]
    public async Task What_does_not_fit_is_said_above_the_button_and_nobody_is_let_in(
        string path,
        string act,
        string field,
        string said,
        int status
    )
    {
        var browser = new Browser(Hub);
        var answer = await FillInAsync(browser, path + "?lang=en", ("do", act), (field, said));
        Assert.Equal(status, answer.Status);
        Assert.Matches("<p class=\"problem\" role=\"alert\">[^<]{10,}</p>", answer.Body);
        Assert.Null(await browser.WhoAmIAsync());
    }

    [Fact]
    public async Task An_address_from_outside_leads_nobody_elsewhere()
    {
        var page = await new Browser(Hub).OpenAsync("/sign-in?to=https%3A%2F%2Fevil.example%2F");
        Assert.Equal("/", PageGuest.Hidden(page.Body, "next"));
    }

    private static string InArabicDigits(string code) => string.Concat(code.Select(digit => (char)('\u0660' + digit - '0')));
}
