using CsoNet.Collab.Server.Tests.Running;
using static CsoNet.Collab.Server.Tests.Running.Fields;

namespace CsoNet.Collab.Server.Tests;

/// <summary>A call for input at the doors: for screens, for calendars, without a script, and not for those to whom the room does not exist.</summary>
[Collection(OneHub.Name)]
public sealed class CallTests(SharedHub shared)
{
    /// <summary>Noon of a day in a month, so that an hour more or less changes nothing.</summary>
    private static readonly DateTimeOffset Noon = new(TimeProvider.System.GetUtcNow().Date.AddDays(30).AddHours(12), TimeSpan.Zero);

    [Fact]
    public async Task A_call_stands_with_its_time_on_every_door_and_in_a_file_for_calendars_that_follows_when_it_is_extended()
    {
        var (olga, amina) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "amina"));
        var (room, _) = await Convene.ChannelAsync(olga, amina);
        var title = "نداء; قبل المنتدى, " + string.Concat(Enumerable.Repeat("水", 40));
        var call = await olga.DoAsync(room, Commands.Of("call.open", new { title, closes = Noon.ToUnixTimeMilliseconds() }));
        var visitor = Guest.Visitor(shared.Hub);

        var one = Assert.Single((await visitor.GetAsync($"/api/v1/rooms/{room}/calls")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal((call, Noon.ToUnixTimeMilliseconds()), (NumberIn(one, "topic"), NumberIn(one, "closes")));
        var file = await visitor.GetAsync($"/api/v1/rooms/{room}/topics/{call}/call.ics");
        Assert.Equal("text/calendar", file.MediaType);
        Assert.All(file.Body.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        var unfolded = file.Body.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains($"\r\nDTSTART:{Noon:yyyyMMdd}T120000Z\r\n", unfolded, StringComparison.Ordinal);
        Assert.Contains(
            $"\r\nSUMMARY:{title.Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)}\r\n",
            unfolded,
            StringComparison.Ordinal
        );
        foreach (var path in new[] { $"/rooms/{room}", $"/rooms/{room}/topics/{call}" })
        {
            Assert.Contains($"datetime=\"{Noon:yyyy-MM-dd}T12:00Z\"", (await visitor.GetAsync(path)).Body, StringComparison.Ordinal);
        }

        await olga.DoAsync(room, Commands.Of("call.extend", new { topic = call, closes = Noon.AddDays(1).ToUnixTimeMilliseconds() }));

        var later = await visitor.GetAsync($"/api/v1/rooms/{room}/topics/{call}/call.ics");
        Assert.Contains($"\r\nDTSTART:{Noon.AddDays(1):yyyyMMdd}T120000Z\r\n", later.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_hidden_room_no_door_knows_a_call_and_a_plain_topic_is_none()
    {
        var olga = await Guest.EnterAsync(shared.Hub, "olga");
        var room = Convene.NewName("closed");
        await olga.DoAsync(room, Commands.Open("Among ourselves", "members", "regionalChannel"));
        var topic = await olga.DoAsync(room, Commands.OpenTopic("Plain"));
        var call = await olga.DoAsync(room, Commands.Of("call.open", new { title = "Input", closes = Noon.ToUnixTimeMilliseconds() }));

        Assert.Equal(200, (await olga.GetAsync($"/api/v1/rooms/{room}/topics/{call}/call.ics")).Status);
        Assert.Equal(404, (await olga.GetAsync($"/api/v1/rooms/{room}/topics/{topic}/call.ics")).Status);
        var rosa = await Guest.EnterAsync(shared.Hub, "rosa");
        foreach (var address in new[] { $"rooms/{room}/calls", $"rooms/{room}/topics/{call}/call.ics" })
        {
            var (there, nowhere) = (
                await rosa.GetAsync($"/api/v1/{address}"),
                await rosa.GetAsync($"/api/v1/{address.Replace(room, $"{room}-2", StringComparison.Ordinal)}")
            );
            Assert.Equal((404, nowhere.Code), (there.Status, there.Code));
        }
    }
}
