using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Organizations as actors: who speaks for them, and how soon that ends. The demo's organizations are real ones.</summary>
public sealed class OrganizationsTests : IAsyncLifetime
{
    private const string House = "house";
    private const string Room = "hlpf-consultation";
    private Hub hub = null!;

    public async Task InitializeAsync() => hub = await Hub.StartAsync();

    public async Task DisposeAsync() => await hub.DisposeAsync();

    [Fact]
    public async Task A_representative_leaves_and_another_comes_and_the_words_stay_the_organizations()
    {
        var (amina, jean) = (await Guest.EnterAsync(hub, "amina"), await Guest.EnterAsync(hub, "jean"));
        var maji = await NumberAsync("Maji");
        var said = await amina.DoAsync(Room, As("organization"));
        // Jean becomes the focal point of the cooperative; then Amina leaves it.
        var proposal = await jean.DoAsync(House, New("affiliation.propose", new { organization = maji, role = "focalPoint" }));
        await amina.DoAsync(House, New("affiliation.approve", new { affiliation = proposal }));
        await amina.DoAsync(House, New("affiliation.end", new { affiliation = maji }));
        await Bounded.UntilAsync(
            async () => (await amina.SubmitAsync(Room, As("organization"))).Status == 403,
            "the old representative is refused",
            TimeSpan.FromSeconds(5)
        );
        var entries = await jean.EntriesAsync(Room, said - 1);
        Assert.Equal("organization", entries[0].GetProperty("as").GetString());
    }

    /// <summary>A1 of the features: one representative leaves, another one comes, on every line that was open meanwhile.</summary>
    [Fact]
    public async Task A_succession_on_every_open_line_within_five_seconds()
    {
        var (amina, jean) = (await Guest.EnterAsync(hub, "amina"), await Guest.EnterAsync(hub, "jean"));
        var maji = await NumberAsync("Maji");
        await using var phone = await amina.LineAsync();
        await using var desk = await amina.LineAsync();
        var before = await amina.DoAsync(Room, As("organization"));
        // The successor stands for nothing else: the nameplate is the cooperative's when they join.
        await EndOwnAsync(jean);
        await using var successor = await jean.LineAsync();
        var room = await Convene.ConsultationAsync(await Guest.EnterAsync(hub, "olga"), amina);
        await amina.DoAsync(room, As("organization"));
        var proposal = await jean.DoAsync(House, New("affiliation.propose", new { organization = maji, role = "focalPoint" }));
        await amina.DoAsync(House, New("affiliation.approve", new { affiliation = proposal }));
        await jean.DoAsync(House, New("affiliation.end", new { affiliation = maji, reason = "Her term is over" }));

        foreach (var line in (HubLine[])[phone, desk])
        {
            await Bounded.UntilAsync(
                async () => (await line.SubmitAsync(Room, As("organization"))).GetProperty("status").ValueEquals("refused"),
                "the former representative is refused",
                TimeSpan.FromSeconds(5)
            );
        }
        await jean.DoAsync(room, Commands.Join());
        Assert.Equal(403, (await amina.SubmitAsync(Room, As("organization"))).Status);
        Assert.Equal("accepted", (await phone.SubmitAsync(Room, As("personal"))).GetProperty("status").GetString());
        Assert.Equal("accepted", (await successor.SubmitAsync(room, As("organization"))).GetProperty("status").GetString());
        Assert.Equal("organization", (await jean.EntriesAsync(Room, before - 1))[0].GetProperty("as").GetString());
        var people = (await jean.RoomAsync(room)).GetProperty("people");
        var mine = people.GetProperty($"{await jean.NumberInAsync(room)}").GetProperty("organization").GetProperty("name").GetString();
        var theirs = people.GetProperty($"{await amina.NumberInAsync(room)}").GetProperty("organization").GetProperty("name").GetString();
        Assert.Equal(theirs, mine);
    }

    private static async Task EndOwnAsync(Guest guest)
    {
        foreach (var tie in (await guest.GetAsync("/api/v1/affiliations")).Json.GetProperty("items").EnumerateArray())
        {
            await guest.DoAsync(House, New("affiliation.end", new { affiliation = tie.GetProperty("affiliation").GetInt64() }));
        }
    }

    [Fact]
    public async Task Nobody_gives_themselves_a_verification_a_number_or_a_time()
    {
        var amina = await Guest.EnterAsync(hub, "amina");
        foreach (var smuggled in (string[])["verification", "number", "seq", "at", "focalPoint"])
        {
            var profile = new Dictionary<string, object>
            {
                ["name"] = "X",
                ["kind"] = "other",
                [smuggled] = 1,
            };
            var reply = await amina.SubmitAsync(House, New("organization.register", new { profile }));
            Assert.Equal((400, "command.malformed"), (reply.Status, reply.Code));
        }
    }

    [Fact]
    public async Task The_record_of_the_house_has_no_door_for_readers()
    {
        var amina = await Guest.EnterAsync(hub, "amina");
        foreach (var door in (string[])["", "/entries", "/messages"])
        {
            Assert.Equal(404, (await amina.GetAsync($"/api/v1/rooms/house{door}")).Status);
        }
        Assert.Equal(403, (await amina.SubmitAsync(House, New("participant.join", new { consent = "1" }))).Status);
        Assert.Equal(403, (await amina.SubmitAsync(House, New("room.close", new { }))).Status);
        Assert.Equal(
            401,
            (
                await Guest
                    .Visitor(hub)
                    .SubmitAsync(House, New("organization.register", new { profile = new { name = "X", kind = "other" } }))
            ).Status
        );
    }

    private async Task<long> NumberAsync(string name)
    {
        var found = (await Guest.Visitor(hub).GetAsync($"/api/v1/organizations?q={Uri.EscapeDataString(name)}")).Json;
        return long.Parse(found.GetProperty("items")[0].GetProperty("id").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static System.Text.Json.Nodes.JsonObject As(string capacity) => New("message.post", new { text = "We speak", @as = capacity });

    private static System.Text.Json.Nodes.JsonObject New(string type, object fields) => Commands.Of(type, fields);
}
