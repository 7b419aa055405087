using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>A conversation of two leaves no trace for anybody else: for somebody who shares a room with both, for staff, for an administrator, for a visitor.</summary>
[Collection(OneHub.Name)]
public sealed class DirectAttackTests(SharedHub shared) : IAsyncLifetime
{
    private readonly string word = $"spindle{Guid.NewGuid().ToString("N")[..10]}";
    private string conversation = null!;

    private Hub Hub => shared.Hub;

    public async Task InitializeAsync()
    {
        var (li, leila) = (await Guest.EnterAsync(Hub, "li"), await Guest.EnterAsync(Hub, "leila"));
        var room = await Convene.ConsultationAsync(await Guest.EnterAsync(Hub, "olga"), li, leila, await Guest.EnterAsync(Hub, "amina"));
        conversation = await BegunAsync(leila) ?? Direct.RoomOf(await li.AskAsync(room, await leila.NumberInAsync(room), "first"));
        if (await BegunAsync(leila) is null)
        {
            await Direct.ReachesAsync(leila, conversation);
            await leila.DoAsync(conversation, Commands.Join());
            await leila.DoAsync("me", Direct.Settle(conversation));
        }
        await leila.SayAsync(conversation, $"Another {word}");
        Assert.Contains($"Another {word}", (await li.GetAsync($"/api/v1/search?q={word}")).Body, StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Nobody asks the same person twice: the tests of this class go on in one conversation.</summary>
    private static async Task<string?> BegunAsync(Guest leila) =>
        (await leila.GetAsync("/api/v1/rooms?after=direct-"))
            .Json.GetProperty("items")
            .EnumerateArray()
            .Where(one => one.GetProperty("title").ValueEquals("About the first"))
            .Select(one => one.GetProperty("id").GetString())
            .FirstOrDefault();

    [Theory]
    [InlineData("amina")]
    [InlineData("nadia")]
    [InlineData("olga")]
    [InlineData("")]
    public async Task Attack_somebody_else_looks_for_it_at_every_door(string person)
    {
        var other = person.Length == 0 ? Guest.Visitor(Hub) : await Guest.EnterAsync(Hub, person);
        foreach (var door in (string[])["", "/entries", "/messages", "/messages/2", "/unread", "/presence", "/desk"])
        {
            Assert.Equal(
                Direct.Said(await other.GetAsync($"/api/v1/rooms/not-there{door}")),
                Direct.Said(await other.GetAsync($"/api/v1/rooms/{conversation}{door}"))
            );
        }
        foreach (var list in Lists())
        {
            var body = (await other.GetAsync(list)).Body;
            Assert.DoesNotContain(conversation, body, StringComparison.Ordinal);
            Assert.DoesNotContain($"Another {word}", body, StringComparison.Ordinal);
            Assert.DoesNotContain("About the first", body, StringComparison.Ordinal);
        }
        var words = (await other.GetAsync($"/help/reprisal?room={conversation}&message=2")).Body;
        Assert.DoesNotContain("Who has a first", words, StringComparison.Ordinal);
        Assert.Equal((await other.GetAsync("/rooms/not-there")).Status, (await other.GetAsync($"/rooms/{conversation}")).Status);
    }

    private string[] Lists() =>
        [
            "/api/v1/rooms",
            "/api/v1/rooms?after=direct",
            "/rooms",
            "/direct",
            $"/api/v1/search?q={word}",
            $"/search?q={word}",
            "/api/v1/unread",
            "/api/v1/me",
        ];

    [Theory]
    [InlineData("amina")]
    [InlineData("nadia")]
    [InlineData("olga")]
    public async Task Attack_somebody_else_wants_to_come_in_to_write_or_to_block(string person)
    {
        var other = await Guest.EnterAsync(Hub, person);
        foreach (var command in (object[])[Commands.Join(), Commands.Post("Hello"), Ask.Make("Let me in")])
        {
            Assert.Equal(
                Direct.Said(await other.SubmitAsync("not-there", command)),
                Direct.Said(await other.SubmitAsync(conversation, command))
            );
        }
        Assert.Equal("participant.unknown", (await other.SubmitAsync("me", Direct.Block(conversation, 1, on: true))).Code);
    }
}
