using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>What an administrator does on the command line while the hub is stopped.</summary>
[Collection(Waiting.Name)]
public sealed class OperationsTests
{
    [Fact]
    public async Task After_a_renewed_epoch_every_screen_starts_afresh()
    {
        await using var hub = await Hub.StartAsync();
        var olga = await Guest.EnterAsync(hub, "olga");
        var room = await Convene.ConsultationAsync(olga);
        var standing = await olga.StandingAsync(room, await olga.SayAsync(room, "Before the backup"));
        await hub.KillAsync();
        Assert.Equal(0, (await hub.RunAsync("renew-epoch")).ExitCode);
        await hub.StartAgainAsync();
        var answer = (await olga.CatchUpAsync(room, standing)).Json.GetProperty("rooms").GetProperty(room);
        Assert.True(answer.GetProperty("reset").GetBoolean());
    }

    [Fact]
    public async Task Pages_are_made_again_from_the_records_as_they_were()
    {
        await using var hub = await Hub.StartAsync();
        var olga = await Guest.EnterAsync(hub, "olga");
        var room = await Convene.ConsultationAsync(olga);
        await olga.SayManyAsync(room, 30);
        var path = $"/api/v1/rooms/{room}/messages?limit=100";
        var before = (await olga.GetAsync(path)).Json.GetProperty("items").GetRawText();
        var found = (await olga.GetAsync($"/api/v1/search?room={room}")).Body;
        await hub.KillAsync();
        var (exitCode, output) = await hub.RunAsync("rebuild");
        Assert.Equal((0, true), (exitCode, output.Contains("messages … folded again.", StringComparison.Ordinal)));
        Assert.Equal(2, (await hub.RunAsync("rebuild", "no-such-listener")).ExitCode);
        await hub.StartAgainAsync();
        Assert.Equal(before, (await olga.GetAsync(path)).Json.GetProperty("items").GetRawText());
        Assert.Equal(found, (await olga.GetAsync($"/api/v1/search?room={room}")).Body);
    }
}
