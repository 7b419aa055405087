using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>A network that takes in whom it brings together: who comes in, who is told why they ask, and who stays when an organization becomes another.</summary>
public sealed class OfNetworkTests : IAsyncLifetime
{
    private Hub hub = null!;
    private Guest olga = null!;
    private readonly string network = Convene.NewName("escap");

    public async Task InitializeAsync()
    {
        hub = await Hub.StartAsync();
        olga = await Guest.EnterAsync(hub, "olga");
        var fields = new
        {
            kind = "regionalChannel",
            title = "Asia and the Pacific",
            visibility = "listed",
            admission = "ofNetwork",
            network = new { commission = "escap" },
        };
        await olga.DoAsync(network, Commands.Of("room.open", fields));
    }

    public async Task DisposeAsync() => await hub.DisposeAsync();

    [Fact]
    public async Task Whoever_is_of_the_region_comes_in_and_whoever_is_not_is_told_why_they_ask()
    {
        var (li, amina) = (await Guest.EnterAsync(hub, "li"), await Guest.EnterAsync(hub, "amina"));
        var (open, shut) = (await DoorAsync(li), await DoorAsync(amina));
        Assert.True(open.GetProperty("mayJoin").GetBoolean());
        Assert.True(open.GetProperty("belongs").GetBoolean());
        Assert.False(open.TryGetProperty("apart", out _));
        Assert.Equal("""[{"commission":"eca"}]""", shut.GetProperty("apart").GetRawText());
        Assert.Equal(404, (await li.GetAsync($"/api/v1/rooms/{network}")).Status);

        await li.DoAsync(network, Commands.Join());
        Assert.Equal(2, await li.NumberInAsync(network));
        Assert.NotEqual(200, (await amina.SubmitAsync(network, Commands.Join())).Status);
        await amina.DoAsync(network, Ask.Make("We work with partners there"));
        var staff = await DoorAsync(await Guest.EnterAsync(hub, "david"));
        Assert.Equal("[]", staff.GetProperty("apart").GetRawText());
    }

    [Fact]
    public async Task When_an_organization_becomes_another_its_people_stay_and_those_who_run_the_network_see_it()
    {
        var (li, nadia) = (await Guest.EnterAsync(hub, "li"), await Guest.EnterAsync(hub, "nadia"));
        await li.DoAsync(network, Commands.Join());
        Assert.Empty(await OutsideAsync());
        var placard = (await li.RoomAsync(network)).GetProperty("people").GetProperty("2").GetProperty("organization");
        var profile = new
        {
            name = placard.GetProperty("name").GetString(),
            kind = "nationalNgo",
            country = "KE",
        };
        var organization = long.Parse(placard.GetProperty("id").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        await nadia.DoAsync("house", Commands.Of("organization.change", new { organization, profile }));

        await Bounded.UntilAsync(async () => (await OutsideAsync()).Count > 0, "the organization among those outside");
        Assert.Equal([2], await OutsideAsync());
        await li.DoAsync(network, Commands.OpenTopic("What we go on with"));
        Assert.Equal(403, (await li.GetAsync($"/api/v1/rooms/{network}/members")).Status);
    }

    [Fact]
    public async Task Without_JavaScript_the_door_lets_in_by_a_form_or_says_why_one_asks()
    {
        var (li, amina) = (await Guest.EnterAsync(hub, "li"), await Guest.EnterAsync(hub, "amina"));
        var shut = Unmarked(PageGuest.TextOf((await amina.GetAsync($"/rooms/{network}?lang=en")).Body));
        Assert.Contains("comes in without asking: Economic and Social Commission for Asia and the Pacific", shut, StringComparison.Ordinal);
        Assert.Contains("Yours is of: Economic Commission for Africa", shut, StringComparison.Ordinal);
        var page = (await li.GetAsync($"/rooms/{network}?lang=en")).Body;
        Assert.Contains("Your organization is of this network", PageGuest.TextOf(page), StringComparison.Ordinal);
        (string, string)[] agreed = [("do", "join"), ("rules", "yes"), ("data", "yes")];
        Assert.Equal(422, (await li.SendFormAsync($"/rooms/{network}", page, [agreed[0]])).Status);
        Assert.Equal(303, (await li.SendFormAsync($"/rooms/{network}", page, agreed)).Status);
        Assert.Equal(2, await li.NumberInAsync(network));
    }

    [Fact]
    public async Task Whoever_runs_a_room_sets_it_so_only_where_it_says_whom_it_brings_together()
    {
        await olga.DoAsync(network, Commands.Of("room.changeSettings", new { admission = "onRequest" }));
        Assert.True((await DoorAsync(await Guest.EnterAsync(hub, "li"))).GetProperty("mustAsk").GetBoolean());
        var room = Convene.NewName("no-network");
        await olga.DoAsync(
            room,
            Commands.Of(
                "room.open",
                new
                {
                    kind = "regionalChannel",
                    title = "Whoever is let in",
                    visibility = "listed",
                }
            )
        );
        var refused = await olga.SubmitAsync(room, Commands.Of("room.changeSettings", new { admission = "ofNetwork" }));
        Assert.Equal("admission.notHere", refused.Code);
    }

    private async Task<JsonElement> DoorAsync(Guest who) => (await who.GetAsync($"/api/v1/rooms/{network}/door")).Json;

    /// <summary>Without the marks that keep a name's direction apart.</summary>
    private static string Unmarked(string text) =>
        text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);

    private async Task<List<int>> OutsideAsync() =>
        [
            .. (await olga.GetAsync($"/api/v1/rooms/{network}/members"))
                .Json.GetProperty("outside")
                .EnumerateArray()
                .Select(one => one.GetInt32()),
        ];
}
