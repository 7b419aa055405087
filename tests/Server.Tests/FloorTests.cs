using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>The floor through real sockets: a crowd that asks at once.</summary>
[Collection(OneHub.Name)]
public sealed class FloorTests(SharedHub shared)
{
    private const int Lines = 50;
    private const int OfEach = 10;
    private static readonly string[] People = ["amina", "leila", "rosa", "jean", "li", "grace"];

    [Fact]
    public async Task Five_hundred_requests_at_once_give_one_list_on_every_screen_and_none_is_lost()
    {
        var (olga, room) = await Session.OpenAsync(shared.Hub, "floor-crowd");
        var screens = await Task.WhenAll(People.Select(person => FollowAsync(person, room)));
        var lines = await Task.WhenAll(Enumerable.Range(0, Lines).Select(_ => olga.LineAsync()));

        var hall = lines.SelectMany((line, i) => Enumerable.Range(0, OfEach).Select(n => AskAsync(line, room, InHall($"Speaker {i}-{n}"))));
        var own = screens.Select(screen => AskAsync(screen, room, Commands.Verb("floor.request")));
        var numbers = await Task.WhenAll(hall.Concat(own)).WaitAsync(TimeSpan.FromSeconds(90));

        var expected = await OrderAsync(olga, room);
        Assert.Equal((Lines * OfEach) + People.Length, expected.Length);
        Assert.Equal(numbers.Order(), expected.Order());
        foreach (var screen in screens)
        {
            await screen.Heard(room).ReachesAsync(numbers.Max());
            Assert.Equal(numbers.Order(), Asked(screen.Heard(room)));
            await screen.DisposeAsync();
        }
        foreach (var person in People)
        {
            Assert.Equal(expected, await OrderAsync(await Guest.EnterAsync(shared.Hub, person), room));
        }
        await Task.WhenAll(lines.Select(line => line.DisposeAsync().AsTask()));
    }

    [Fact]
    public void A_request_is_small_on_the_wire()
    {
        var frame = new
        {
            type = 1,
            invocationId = "1000",
            target = "Submit",
            arguments = new[] { "hlpf-consultation", Commands.Verb("floor.request") },
        };
        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(frame).Length, 1, 300);
    }

    private async Task<HubLine> FollowAsync(string person, string room)
    {
        var guest = await Guest.EnterAsync(shared.Hub, person);
        await guest.DoAsync(room, Commands.Join());
        var line = await guest.LineAsync();
        await line.FollowAsync(room);
        return line;
    }

    /// <summary>The same command again for as long as the hub is busy: that is what a client does.</summary>
    private static async Task<long> AskAsync(HubLine line, string room, object command)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var answer = await line.SubmitAsync(room, command);
            if (answer.GetProperty("status").ValueEquals("accepted"))
            {
                return answer.GetProperty("seq").GetInt64();
            }
            Assert.NotEqual("refused", answer.GetProperty("status").GetString());
            await Task.Delay(200);
        }
        throw new TimeoutException("The hub stayed busy.");
    }

    private static IEnumerable<long> Asked(HeardRoom heard) =>
        heard
            .Entries.Where(entry => entry.Json.GetProperty("type").GetString() is "floor.requested" or "floor.added")
            .Select(entry => entry.Seq);

    private static async Task<long[]> OrderAsync(Guest guest, string room) =>
        [
            .. (await guest.GetAsync($"/api/v1/rooms/{room}/floor"))
                .Json.GetProperty("order")
                .EnumerateArray()
                .Select(place => place.GetProperty("request").GetInt64()),
        ];

    private static object InHall(string name) =>
        new
        {
            type = "floor.add",
            id = Guid.NewGuid(),
            name,
        };
}
