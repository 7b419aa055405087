using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;
using static CsoNet.Collab.Server.Tests.Running.Fields;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Which organizations have read what a channel asks them to: counted for those inside, listed for those who run it, nothing for anybody else.</summary>
[Collection(OneHub.Name)]
public sealed class AnnouncementTests(SharedHub shared) : IAsyncLifetime
{
    private Guest olga = null!;
    private Guest amina = null!;
    private Guest jean = null!;
    private string room = null!;
    private long topic;
    private long announcement;

    public async Task InitializeAsync()
    {
        (olga, amina) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "amina"));
        jean = await Guest.EnterAsync(shared.Hub, "jean");
        (room, topic) = await Convene.ChannelAsync(olga, amina);
        await jean.DoAsync(room, Commands.Join());
        announcement = await olga.DoAsync(room, Commands.Of("message.post", new { text = "The forum meets in May.", topic }));
        await olga.DoAsync(room, Commands.Of("message.announce", new { message = announcement, on = true }));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_organization_has_read_it_as_soon_as_one_of_its_people_says_so_also_without_a_script()
    {
        var path = $"/rooms/{room}/topics/{topic}";
        Assert.Contains("1 of 3 organizations has read this", PageGuest.TextOf((await amina.GetAsync($"{path}?lang=en")).Body));

        await amina.FillInAsync(path, ("do", $"acknowledge {announcement}"));

        Assert.Contains("2 of 3 organizations have read this", PageGuest.TextOf((await amina.GetAsync($"{path}?lang=en")).Body));
        var asked = Assert.Single((await jean.GetAsync(Address)).Json.GetProperty("items").EnumerateArray());
        Assert.Equal((announcement, 2), (NumberIn(asked, "message"), asked.GetProperty("read").GetArrayLength()));
    }

    [Fact]
    public async Task Those_who_run_the_channel_take_a_table_of_who_has_not_and_remind_those_alone()
    {
        await amina.DoAsync(room, Commands.Of("announcement.read", new { announcement }));
        var table = await olga.GetAsync(Table);
        Assert.Equal("text/csv", table.MediaType);
        var lines = table.Body.Trim('\uFEFF').Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("organization,country,read,at", lines[0]);
        Assert.StartsWith("Jeunesse et Climat Sénégal,SN,no,", lines[1], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("Maji Women's Cooperative,KE,yes,2", StringComparison.Ordinal));

        await olga.DoAsync(room, Commands.Of("announcement.remind", new { announcement }));

        await Bounded.UntilAsync(async () => (await RemindersOf(jean)).Count == 1, "Jean-Baptiste is reminded");
        Assert.Empty(await RemindersOf(amina));
        var again = await olga.SubmitAsync(room, Commands.Of("announcement.remind", new { announcement }));
        Assert.Equal("announcement.tooSoon", again.Code);
    }

    [Fact]
    public async Task Whoever_has_not_come_in_learns_nothing_of_who_has_read_and_who_does_not_run_it_takes_no_table()
    {
        await amina.DoAsync(room, Commands.Of("announcement.read", new { announcement }));
        var visitor = Guest.Visitor(shared.Hub);
        Assert.Equal(404, (await visitor.GetAsync(Address)).Status);
        Assert.Equal(404, (await visitor.GetAsync($"/api/v1/rooms/{room}-2/announcements")).Status);
        Assert.Equal(403, (await amina.GetAsync(Table)).Status);
        Assert.Equal(403, (await visitor.GetAsync(Table)).Status);
        var entries = (await visitor.GetAsync($"/api/v1/rooms/{room}/entries?after={announcement}&limit=50")).Json.GetProperty("entries");
        Assert.Equal(["message.announced", "withheld"], entries.EnumerateArray().Select(entry => TextIn(entry, "type")));
        Assert.DoesNotContain("organizations have read", (await visitor.GetAsync($"/rooms/{room}/topics/{topic}?lang=en")).Body);
    }

    private string Address => $"/api/v1/rooms/{room}/announcements";
    private string Table => $"{Address}/{announcement}/organizations.csv";

    private async Task<List<JsonElement>> RemindersOf(Guest guest) =>
        [
            .. (await guest.GetAsync("/api/v1/me/notices"))
                .Json.GetProperty("items")
                .EnumerateArray()
                .Where(one => TextIn(one, "code") == "announcementReminder" && TextIn(one, "room") == room),
        ];
}
