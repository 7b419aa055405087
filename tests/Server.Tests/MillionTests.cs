using System.Diagnostics;
using System.Globalization;
using CsoNet.Collab.Server.Tests.Running;
using Xunit.Abstractions;

namespace CsoNet.Collab.Server.Tests;

/// <summary>A room that has gone on for years opens like one of yesterday.</summary>
[Trait("Proof", "million")]
public sealed class MillionTests(ITestOutputHelper output)
{
    private const string Room = "long-consultation";
    private static readonly bool IsProof = Environment.GetEnvironmentVariable("COLLAB_PROOF") == "1";
    private static readonly int Entries = IsProof ? 1_000_000 : 20_000;
    private static readonly double OpenWithinMs = IsProof ? 300 : 900;
    private static readonly double PageWithinMs = IsProof ? 20 : 60;

    [Fact]
    public async Task A_long_room_opens_at_once_and_every_page_of_it_is_near()
    {
        var place = Place.New();
        await LongRoom.WriteAsync(place.Data, Room, Entries);
        await using var hub = await Hub.StartAsync(place);
        var olga = await Guest.EnterAsync(hub, "olga");
        await WarmUpAsync(olga);

        var opened = await TimeAsync(() => olga.GetAsync($"/api/v1/rooms/{Room}"));
        List<double> pages = [];
        var random = new Random(17);
        for (var n = 0; n < 60; n++)
        {
            var around = random.Next(100, Entries - 100);
            var (how, first) = n % 2 == 0 ? ("around", around - 25) : ("before", around - 50);
            var page = await TimeAsync(() => olga.GetAsync($"/api/v1/rooms/{Room}/messages?{how}={around}&limit=50"));
            pages.Add(page.Ms);
            var items = page.Reply.Json.GetProperty("items").EnumerateArray().Select(message => message.GetProperty("seq").GetInt32());
            Assert.Equal(Enumerable.Range(first, 50), items);
        }
        var said = await TimeAsync(() => olga.SubmitAsync(Room, Commands.Post("One more")));

        var median = pages.Order().ElementAt(pages.Count / 2);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Entries:N0} entries: opened in {opened.Ms:F0} ms, a page of 50 in {median:F1} ms ({pages.Max():F1} at most), a message in {said.Ms:F1} ms"
            )
        );
        Assert.Equal(Entries, opened.Reply.Json.GetProperty("at").GetInt32());
        Assert.Equal(Entries + 1, said.Reply.Json.GetProperty("seq").GetInt32());
        Assert.True(opened.Ms <= OpenWithinMs, $"opened in {opened.Ms} ms");
        Assert.True(median <= PageWithinMs, $"a page took {median} ms");
    }

    /// <summary>The same calls for another room: what is measured is the room's length, not the program's first steps.</summary>
    private static async Task WarmUpAsync(Guest guest)
    {
        for (var n = 0; n < 20; n++)
        {
            await guest.GetAsync("/api/v1/rooms/hlpf-consultation");
            await guest.GetAsync("/api/v1/rooms/hlpf-consultation/messages?around=9&limit=50");
            await guest.GetAsync("/api/v1/rooms/hlpf-consultation/messages?before=12&limit=50");
        }
    }

    private static async Task<(Reply Reply, double Ms)> TimeAsync(Func<Task<Reply>> ask)
    {
        var since = Stopwatch.GetTimestamp();
        var reply = await ask();
        Assert.True(reply.Status == 200, reply.Body);
        return (reply, Stopwatch.GetElapsedTime(since).TotalMilliseconds);
    }
}
