using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Li coordinates a network that Olga has opened, and hands over to Rosa.</summary>
[Collection(OneHub.Name)]
public sealed class HandoverTests(SharedHub shared)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task The_tools_pass_on_the_open_lines_in_the_network_and_in_a_room_within_it()
    {
        var (network, _, li, rosa) = await NetworkAsync();
        var within = await WithinAsync(network, li, rosa);
        await using var his = await li.LineAsync();
        await using var hers = await rosa.LineAsync();
        foreach (var room in new[] { network, within })
        {
            await his.FollowAsync(room);
            await hers.FollowAsync(room);
        }
        await li.DoAsync(network, Commands.Of("handover.offer", new { to = await rosa.NumberInAsync(network) }));
        Assert.Equal("refused", Status(await hers.SubmitAsync(network, Rename("Not yet"))));
        var asked = (await SeenAsync(rosa, network)).GetProperty("asked")[0];
        Assert.Equal("networkCoordinator", asked.GetProperty("role").GetString());

        await rosa.DoAsync(network, Commands.Of("handover.accept", new { offer = asked.GetProperty("offer").GetInt64() }));

        foreach (var room in new[] { network, within })
        {
            Assert.Equal("audience", await his.Heard(room).Ended.WaitAsync(Soon));
            Assert.Equal("audience", await hers.Heard(room).Ended.WaitAsync(Soon));
            Assert.Equal("refused", Status(await his.SubmitAsync(room, Rename("Afterwards"))));
            Assert.Equal("accepted", Status(await hers.SubmitAsync(room, Rename("In office"))));
        }
        Assert.True((await rosa.GetAsync($"/api/v1/rooms/{network}/network")).Json.GetProperty("mayOpen").GetBoolean());
        Assert.False((await li.GetAsync($"/api/v1/rooms/{network}/network")).Json.TryGetProperty("mayOpen", out _));
        await Bounded.UntilAsync(async () => (await ToldAsync(li, network)).Contains("handoverPassed"), "the notice");
    }

    [Fact]
    public async Task Whoever_is_asked_is_told_and_nobody_else_finds_out()
    {
        var (network, olga, li, rosa) = await NetworkAsync();
        var amina = await MemberAsync(network, olga, "amina", 4);
        var asking = Commands.Of("handover.offer", new { to = await rosa.NumberInAsync(network) });
        await li.DoAsync(network, asking);
        await Bounded.UntilAsync(async () => (await ToldAsync(rosa, network)).Contains("handoverOffered"), "the notice");
        Assert.Empty((await SeenAsync(amina, network)).GetProperty("asked").EnumerateArray());
        Assert.DoesNotContain(
            "handover.offered",
            (await amina.GetAsync($"/api/v1/rooms/{network}/entries")).Body,
            StringComparison.Ordinal
        );
        Assert.Empty(await ToldAsync(amina, network));
        Assert.Equal(404, (await Guest.Visitor(shared.Hub).GetAsync($"/api/v1/rooms/{network}/handover")).Status);

        // That somebody declines changes no byte for whoever has asked.
        var before = (await li.GetAsync($"/api/v1/rooms/{network}/handover")).Body;
        var offer = (await SeenAsync(rosa, network)).GetProperty("asked")[0].GetProperty("offer").GetInt64();
        await rosa.DoAsync(network, Commands.Of("handover.decline", new { offer }));
        Assert.Equal(before, (await li.GetAsync($"/api/v1/rooms/{network}/handover")).Body);
        Assert.DoesNotContain("handover.declined", (await li.GetAsync($"/api/v1/rooms/{network}/entries")).Body, StringComparison.Ordinal);
        Assert.Empty((await SeenAsync(rosa, network)).GetProperty("asked").EnumerateArray());
    }

    [Fact]
    public async Task Without_JavaScript_one_asks_and_the_other_accepts()
    {
        var (network, _, li, rosa) = await NetworkAsync();
        var path = $"/rooms/{network}/handover";
        var page = (await li.GetAsync($"{path}?lang=en")).Body;
        var number = $"{await rosa.NumberInAsync(network)}";
        (string, string)[] wrong = [("do", "offer"), ("participant", number), ("from", ""), ("until", "2001-01-01")];
        var refused = await li.SendFormAsync($"{path}?lang=en", page, wrong);
        Assert.Equal(422, refused.Status);
        Assert.Contains("within five years", PageGuest.TextOf(refused.Body), StringComparison.Ordinal);
        (string, string)[] fields = [("do", "offer"), ("participant", number), ("from", ""), ("until", "")];
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Equal(303, (await li.SendFormAsync(path, page, fields)).Status);
        }
        Assert.Contains(
            "was asked and can answer",
            PageGuest.TextOf((await li.GetAsync($"{path}?lang=en")).Body),
            StringComparison.Ordinal
        );

        var hers = (await rosa.GetAsync($"{path}?lang=en")).Body;
        Assert.Contains("asks you to take over: Network coordinator", Plain(hers), StringComparison.Ordinal);
        var offer = $"{(await SeenAsync(rosa, network)).GetProperty("asked")[0].GetProperty("offer").GetInt64()}";
        Assert.Equal(303, (await rosa.SendFormAsync(path, hers, [("do", "accept"), ("offer", offer)])).Status);
        Assert.True((await SeenAsync(rosa, network)).GetProperty("mayOffer").GetBoolean());
        Assert.False((await SeenAsync(li, network)).TryGetProperty("mayOffer", out _));
        Assert.Equal(404, (await (await Guest.EnterAsync(shared.Hub, "grace")).GetAsync(path)).Status);
    }

    [Theory]
    [InlineData("soon", "", "within a year")]
    [InlineData("0001-01-01", "", "within a year")]
    [InlineData("2001-01-01", "", "within a year")]
    [InlineData("", "31.12.2030", "within five years")]
    [InlineData("", "9999-12-31", "within five years")]
    [InlineData("", "0001-01-01", "within five years")]
    public async Task Without_JavaScript_a_day_that_cannot_be_is_not_taken_for_none(string from, string until, string why)
    {
        var (network, _, li, rosa) = await NetworkAsync();
        var number = $"{await rosa.NumberInAsync(network)}";
        (string, string)[] wrong = [("do", "offer"), ("participant", number), ("from", from), ("until", until)];
        var refused = await li.FillInAsync($"/rooms/{network}/handover?lang=en", wrong);
        Assert.Equal(422, refused.Status);
        Assert.Contains(why, PageGuest.TextOf(refused.Body), StringComparison.Ordinal);
        Assert.Empty((await SeenAsync(rosa, network)).GetProperty("asked").EnumerateArray());
    }

    [Fact]
    public async Task Without_JavaScript_what_begins_today_begins_at_once()
    {
        var (network, _, li, rosa) = await NetworkAsync();
        var number = $"{await rosa.NumberInAsync(network)}";
        var today = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", null);
        (string, string)[] form = [("do", "offer"), ("participant", number), ("from", today), ("until", "")];
        Assert.Equal(303, (await li.FillInAsync($"/rooms/{network}/handover", form)).Status);
        Assert.False((await SeenAsync(rosa, network)).GetProperty("asked")[0].TryGetProperty("from", out _));
    }

    [Theory]
    [InlineData("2026-12-01T09:30", true)]
    [InlineData("0001-01-01T00:00", false)]
    [InlineData("1969-12-31T00:00", false)]
    [InlineData("9999-12-31T00:00", false)]
    [InlineData("tomorrow", false)]
    public void A_time_in_a_form_is_one_that_every_zone_has(string typed, bool isOne) =>
        Assert.Equal(isOne, Pages.Typed.TimeOf(typed, "yyyy-MM-dd'T'HH:mm") is not null);

    [Fact]
    public async Task From_a_time_on_the_hub_passes_it_by_itself()
    {
        var (network, _, li, rosa) = await NetworkAsync();
        var from = TimeProvider.System.GetUtcNow().AddSeconds(3).ToUnixTimeMilliseconds();
        await li.DoAsync(network, Commands.Of("handover.offer", new { to = await rosa.NumberInAsync(network), from }));
        var offer = (await SeenAsync(rosa, network)).GetProperty("asked")[0].GetProperty("offer").GetInt64();
        await using var line = await rosa.LineAsync();
        await line.FollowAsync(network);
        await rosa.DoAsync(network, Commands.Of("handover.accept", new { offer }));
        Assert.Equal("refused", Status(await line.SubmitAsync(network, Rename("Too early"))));
        Assert.Equal("audience", await line.Heard(network).Ended.WaitAsync(Soon));
        Assert.InRange(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(), from, long.MaxValue);
        Assert.Equal("accepted", Status(await line.SubmitAsync(network, Rename("In office"))));
    }

    private async Task<(string Network, Guest Olga, Guest Li, Guest Rosa)> NetworkAsync()
    {
        var olga = await Guest.EnterAsync(shared.Hub, "olga");
        var network = Convene.NewName("handover");
        await olga.DoAsync(network, Commands.Of("room.open", Channel("Asia and the Pacific", new { commission = "escap" }, null)));
        var li = await MemberAsync(network, olga, "li", 2);
        await olga.DoAsync(network, Commands.ChangeRole(await li.NumberInAsync(network), "networkCoordinator"));
        return (network, olga, li, await MemberAsync(network, olga, "rosa", 3));
    }

    private async Task<Guest> MemberAsync(string room, Guest runs, string person, int number)
    {
        var guest = await Guest.EnterAsync(shared.Hub, person);
        await guest.DoAsync(room, Ask.Make("Let me in"));
        await runs.DoAsync(room, Ask.Approve(number));
        await guest.DoAsync(room, Commands.Join());
        return guest;
    }

    /// <summary>Opened by Li, with Rosa in it; it is in the list of the network.</summary>
    private static async Task<string> WithinAsync(string network, Guest li, Guest rosa)
    {
        var room = Convene.NewName("within");
        await li.DoAsync(room, Commands.Of("room.open", Channel("The Pacific", null, network)));
        await rosa.DoAsync(room, Ask.Make("Let me in"));
        await li.DoAsync(room, Ask.Approve(2));
        await rosa.DoAsync(room, Commands.Join());
        await Bounded.UntilAsync(
            async () =>
                (await li.GetAsync($"/api/v1/rooms/{network}/network")).Json.GetProperty("items").EnumerateArray().Any(IsThat(room)),
            "the room in the list of its network"
        );
        return room;
    }

    private static Func<JsonElement, bool> IsThat(string room) => one => one.GetProperty("id").GetString() == room;

    private static object Channel(string title, object? network, string? within) =>
        within is null
            ? new
            {
                kind = "regionalChannel",
                title,
                visibility = "listed",
                admission = "onRequest",
                network,
            }
            : new
            {
                kind = "regionalChannel",
                title,
                visibility = "listed",
                admission = "onRequest",
                within,
            };

    private static async Task<JsonElement> SeenAsync(Guest who, string room) => (await who.GetAsync($"/api/v1/rooms/{room}/handover")).Json;

    private static async Task<List<string>> ToldAsync(Guest who, string room)
    {
        var items = (await who.GetAsync("/api/v1/me/notices")).Json.GetProperty("items").EnumerateArray();
        return [.. items.Where(one => one.GetProperty("room").GetString() == room).Select(one => one.GetProperty("code").GetString()!)];
    }

    private static string Plain(string page) =>
        PageGuest.TextOf(page).Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);

    private static string? Status(JsonElement answer) => answer.GetProperty("status").GetString();

    private static System.Text.Json.Nodes.JsonObject Rename(string title) => Commands.Of("room.rename", new { title });
}
