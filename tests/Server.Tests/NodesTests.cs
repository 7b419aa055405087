using System.Diagnostics;
using System.Text.Json;
using CsoNet.Collab.Server.Tests.Checking;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

public sealed class ThreeNodes : IAsyncLifetime
{
    public Nodes Nodes { get; private set; } = null!;

    public async Task InitializeAsync() => Nodes = await Nodes.StartAsync(3, await Redis.StartAsync());

    public async Task DisposeAsync() => await Nodes.DisposeAsync();
}

/// <summary>Three hubs over one store and one Redis.</summary>
public sealed class NodesTests(ThreeNodes three) : IClassFixture<ThreeNodes>
{
    [Fact]
    public async Task What_is_said_on_one_node_is_soon_on_the_screens_of_the_others()
    {
        var amina = await Guest.EnterAsync(three.Nodes[0], "amina");
        var room = await Convene.ConsultationAsync(await Guest.EnterAsync(three.Nodes[1], "olga"), amina);
        await using var screen = await (await Guest.EnterAsync(three.Nodes[2], "jean")).LineAsync();
        await screen.FollowAsync(room);

        List<TimeSpan> late = [];
        for (var n = 1; n <= 15; n++)
        {
            var since = Stopwatch.GetTimestamp();
            var seq = await amina.SayAsync(room, $"Point {n}");
            await screen.Heard(room).ReachesAsync(seq);
            late.Add(Stopwatch.GetElapsedTime(since, screen.Heard(room).Entries[(int)seq - 1].At));
        }

        // By looking alone it would be a second in the middle.
        Assert.True(late.Order().ElementAt(7) < TimeSpan.FromMilliseconds(500), $"{late.Order().ElementAt(7)} late");
    }

    [Fact]
    public async Task Who_looks_at_a_room_on_one_node_is_there_for_the_others()
    {
        var (amina, olga) = (await Guest.EnterAsync(three.Nodes[0], "amina"), await Guest.EnterAsync(three.Nodes[1], "olga"));
        var room = await Convene.ConsultationAsync(olga, amina);
        await using var screen = await amina.LineAsync();
        await screen.FollowAsync(room);
        await Bounded.UntilAsync(
            async () => (await olga.GetAsync($"/api/v1/rooms/{room}/presence")).Json.GetProperty("count").GetInt32() == 1,
            "the other node knows"
        );
    }

    [Fact]
    public async Task Who_enters_at_one_node_is_known_at_the_others()
    {
        var jean = await Guest.EnterAsync(three.Nodes[0], "jean");

        var elsewhere = await new Guest(three.Nodes[1], jean.Cookie).GetAsync("/api/v1/session");

        Assert.Equal("jean", elsewhere.Json.GetProperty("person").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Whose_organization_is_suspended_at_one_node_is_refused_on_an_open_line_at_another_within_five_seconds()
    {
        var (nadia, li) = (await Guest.EnterAsync(three.Nodes[0], "nadia"), await Guest.EnterAsync(three.Nodes[2], "li"));
        var room = await Convene.ConsultationAsync(await Guest.EnterAsync(three.Nodes[1], "olga"), li);
        await using var line = await li.LineAsync();
        await line.SayAsync(room, "We monitor the water");
        var found = (await nadia.GetAsync($"/api/v1/organizations?country=CN")).Json.GetProperty("items")[0].GetProperty("id").GetString()!;
        var organization = long.Parse(found, System.Globalization.CultureInfo.InvariantCulture);

        await nadia.DoAsync("house", Commands.House("organization.suspend", organization));
        await Bounded.UntilAsync(() => IsAsync(line, room, "refused"), "the open line is refused", TimeSpan.FromSeconds(5));

        await nadia.DoAsync("house", Commands.House("organization.restore", organization));
        await Bounded.UntilAsync(() => IsAsync(line, room, "accepted"), "the open line speaks again", TimeSpan.FromSeconds(5));
    }

    private static async Task<bool> IsAsync(HubLine line, string room, string status) =>
        (await line.SubmitAsync(room, Commands.Post("We still monitor it"))).GetProperty("status").ValueEquals(status);

    [Fact]
    public async Task Who_is_removed_at_one_node_gets_nothing_more_at_another()
    {
        var olga = await Guest.EnterAsync(three.Nodes[0], "olga");
        var jean = await Guest.EnterAsync(three.Nodes[1], "jean");
        var room = await Convene.ConsultationAsync(olga, jean);
        await using var line = await jean.LineAsync();
        await line.FollowAsync(room);
        var number = await jean.NumberInAsync(room);

        var removal = await olga.DoAsync(room, Commands.Remove(number));
        await olga.SayManyAsync(room, 20);

        Assert.Equal("removed", await line.Heard(room).Ended.Soon());
        Assert.Equal(removal, line.Heard(room).Last);
        Assert.Equal("room.unknown", (await jean.GetAsync($"/api/v1/rooms/{room}")).Code);
    }

    [Fact]
    public async Task A_command_sent_again_at_another_node_gets_its_first_number()
    {
        var here = await Guest.EnterAsync(three.Nodes[0], "amina");
        var there = await Guest.EnterAsync(three.Nodes[1], "amina");
        var room = await Convene.ConsultationAsync(await Guest.EnterAsync(three.Nodes[0], "olga"), here);
        await there.RoomAsync(room);
        var command = Commands.Post("Only once");

        var answers = await Task.WhenAll(
            here.SubmitAsync(room, command),
            there.SubmitAsync(room, command),
            here.SubmitAsync(room, command)
        );

        Assert.Single(answers.Select(answer => answer.Json.GetProperty("seq").GetInt64()).Distinct());
        Assert.Equal(3, await there.HeadAsync(room));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_hot_room_has_one_order_on_all_nodes_that_write_it(int nodes)
    {
        string[] names = ["amina", "leila", "jean"];
        var guests = await Task.WhenAll(names.Take(nodes).Select((name, node) => Guest.EnterAsync(three.Nodes[node], name)));
        var room = await Convene.ConsultationAsync(await Guest.EnterAsync(three.Nodes[0], "olga"), guests);
        var screens = new Dictionary<string, HubLine>(StringComparer.Ordinal);
        foreach (var (node, guest) in guests.Index())
        {
            screens[$"screen at node {node}"] = await guest.LineAsync();
            await screens[$"screen at node {node}"].FollowAsync(room);
        }

        var senders = guests.SelectMany(guest =>
            Enumerable.Range(1, 4).Select(n => Sender.Start(guest, room, $"{guest.Hub.Place.Port}/{n}", 1))
        );
        var speaking = senders.ToList();
        await Task.Delay(TimeSpan.FromSeconds(4));
        await Task.WhenAll(speaking.Select(sender => sender.StopAsync()));

        var history = await History.OfAsync(guests[^1], room, speaking, screens);
        Assert.Empty(Checker.FaultsOf(history));
        Assert.True(history.Told.Count > 50, $"only {history.Told.Count} messages");
        foreach (var guest in guests)
        {
            Assert.Equal(Ids(await guests[0].EntriesAsync(room, proof: 1)), Ids(await guest.EntriesAsync(room, proof: 1)));
        }
        await Task.WhenAll(screens.Values.Select(screen => screen.DisposeAsync().AsTask()));
        await Task.WhenAll(speaking.Select(sender => sender.DisposeAsync().AsTask()));
    }

    private static IEnumerable<string?> Ids(IEnumerable<JsonElement> entries) =>
        entries.Select(entry => entry.GetProperty("proof").GetProperty("hash").GetString());
}
