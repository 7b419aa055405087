using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>What the clock of the floor decides by itself.</summary>
[Collection(Waiting.Name)]
public sealed class FloorClockTests(SharedHub shared) : IClassFixture<SharedHub>
{
    [Fact]
    public async Task Whoever_does_not_answer_is_absent_after_half_a_minute_and_once()
    {
        var (olga, room) = await Session.OpenAsync(shared.Hub, "floor-absent");
        var amina = await Guest.EnterAsync(shared.Hub, "amina");
        await amina.DoAsync(room, Commands.Join());
        var request = await amina.DoAsync(room, Commands.Verb("floor.request"));
        await olga.DoAsync(
            room,
            new
            {
                type = "floor.call",
                id = Guid.NewGuid(),
                request,
            }
        );

        var absent = await UntilAsync(olga, room, "floor.wasAbsent");

        Assert.Equal(0, absent.GetProperty("by").GetInt32());
        var waited = absent.GetProperty("at").GetInt64() - (await EntryAsync(olga, room, "floor.called")).GetProperty("at").GetInt64();
        Assert.InRange(waited, 30_000, 36_000);
    }

    private static async Task<JsonElement> UntilAsync(Guest guest, string room, string type)
    {
        for (var seconds = 0; seconds < 45; seconds++)
        {
            if (
                (await guest.EntriesAsync(room)).FirstOrDefault(entry => entry.GetProperty("type").ValueEquals(type)) is
                { ValueKind: not JsonValueKind.Undefined } found
            )
            {
                return found;
            }
            await Task.Delay(1000);
        }
        throw new TimeoutException($"There was no {type}.");
    }

    private static async Task<JsonElement> EntryAsync(Guest guest, string room, string type) =>
        (await guest.EntriesAsync(room)).First(entry => entry.GetProperty("type").ValueEquals(type));
}
