using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>An office that was given until a time ends at that time, also on the page that is open.</summary>
[Collection(OneHub.Name)]
public sealed class TermTests(SharedHub shared)
{
    [Fact]
    public async Task The_coordinators_term_ends_and_she_loses_her_tools_on_the_open_line()
    {
        var (olga, leila) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "leila"));
        var room = Convene.NewName("network");
        await olga.DoAsync(room, Commands.Open("Network of North Africa", "public", "regionalChannel"));
        await leila.DoAsync(room, Commands.Join());
        var number = await leila.NumberInAsync(room);
        var ends = TimeProvider.System.GetUtcNow().AddSeconds(3).ToUnixTimeMilliseconds();
        await olga.DoAsync(
            room,
            Commands.Of(
                "participant.changeRole",
                new
                {
                    participant = number,
                    role = "networkCoordinator",
                    until = ends,
                }
            )
        );
        await using var line = await leila.LineAsync();
        await line.FollowAsync(room);
        Assert.Equal("accepted", Status(await line.SubmitAsync(room, Rename("While in office"))));
        Assert.Equal(ends, (await olga.RoomAsync(room)).GetProperty("people").GetProperty($"{number}").GetProperty("until").GetInt64());

        // Her audience has changed: the screen is told, and follows again as a participant.
        Assert.Equal("audience", await line.Heard(room).Ended.WaitAsync(TimeSpan.FromSeconds(15)));

        Assert.InRange(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(), ends, long.MaxValue);
        Assert.Equal("refused", Status(await line.SubmitAsync(room, Rename("Afterwards"))));
        var leilaNow = (await olga.RoomAsync(room)).GetProperty("people").GetProperty($"{number}");
        Assert.Equal(("participant", false), (leilaNow.GetProperty("role").GetString(), leilaNow.TryGetProperty("until", out _)));
    }

    private static string? Status(System.Text.Json.JsonElement answer) => answer.GetProperty("status").GetString();

    private static System.Text.Json.Nodes.JsonObject Rename(string title) => Commands.Of("room.rename", new { title });
}
