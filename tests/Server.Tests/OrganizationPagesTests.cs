using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>The directory and its profiles, and what of an organization's people is shown to whom.</summary>
public sealed class OrganizationPagesTests : IAsyncLifetime
{
    private const string House = "house";
    private Hub hub = null!;

    public async Task InitializeAsync() => hub = await Hub.StartAsync();

    public async Task DisposeAsync() => await hub.DisposeAsync();

    [Fact]
    public async Task A_visitor_reads_the_directory_and_a_profile_without_JavaScript()
    {
        var visitor = Guest.Visitor(hub);
        var directory = await visitor.GetAsync("/organizations");
        Assert.Equal((200, "public, max-age=10"), (directory.Status, directory.Headers.CacheControl!.ToString()));
        foreach (
            var words in (string[])["شبكة المجتمع المدني لشمال أفريقيا", "绿色长江研究会", "Red de Mujeres Indígenas", "8 organizations"]
        )
        {
            Assert.Contains(words, PageGuest.TextOf(directory.Body), StringComparison.Ordinal);
        }
        var profile = PageGuest.TextOf((await visitor.GetAsync($"/organizations/{await NumberAsync("Mujeres")}?lang=es")).Body);
        foreach (var words in (string[])["Lista · n.º \u2068E-2240\u2069 · desde \u20682007\u2069", "Perú", "Igualdad de género"])
        {
            Assert.Contains(words, profile, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("q=مجتمع", "1 organization")]
    [InlineData("q=长江&country=&kind=", "1 organization")]
    [InlineData("country=KE", "3 organizations")]
    [InlineData("kind=unEntity", "2 organizations")]
    [InlineData("status=roster&goal=sdg5", "0 organizations")]
    public async Task The_form_finds_what_it_asks_for_and_says_how_many(string query, string count) =>
        Assert.Contains(
            count,
            PageGuest.TextOf((await Guest.Visitor(hub).GetAsync($"/organizations?{query}")).Body),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("/organizations/999999")]
    [InlineData("/organizations/1")]
    [InlineData("/organizations?kind=club")]
    public async Task What_is_not_there_is_the_page_of_an_address_that_never_was(string path)
    {
        var visitor = Guest.Visitor(hub);
        var found = await visitor.GetAsync(path);
        Assert.Equal((404, (await visitor.GetAsync("/nothing/here")).Body), (found.Status, found.Body));
    }

    [Fact]
    public async Task An_organization_that_waits_is_shown_to_those_who_may_vouch_and_to_its_own()
    {
        var rosa = await Guest.EnterAsync(hub, "rosa");
        var profile = new
        {
            name = "Comité de Agua",
            kind = "communityBased",
            country = "PE",
        };
        var number = await rosa.DoAsync(House, New("organization.register", new { profile }));
        foreach (var (person, status) in ((string, int)[])[("rosa", 200), ("olga", 200), ("nadia", 200), ("li", 404), ("grace", 404)])
        {
            Assert.Equal(status, (await (await Guest.EnterAsync(hub, person)).GetAsync($"/organizations/{number}")).Status);
        }
        Assert.Equal(404, (await Guest.Visitor(hub).GetAsync($"/organizations/{number}")).Status);
    }

    [Fact]
    public async Task A_focal_point_sees_who_asks_by_name_and_with_the_seats_and_a_stranger_sees_nobody()
    {
        var (amina, jean, nadia) = (
            await Guest.EnterAsync(hub, "amina"),
            await Guest.EnterAsync(hub, "jean"),
            await Guest.EnterAsync(hub, "nadia")
        );
        var maji = await NumberAsync("Maji");
        await nadia.DoAsync(House, New("seats.allot", new { @event = "hlpf-consultation", seats = 3 }));
        await jean.DoAsync(
            House,
            New(
                "affiliation.propose",
                new
                {
                    organization = maji,
                    role = "delegate",
                    @event = "hlpf-consultation",
                }
            )
        );
        var desk = (await amina.GetAsync($"/api/v1/organizations/{maji}/affiliations")).Json;
        Assert.Equal(["Amina Wanjiku current", "Jean-Baptiste Ndiaye proposed"], desk.GetProperty("items").EnumerateArray().Select(Said));
        var seats = Assert.Single(desk.GetProperty("seats").EnumerateArray());
        Assert.Equal((3, 0), (seats.GetProperty("limit").GetInt32(), seats.GetProperty("taken").GetInt32()));
        foreach (var stranger in (string[])["jean", "grace", "olga"])
        {
            var reply = await (await Guest.EnterAsync(hub, stranger)).GetAsync($"/api/v1/organizations/{maji}/affiliations");
            Assert.Equal((404, "organization.unknown"), (reply.Status, reply.Code));
        }
        Assert.Equal(
            "proposed",
            (await jean.GetAsync("/api/v1/affiliations")).Json.GetProperty("items")[0].GetProperty("state").GetString()
        );
    }

    [Theory]
    [InlineData("/organizations")]
    [InlineData("/organizations?lang=ar")]
    [InlineData("/organizations/11?lang=ru")]
    public async Task A_page_has_at_most_20_KB(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(hub.Address, path));
        request.Headers.Add("Accept-Encoding", "br");
        using var answer = await hub.Http.SendAsync(request).Soon();
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync().Soon()).Length, 2 * 1024, 20 * 1024);
    }

    private static string Said(JsonElement tie) => $"{tie.GetProperty("name").GetString()} {tie.GetProperty("state").GetString()}";

    private async Task<long> NumberAsync(string name)
    {
        var found = (await Guest.Visitor(hub).GetAsync($"/api/v1/organizations?q={Uri.EscapeDataString(name)}")).Json;
        return long.Parse(found.GetProperty("items")[0].GetProperty("id").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static System.Text.Json.Nodes.JsonObject New(string type, object fields) => Commands.Of(type, fields);
}
