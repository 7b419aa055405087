using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Who was there in a session, noted by the hub: on a line, by page, and told to those who may know it.</summary>
[Collection(OneHub.Name)]
public sealed class AttendanceTests(SharedHub shared)
{
    private static async Task<JsonElement> LookAsync(Guest who, string room)
    {
        var reply = await who.GetAsync($"/api/v1/rooms/{room}/attendance");
        Assert.True(reply.Status == 200, reply.Body);
        return reply.Json;
    }

    private static Dictionary<string, int> SharesIn(JsonElement told, string list) =>
        told.GetProperty(list)
            .EnumerateArray()
            .ToDictionary(share => share.GetProperty("of").GetString()!, share => share.GetProperty("people").GetInt32());

    [Fact]
    public async Task Who_had_a_line_and_who_read_pages_was_there_and_at_the_end_the_record_says_how_many()
    {
        var (olga, room) = await Session.OpenAsync(shared.Hub, Convene.NewName("present"));
        var (rosa, jean) = (await Guest.EnterAsync(shared.Hub, "rosa"), await Guest.EnterAsync(shared.Hub, "jean"));
        var passing = await Guest.EnterAsync(shared.Hub, "grace");
        await using var line = await rosa.LineAsync();
        await rosa.DoAsync(room, Commands.Join());
        await line.FollowAsync(room);
        await jean.DoAsync(room, Commands.Join());
        Assert.Equal(200, (await jean.GetAsync($"/rooms/{room}")).Status);
        Assert.Equal(200, (await passing.GetAsync($"/rooms/{room}")).Status);
        var bytes = line.Bytes;

        await olga.DoAsync(room, Commands.Verb("session.adjourn"));
        await Bounded.UntilAsync(async () => (await LookAsync(jean, room)).TryGetProperty("sealed", out _), "it is settled", everyMs: 200);

        var told = (await LookAsync(jean, room)).GetProperty("sealed");
        Assert.Equal((3, 2), (told.GetProperty("people").GetInt32(), told.GetProperty("byPage").GetInt32()));
        Assert.Equal(new Dictionary<string, int> { ["civilSociety"] = 2, ["entity"] = 1 }, SharesIn(told, "constituencies"));
        Assert.False((await LookAsync(jean, room)).TryGetProperty("people", out _));
        Assert.False((await LookAsync(Guest.Visitor(shared.Hub), room)).TryGetProperty("people", out _));
        var people = (await LookAsync(olga, room)).GetProperty("people").EnumerateArray().ToList();
        Assert.Equal(
            new[] { await olga.NumberInAsync(room), await rosa.NumberInAsync(room), await jean.NumberInAsync(room) }.Order(),
            people.Select(one => one.GetProperty("number").GetInt32()).Order()
        );
        var hers = people.Single(one => !one.TryGetProperty("byPage", out _));
        Assert.Equal(await rosa.NumberInAsync(room), hers.GetProperty("number").GetInt32());
        Assert.Single(hers.GetProperty("stays").EnumerateArray());
        // Being counted costs whoever takes part nothing but the one entry at the end.
        Assert.InRange(line.Bytes - bytes, 1, 2000);
    }

    [Fact]
    public async Task Attack_who_listened_is_asked_for_where_people_are_protected()
    {
        var scene = await ProtectedScene.OpenAsync(shared.Hub, "liveConsultation", "nameVisibleToModerators");
        await scene.Olga.DoAsync(scene.Room, Commands.Verb("session.openLobby"));
        await scene.Olga.DoAsync(scene.Room, Commands.Verb("session.open"));
        foreach (var who in scene.Others.Append(scene.Olga).Append(scene.Grace))
        {
            Assert.Equal(200, (await who.GetAsync($"/rooms/{scene.Room}")).Status);
            Assert.False((await LookAsync(who, scene.Room)).TryGetProperty("people", out _));
        }
        Assert.Equal(404, (await Guest.Visitor(shared.Hub).GetAsync($"/api/v1/rooms/{scene.Room}/attendance")).Status);
    }
}
