using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>The constituencies of a network at the doors of a hub, and on their page without JavaScript.</summary>
[Collection(OneHub.Name)]
public sealed class ConstituencyTests(SharedHub shared)
{
    [Fact]
    public async Task Without_JavaScript_those_who_run_it_name_and_appoint_and_a_member_says_where_they_belong()
    {
        var (olga, jean) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "jean"));
        var (room, _) = await Convene.ChannelAsync(olga, jean);
        var (path, me) = ($"/rooms/{room}/constituencies", await jean.NumberInAsync(room));
        await olga.FillInAsync(path, ("do", "name"), ("title", "The Sahel"));
        var named = Assert.Single((await ItemsAsync(olga, room)).EnumerateArray());
        var number = named.GetProperty("constituency").GetInt64();
        await olga.FillInAsync(path, ("do", $"appoint {number}"), ("whom", $"{me}"));
        await jean.FillInAsync(path, ("do", "choose"), ("mine", $"{number}"));

        var one = (await ItemsAsync(olga, room))[0];
        Assert.Equal((me, me), (one.GetProperty("focalPoints")[0].GetInt32(), one.GetProperty("members")[0].GetInt32()));
        Assert.Contains("Jean-Baptiste Ndiaye", (await olga.GetAsync(path)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"name\"", (await jean.GetAsync(path)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_belongs_to_what_is_for_those_inside()
    {
        var (olga, jean) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "jean"));
        var (room, _) = await Convene.ChannelAsync(olga, jean);
        var number = await olga.DoAsync(room, Commands.Of("constituency.name", new { title = "The Sahel" }));
        var chosen = await jean.DoAsync(room, Commands.Of("constituency.choose", new { constituency = number }));
        var visitor = Guest.Visitor(shared.Hub);
        Assert.False((await ItemsAsync(visitor, room))[0].TryGetProperty("members", out _));
        Assert.DoesNotContain(
            "Ndiaye",
            PageGuest.TextOf((await visitor.GetAsync($"/rooms/{room}/constituencies")).Body),
            StringComparison.Ordinal
        );
        var entry = (await visitor.EntriesAsync(room, chosen - 1))[0];
        Assert.Equal("withheld", entry.GetProperty("type").GetString());
    }

    private static async Task<System.Text.Json.JsonElement> ItemsAsync(Guest who, string room) =>
        (await who.GetAsync($"/api/v1/rooms/{room}/constituencies")).Json.GetProperty("items");
}
