using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Who looks at a room just now, for those who may know it.</summary>
[Collection(OneHub.Name)]
public sealed class PresenceTests(SharedHub shared)
{
    private static async Task<JsonElement> LookAsync(Guest who, string room)
    {
        var reply = await who.GetAsync($"/api/v1/rooms/{room}/presence");
        Assert.True(reply.Status == 200, reply.Body);
        return reply.Json;
    }

    private static int CountIn(JsonElement here) => here.TryGetProperty("count", out var count) ? count.GetInt32() : -1;

    [Fact]
    public async Task Who_comes_is_there_once_on_two_lines_and_who_goes_is_not()
    {
        var (olga, rosa) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "rosa"));
        var room = await Convene.ConsultationAsync(olga, rosa);
        Assert.Equal(0, CountIn(await LookAsync(olga, room)));
        await using (var phone = await rosa.LineAsync())
        await using (var desk = await rosa.LineAsync())
        {
            await phone.FollowAsync(room);
            await desk.FollowAsync(room);
            var here = await LookAsync(olga, room);
            var number = await rosa.NumberInAsync(room);
            Assert.Equal([number], here.GetProperty("here").EnumerateArray().Select(one => one.GetInt32()));
            Assert.Equal(1, CountIn(here));
        }
        await Bounded.UntilAsync(async () => CountIn(await LookAsync(olga, room)) == 0, "nobody is there");
    }

    [Fact]
    public async Task A_delegate_and_whoever_only_reads_are_told_nothing_and_a_stranger_that_there_is_no_room()
    {
        var (olga, grace) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "grace"));
        var room = await Convene.ConsultationAsync(olga, grace);
        await using var line = await olga.LineAsync();
        await line.FollowAsync(room);
        Assert.Equal(1, CountIn(await LookAsync(olga, room)));
        Assert.Equal("{}", (await LookAsync(grace, room)).GetRawText());
        Assert.Equal("{}", (await LookAsync(Guest.Visitor(shared.Hub), room)).GetRawText());
        var none = await grace.GetAsync("/api/v1/rooms/no-such-room/presence");
        Assert.Equal((404, "room.unknown"), (none.Status, none.Code));
    }

    [Fact]
    public async Task Attack_presence_is_asked_for_in_a_protected_room()
    {
        var scene = await ProtectedScene.OpenAsync(shared.Hub, "liveConsultation", "nameVisibleToModerators");
        await using var line = await scene.Others[0].LineAsync();
        await line.FollowAsync(scene.Room);
        foreach (var who in scene.Others.Append(scene.Olga).Append(scene.Grace))
        {
            Assert.Equal("{}", (await LookAsync(who, scene.Room)).GetRawText());
        }
    }
}
