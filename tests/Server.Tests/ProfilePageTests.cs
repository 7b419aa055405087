using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>What somebody says of themselves, by the API and by a page without JavaScript.</summary>
[Collection(OneHub.Name)]
public sealed class ProfilePageTests(SharedHub shared)
{
    private const string Page = "/you/about";

    private Hub Hub => shared.Hub;

    [Fact]
    public async Task Somebody_gives_a_name_in_their_own_script_its_Latin_form_a_language_a_country_and_a_time_zone()
    {
        var member = await Member.JoinAsync(Hub);
        var sent = await FillInAsync(
            member.Browser,
            ("name", "ምሕረት ተስፋዬ"),
            ("latin", "Mihret Tesfaye"),
            ("lang", "fr"),
            ("country", "ET"),
            ("zone", "Africa/Addis_Ababa")
        );
        Assert.Equal((303, "/you"), (sent.Status, sent.Headers.Location?.ToString()));
        var me = (await member.Browser.GetAsync("session")).Json.GetProperty("person");
        Assert.Equal(
            ["ምሕረት ተስፋዬ", "Mihret Tesfaye", "fr", "ET", "Africa/Addis_Ababa"],
            ((string[])["name", "latin", "lang", "country", "zone"]).Select(field => me.GetProperty(field).GetString())
        );
        Assert.Equal("fr", (await member.Browser.GetAsync("settings")).Json.GetProperty("lang").GetString());
        Assert.Contains("ምሕረት", (await member.Browser.OpenAsync("/you")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_is_said_and_what_was_typed_stands_there_again()
    {
        var member = await Member.JoinAsync(Hub);
        var sent = await FillInAsync(member.Browser, ("name", "李"), ("latin", "李"), ("lang", "en"));
        Assert.Equal(400, sent.Status);
        Assert.Contains("Latin letters only", sent.Body, StringComparison.Ordinal);
        Assert.Contains(
            "name=\"name\" dir=\"auto\" required maxlength=\"120\" autocomplete=\"name\" value=\"李\"",
            sent.Body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task By_the_Latin_form_an_administrator_finds_them_and_their_organization_reads_it()
    {
        var cooperative = await Cooperative.RegisteredAsync(Hub);
        var (latin, browser) = ($"Mihret {Guid.NewGuid():N}"[..20], cooperative.FocalPoint.Browser);
        await browser.PutAsync(
            "profile",
            new
            {
                name = "ምሕረት",
                latin,
                country = "ET",
            }
        );
        var found = await (await Guest.EnterAsync(Hub, "nadia")).GetAsync(
            $"/api/v1/administration/people?q={Uri.EscapeDataString(latin)}&why=Test"
        );
        var one = Assert.Single(found.Json.GetProperty("items").EnumerateArray());
        Assert.Equal(
            ("ምሕረት", latin, "ET"),
            (one.GetProperty("name").GetString(), one.GetProperty("latin").GetString(), one.GetProperty("country").GetString())
        );
        var tie = (await browser.GetAsync($"organizations/{cooperative.Number}/affiliations")).Json.GetProperty("items")[0];
        Assert.Equal(latin, tie.GetProperty("latin").GetString());
    }

    [Fact]
    public async Task A_page_says_times_on_the_clock_of_its_reader_and_in_UTC()
    {
        var member = await Member.JoinAsync(Hub);
        var before = PageGuest.TextOf((await member.Browser.OpenAsync("/rooms/ke-water/topics/6?lang=en")).Body);
        await member.Browser.PutAsync("profile", new { name = "Wanjiru", zone = "Asia/Kolkata" });
        var after = PageGuest.TextOf((await member.Browser.OpenAsync("/rooms/ke-water/topics/6?lang=en")).Body);
        Assert.DoesNotContain("UTC+5:30", before, StringComparison.Ordinal);
        Assert.Contains("UTC+5:30", after, StringComparison.Ordinal);
        var programme = PageGuest.TextOf((await member.Browser.OpenAsync("/rooms/ke-water?lang=en")).Body);
        Assert.Matches(@"[AP]M \([^)]*[AP]M UTC\)", programme);
    }

    [Theory]
    [InlineData("""{"name":"Kim","role":"platformAdmin"}""")]
    [InlineData("""{"name":"Kim","account":"unStaff"}""")]
    [InlineData("""{"name":"Kim","organization":{"id":"desa","name":"UN DESA","kind":"unEntity"}}""")]
    [InlineData("""{"name":{"$ne":null}}""")]
    [InlineData("""{"latin":"Kim"}""")]
    public async Task Mass_assignment_and_smuggled_filters(string body)
    {
        var member = await Member.JoinAsync(Hub);
        var reply = await member.Browser.Guest.SendAsync(HttpMethod.Put, "/api/v1/profile", body, Hub.Origin);
        Assert.Equal((400, "command.malformed"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task To_a_visitor_there_is_no_such_page_and_a_foreign_origin_writes_nothing()
    {
        Assert.Equal(404, (await Guest.Visitor(Hub).GetAsync(Page)).Status);
        var member = await Member.JoinAsync(Hub);
        var reply = await member.Browser.Guest.SendAsync(HttpMethod.Put, "/api/v1/profile", """{"name":"Kim"}""", "https://evil.example");
        Assert.Equal((403, "origin.missing"), (reply.Status, reply.Code));
    }

    /// <summary>The attack: a role that follows from a mandate is written down for ever by changing something else.</summary>
    [Fact]
    public async Task Who_is_of_civil_society_by_a_mandate_does_not_keep_that_by_changing_their_language_or_their_name()
    {
        var cooperative = await Cooperative.VerifiedAsync(Hub);
        var browser = cooperative.FocalPoint.Browser;
        await Bounded.UntilAsync(async () => await AccountAsync(browser) == "csoFocalPoint", "she is its focal point");
        Assert.Equal(200, (await browser.PutAsync("settings", new { lang = "es" })).Status);
        Assert.Equal(200, (await browser.PutAsync("profile", new { name = "Wanjiru wa Maji" })).Status);
        await cooperative.DeclineAsync(await Guest.EnterAsync(Hub, "nadia"), "It was another one");
        await Bounded.UntilAsync(async () => await AccountAsync(browser) == "observer", "she observes again", TimeSpan.FromSeconds(5));
    }

    private static async Task<string?> AccountAsync(Browser browser) =>
        (await browser.GetAsync("session")).Json.GetProperty("person").GetProperty("account").GetString();

    private static async Task<Reply> FillInAsync(Browser browser, params (string, string)[] fields) =>
        await browser.SendFormAsync(Page, (await browser.OpenAsync(Page + "?lang=en")).Body, [("do", "describe"), .. fields]);
}
