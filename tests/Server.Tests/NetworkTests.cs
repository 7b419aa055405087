using System.Text.Json;
using System.Text.RegularExpressions;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>A network for ESCAP with its sub-channels and its caucus, as those see it who run it, belong to it, or may not know.</summary>
[Collection(OneHub.Name)]
public sealed partial class NetworkTests(SharedHub shared)
{
    [Fact]
    public async Task A_coordinator_opens_two_sub_channels_and_a_caucus_and_each_finds_those_that_are_for_them()
    {
        var (network, olga, li) = await EscapAsync();
        var pacific = await OpenAsync(li, network, "The Pacific", new { country = "FJ" });
        var central = await OpenAsync(li, network, "Central Asia");
        var caucus = await OpenAsync(li, network, "Among ourselves", circle: "civilSociety");

        Assert.Equal([central, pacific, caucus], await RoomsAsync(li, network));
        Assert.Equal([central, pacific], await RoomsAsync(olga, network));
        var (rosa, grace) = (await Guest.EnterAsync(shared.Hub, "rosa"), await Guest.EnterAsync(shared.Hub, "grace"));
        Assert.Equal([central, pacific, caucus], await RoomsAsync(rosa, network));
        Assert.Equal([central, pacific], await RoomsAsync(grace, network));
        Assert.Equal(404, (await Guest.Visitor(shared.Hub).GetAsync($"/api/v1/rooms/{network}/network")).Status);

        var fromWithin = (await rosa.GetAsync($"/api/v1/rooms/{pacific}/network")).Json;
        Assert.Equal("escap", fromWithin.GetProperty("network").GetProperty("network").GetProperty("commission").GetString());
        Assert.Equal("FJ", fromWithin.GetProperty("items")[1].GetProperty("network").GetProperty("country").GetString());
        Assert.True((await li.GetAsync($"/api/v1/rooms/{network}/network")).Json.GetProperty("mayOpen").GetBoolean());
        Assert.False(fromWithin.TryGetProperty("mayOpen", out _));
    }

    [Fact]
    public async Task In_the_list_of_rooms_those_within_a_network_stand_beneath_it_for_whoever_may_know_of_both()
    {
        var (network, olga, li) = await EscapAsync();
        var pacific = await OpenAsync(li, network, "The Pacific");
        var caucus = await OpenAsync(li, network, "Among ourselves", circle: "civilSociety");
        Assert.Equal([network, $"{pacific} in {network}"], await BeneathAsync(olga, network, 2));
        Assert.Equal(
            new[] { caucus, pacific }.Order(StringComparer.Ordinal).Select(room => $"{room} in {network}").Prepend(network),
            await BeneathAsync(li, network, 3)
        );
        var page = (await olga.GetAsync("/rooms?lang=en")).Body;
        Assert.Matches($"href=\"/rooms/{network}[^<]*\"[\\s\\S]*?</a><ul>\\s*<li><a[^>]*href=\"/rooms/{pacific}", page);

        // Whoever is in a room and may not know of its network finds no name of it.
        await olga.DoAsync(network, Commands.Of("room.changeSettings", new { visibility = "members", admission = "onRequest" }));
        var rosa = await Guest.EnterAsync(shared.Hub, "rosa");
        Assert.Equal([pacific], await BeneathAsync(rosa, pacific, 1));
    }

    [Theory]
    [InlineData("olga")]
    [InlineData("grace")]
    [InlineData("nadia")]
    public async Task A_caucus_within_a_network_changes_no_byte_of_what_staff_and_delegates_are_shown(string person)
    {
        var (network, _, li) = await EscapAsync();
        await OpenAsync(li, network, "The Pacific");
        var outsider = await Guest.EnterAsync(shared.Hub, person);
        string[] questions =
        [
            $"/api/v1/rooms/{network}/network",
            $"/rooms/{network}/network",
            $"/api/v1/rooms/{network}",
            $"/rooms/{network}",
            $"/api/v1/rooms/{network}/door",
            $"/api/v1/rooms/{network}/entries",
            $"/api/v1/rooms/{network}/members",
            "/api/v1/search?q=ourselves",
            "/api/v1/rooms",
            "/rooms",
        ];
        var before = await SettledAsync(outsider, questions);
        var caucus = await OpenAsync(li, network, "Among ourselves", circle: "civilSociety");
        await li.DoAsync(caucus, Commands.OpenTopic("What we say ourselves"));
        Assert.Contains(caucus, await RoomsAsync(li, network));
        Assert.Equal(before, await AllAsync(outsider, questions));
    }

    [Fact]
    public async Task Opening_within_a_caucus_that_one_may_not_see_is_opening_within_nothing()
    {
        var (network, olga, li) = await EscapAsync();
        var caucus = await OpenAsync(li, network, "Among ourselves", circle: "civilSociety");
        var (there, nowhere) = (await TryAsync(olga, caucus), await TryAsync(olga, "no-such-room"));
        Assert.Equal((422, "room.unknown"), (there.Status == 404 ? 422 : there.Status, there.Code));
        Assert.Equal((nowhere.Status, Plain(nowhere.Body)), (there.Status, Plain(there.Body)));
        var rosa = await Guest.EnterAsync(shared.Hub, "rosa");
        var (known, unknown) = (await TryAsync(rosa, network), await TryAsync(rosa, "no-such-room"));
        Assert.Equal((unknown.Status, Plain(unknown.Body)), (known.Status, Plain(known.Body)));
        Assert.Equal([caucus], await RoomsAsync(li, network));
    }

    [Fact]
    public async Task Without_JavaScript_the_form_opens_one_room_however_often_it_is_sent()
    {
        var (network, olga, li) = await EscapAsync();
        var path = $"/rooms/{network}/network";
        var page = (await li.GetAsync($"{path}?lang=en")).Body;
        Assert.Contains("This network has no rooms within it yet.", PageGuest.TextOf(page), StringComparison.Ordinal);
        (string, string)[] fields =
        [
            ("do", "open"),
            ("title", "Gender equality"),
            ("purpose", "Before CSW"),
            ("circle", "everybody"),
            ("whose", "theme genderEquality"),
        ];
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Equal(303, (await li.SendFormAsync(path, page, fields)).Status);
        }
        await Bounded.UntilAsync(async () => (await RoomsAsync(li, network)).Count > 0, "the room in the list of its network");
        var room = Assert.Single(await RoomsAsync(li, network));
        Assert.Equal("Before CSW", (await olga.GetAsync($"/api/v1/rooms/{room}/door")).Json.GetProperty("purpose").GetString());

        var refused = await li.SendFormAsync(path, page, [("do", "open"), ("title", "Elsewhere"), ("whose", "country XX")]);
        Assert.Equal(422, refused.Status);
        Assert.Contains("value=\"Elsewhere\"", refused.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Caucus", PageGuest.TextOf((await olga.GetAsync($"{path}?lang=en")).Body), StringComparison.Ordinal);
        var amina = await Guest.EnterAsync(shared.Hub, "amina");
        Assert.DoesNotContain("<form class=\"filters act\"", (await amina.GetAsync(path)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_focal_point_of_a_network_opens_a_network_herself()
    {
        var leila = await Guest.EnterAsync(shared.Hub, "leila");
        var templates = (await leila.GetAsync("/api/v1/templates")).Json.GetProperty("items").EnumerateArray();
        Assert.Equal(["regionalChannel", "caucus"], templates.Select(one => one.GetProperty("template").GetString()));
        var room = Convene.NewName("network");
        Assert.Equal("right.missing", (await leila.SubmitAsync(room, Commands.Of("room.open", Channel("Without a region")))).Code);
        await leila.DoAsync(room, Commands.Of("room.open", Channel("The Arab region", network: new { commission = "escwa" })));
        Assert.Single(await RoomsAsync(leila, room, andItself: true));
    }

    /// <summary>Opened by the officer, coordinated by Li.</summary>
    private async Task<(string Network, Guest Olga, Guest Li)> EscapAsync()
    {
        var (olga, li) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "li"));
        var network = Convene.NewName("a-escap");
        await olga.DoAsync(network, Commands.Of("room.open", Channel("Asia and the Pacific", network: new { commission = "escap" })));
        await li.DoAsync(network, Ask.Make("We study the Yangtze"));
        await olga.DoAsync(network, Ask.Approve(2));
        await li.DoAsync(network, Commands.Join());
        await olga.DoAsync(network, Commands.ChangeRole(await li.NumberInAsync(network), "networkCoordinator"));
        return (network, olga, li);
    }

    private static Dictionary<string, object> Channel(string title, string? circle = null, object? network = null, string? within = null)
    {
        Dictionary<string, object> fields = new(StringComparer.Ordinal)
        {
            ["kind"] = "regionalChannel",
            ["title"] = title,
            ["visibility"] = "listed",
            ["admission"] = "onRequest",
        };
        foreach (var (name, value) in new (string, object?)[] { ("circle", circle), ("network", network), ("within", within) })
        {
            if (value is not null)
            {
                fields[name] = value;
            }
        }
        return fields;
    }

    /// <summary>Of a name that comes early: a page of the list has a hundred rooms, and other tests open some, too.</summary>
    private static async Task<string> OpenAsync(Guest who, string within, string title, object? network = null, string? circle = null)
    {
        var room = Convene.NewName("a-within");
        await who.DoAsync(room, Commands.Of("room.open", Channel(title, circle, network, within)));
        // The list is folded beside: it is there a moment later.
        await Bounded.UntilAsync(async () => (await RoomsAsync(who, within)).Contains(room), "the room in the list of its network");
        return room;
    }

    private static async Task<Reply> TryAsync(Guest who, string within) =>
        await who.SubmitAsync(Convene.NewName("a-within"), Commands.Of("room.open", Channel("Within", within: within)));

    private static async Task<List<string>> RoomsAsync(Guest who, string network, bool andItself = false)
    {
        var reply = await who.GetAsync($"/api/v1/rooms/{network}/network");
        Assert.Equal(200, reply.Status);
        var items = reply.Json.GetProperty("items").EnumerateArray().ToList();
        return [.. (andItself ? items.Prepend(reply.Json.GetProperty("network")) : items).Select(IdOf)];
    }

    /// <summary>So many lines of the list from that room on, each with the network beneath which it stands.</summary>
    private static async Task<IEnumerable<string>> BeneathAsync(Guest who, string room, int count)
    {
        var lines = (await who.GetAsync("/api/v1/rooms")).Json.GetProperty("items").EnumerateArray().SkipWhile(line => IdOf(line) != room);
        return lines.Take(count).Select(line => line.TryGetProperty("within", out var network) ? $"{IdOf(line)} in {network}" : IdOf(line));
    }

    private static string IdOf(JsonElement room) => room.GetProperty("id").GetString()!;

    /// <summary>Lists are folded beside: what other tests and the demo have just opened comes into them a moment later.</summary>
    private static async Task<string> SettledAsync(Guest who, string[] questions)
    {
        var (last, same) = ("", 0);
        await Bounded.UntilAsync(
            async () =>
            {
                var (before, now) = (last, await AllAsync(who, questions));
                (last, same) = (now, before == now ? same + 1 : 0);
                return same >= 4;
            },
            "answers that stay as they are",
            everyMs: 250
        );
        return last;
    }

    private static async Task<string> AllAsync(Guest who, IEnumerable<string> questions)
    {
        List<string> answers = [];
        foreach (var question in questions)
        {
            var reply = await who.GetAsync(question);
            answers.Add($"{question} {reply.Status} {Plain(reply.Body)}");
        }
        return string.Join('\n', answers);
    }

    /// <summary>Without what is new in every answer.</summary>
    private static string Plain(string body) => Once().Replace(body, "$1ONCE\"");

    [GeneratedRegex("(name=\"(?:id|token)\" value=\"|\"traceId\":\"|\"instance\":\")[^\"]*\"")]
    private static partial Regex Once();
}
