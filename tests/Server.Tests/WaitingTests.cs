using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Where somebody stands who has joined and waits, and what they can do meanwhile.</summary>
[Collection(OneHub.Name)]
public sealed class WaitingTests(SharedHub shared)
{
    private Hub Hub => shared.Hub;

    private static async Task<System.Text.Json.JsonElement> PlaceAsync(Cooperative cooperative) =>
        Assert.Single((await cooperative.FocalPoint.Browser.GetAsync("me/waiting")).Json.GetProperty("items").EnumerateArray().ToList());

    [Fact]
    public async Task Whoever_registered_later_stands_behind_and_moves_up()
    {
        var first = await Cooperative.RegisteredAsync(Hub);
        var second = await Cooperative.RegisteredAsync(Hub);
        var (one, two) = (await PlaceAsync(first), await PlaceAsync(second));
        Assert.Equal(("verification", first.Name), (one.GetProperty("for").GetString(), one.GetProperty("name").GetString()));
        Assert.True(one.GetProperty("before").GetInt32() < two.GetProperty("before").GetInt32());
        await first.VouchAsync(await Guest.EnterAsync(Hub, "david"));
        Assert.Equal("unStaff", (await PlaceAsync(first)).GetProperty("vouchers")[0].GetString());
        await first.VerifyAsync(await Guest.EnterAsync(Hub, "nadia"));
        Assert.True((await PlaceAsync(second)).GetProperty("before").GetInt32() < two.GetProperty("before").GetInt32());
        Assert.Empty((await first.FocalPoint.Browser.GetAsync("me/waiting")).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Without_JavaScript_the_page_says_so_with_what_can_be_done_meanwhile()
    {
        var cooperative = await Cooperative.RegisteredAsync(Hub);
        var page = PageGuest.TextOf((await cooperative.FocalPoint.Browser.OpenAsync("/you?lang=en")).Body);
        Assert.Matches(@"is registered and waits to be verified", page);
        Assert.Matches(
            @"since \S+, \w+ \d+, \d{4}",
            page.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal)
        );
        Assert.Contains("Nobody has vouched yet", page, StringComparison.Ordinal);
        Assert.Contains("Read every public room", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_not_verified_reads_why_and_asks_again_by_describing_it_anew()
    {
        var cooperative = await Cooperative.RegisteredAsync(Hub);
        var browser = cooperative.FocalPoint.Browser;
        await cooperative.DeclineAsync(await Guest.EnterAsync(Hub, "nadia"), "Nobody knows it");
        var place = await PlaceAsync(cooperative);
        Assert.Equal(("nothing", "Nobody knows it"), (place.GetProperty("for").GetString(), place.GetProperty("reason").GetString()));
        var sent = await DescribeAsync(cooperative);
        Assert.Equal((303, $"/organizations/{cooperative.Number}"), (sent.Status, sent.Headers.Location?.ToString()));
        Assert.Equal("verification", (await PlaceAsync(cooperative)).GetProperty("for").GetString());
        var profile = (await browser.GetAsync($"organizations/{cooperative.Number}")).Json;
        Assert.Equal(
            "communityBased EG eca",
            $"{profile.GetProperty("kind")} {profile.GetProperty("country")} {profile.GetProperty("home")}"
        );
        Assert.Equal("""["eca"]""", profile.GetProperty("commissions").GetRawText());
        Assert.Equal("""["women","farmers"]""", profile.GetProperty("majorGroups").GetRawText());
        Assert.Equal("""["ageing"]""", profile.GetProperty("stakeholders").GetRawText());
        Assert.Equal("""{"status":"special","number":"E-77","year":2011}""", profile.GetProperty("accreditation").GetRawText());
        var words = $"organizations?stakeholder=ageing&group=farmers&goal=sdg6&q={Uri.EscapeDataString(cooperative.Name)}";
        Assert.Equal(1, (await (await Guest.EnterAsync(Hub, "nadia")).GetAsync($"/api/v1/{words}")).Json.GetProperty("count").GetInt32());
    }

    private static async Task<Reply> DescribeAsync(Cooperative cooperative)
    {
        var browser = cooperative.FocalPoint.Browser;
        var path = $"/organizations/{cooperative.Number}/describe";
        return await browser.SendFormAsync(
            path,
            (await browser.OpenAsync(path)).Body,
            ("name", cooperative.Name),
            ("kind", "communityBased"),
            ("country", "EG"),
            ("commissions", "eca"),
            ("home", "eca"),
            ("status", "special"),
            ("number", "E-77"),
            ("year", "2011"),
            ("groups", "women"),
            ("groups", "farmers"),
            ("stakeholders", "ageing"),
            ("themes", "genderEquality"),
            ("goals", "sdg6"),
            ("website", "https://maji.example")
        );
    }

    [Fact]
    public async Task Whose_word_it_was_stands_in_the_public_profile()
    {
        var cooperative = await Cooperative.VerifiedAsync(Hub);
        var profile = (await Guest.Visitor(Hub).GetAsync($"/api/v1/organizations/{cooperative.Number}")).Json;
        var office = Assert.Single(profile.GetProperty("vouchedBy").EnumerateArray()).GetProperty("name").GetString()!;
        Assert.Contains("Kenya", office, StringComparison.Ordinal);
        var page = PageGuest.TextOf((await Guest.Visitor(Hub).GetAsync($"/organizations/{cooperative.Number}?lang=en")).Body);
        Assert.Contains(office, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rosa")]
    [InlineData("grace")]
    [InlineData("")]
    public async Task To_those_who_do_not_describe_it_the_page_never_was(string person)
    {
        var cooperative = await Cooperative.VerifiedAsync(Hub);
        var guest = person.Length == 0 ? Guest.Visitor(Hub) : await Guest.EnterAsync(Hub, person);
        Assert.Equal(404, (await guest.GetAsync($"/organizations/{cooperative.Number}/describe")).Status);
    }
}
