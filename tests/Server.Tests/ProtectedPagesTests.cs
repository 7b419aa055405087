using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Taking part under a number without JavaScript, and what a room is opened from.</summary>
[Collection(OneHub.Name)]
public sealed class ProtectedPagesTests(SharedHub shared)
{
    [Fact]
    public async Task The_page_says_what_is_protected_and_one_comes_in_with_or_without_a_region()
    {
        var room = await OpenAsync("pseudonymous");
        foreach (var (person, given) in ((string, string)[])[("rosa", ""), ("jean", "yes")])
        {
            var guest = await Guest.EnterAsync(shared.Hub, person);
            var page = PageGuest.TextOf((await guest.GetAsync($"/rooms/{room}?lang=en")).Body);
            Assert.Contains("nobody here sees names", page, StringComparison.Ordinal);
            Assert.Contains("the clock shows to the second", page, StringComparison.Ordinal);
            Assert.Contains("Nobody in the room sees your name.", page, StringComparison.Ordinal);
            var fields = new List<(string, string)> { ("do", "join"), ("rules", "yes"), ("data", "yes") };
            fields.AddRange(given.Length > 0 ? [("withoutRegion", given)] : []);
            Assert.Equal(303, (await guest.FillInAsync($"/rooms/{room}", [.. fields])).Status);
            await guest.DoAsync(room, Commands.Post($"Words of one, region kept back: {given}"));
        }

        var olga = await Guest.EnterAsync(shared.Hub, "olga");
        var seen = (await olga.GetAsync($"/rooms/{room}?lang=en")).Body;
        Assert.Contains(">Latin America and the Caribbean<", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(">Africa<", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Rosa", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_named_is_told_so()
    {
        var room = await OpenAsync("nameVisibleToModerators");
        var grace = await Guest.EnterAsync(shared.Hub, "grace");
        var page = PageGuest.TextOf((await grace.GetAsync($"/rooms/{room}?lang=en")).Body);
        Assert.Contains("only those who run the room see names", page, StringComparison.Ordinal);
        Assert.Contains("You take part under your name", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Leave out my region", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_is_shown_what_they_may_open_and_can_open_it()
    {
        var olga = await Guest.EnterAsync(shared.Hub, "olga");
        Assert.Equal(["nationalDialogue", "liveConsultation", "chathamHouse", "regionalChannel"], await TemplatesAsync(olga));
        Assert.Equal(["caucus"], await TemplatesAsync(await Guest.EnterAsync(shared.Hub, "amina")));
        Assert.Empty(await TemplatesAsync(await Guest.EnterAsync(shared.Hub, "rosa")));
        Assert.Equal(401, (await Guest.Visitor(shared.Hub).GetAsync("/api/v1/templates")).Status);

        var dialogue = (await olga.GetAsync("/api/v1/templates")).Json.GetProperty("items")[0];
        var room = Convene.NewName("dialogue");
        await olga.DoAsync(
            room,
            new
            {
                type = "room.open",
                id = Guid.NewGuid(),
                kind = dialogue.GetProperty("kind").GetString(),
                title = "Water in Turkana",
                visibility = dialogue.GetProperty("visibility").GetString(),
                admission = dialogue.GetProperty("admission").GetString(),
                identity = dialogue.GetProperty("identities")[0].GetString(),
                purpose = "What keeps it from people",
            }
        );
        var rosa = await Guest.EnterAsync(shared.Hub, "rosa");
        var door = (await rosa.GetAsync($"/api/v1/rooms/{room}/door")).Json;
        Assert.Equal("What keeps it from people", door.GetProperty("purpose").GetString());
        Assert.Equal("nameVisibleToModerators", door.GetProperty("identity").GetString());
        Assert.True(door.GetProperty("mustAsk").GetBoolean());
    }

    [Fact]
    public async Task Under_the_Chatham_House_Rule_the_door_and_the_page_say_so_and_the_words_stand_without_a_name()
    {
        const string rule = "Chatham House Rule: what is said here may be used";
        var (olga, amina) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "amina"));
        var room = Convene.NewName("rule");
        var opening = new
        {
            kind = "liveConsultation",
            title = "Water",
            visibility = "listed",
            admission = "onRequest",
            attribution = "chathamHouse",
        };
        await olga.DoAsync(room, Commands.Of("room.open", opening));
        Assert.Contains(rule, (await amina.GetAsync($"/rooms/{room}")).Body, StringComparison.Ordinal);
        Assert.Equal("chathamHouse", (await amina.GetAsync($"/api/v1/rooms/{room}/door")).Json.GetProperty("attribution").GetString());

        await amina.DoAsync(room, Ask.Make("We carry the water."));
        await olga.DoAsync(room, Ask.Approve(2));
        await olga.SayAsync(room, "Speak freely.");
        var page = (await amina.GetAsync($"/rooms/{room}")).Body;
        Assert.Contains(rule, page, StringComparison.Ordinal);
        var before = page[..page.IndexOf("Speak freely.", StringComparison.Ordinal)][^600..];
        Assert.Contains("A participant", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Ольга", before, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string?>> TemplatesAsync(Guest guest) =>
        (await guest.GetAsync("/api/v1/templates"))
            .Json.GetProperty("items")
            .EnumerateArray()
            .Select(one => one.GetProperty("template").GetString())
            .ToList();

    private async Task<string> OpenAsync(string identity)
    {
        var (olga, room) = (await Guest.EnterAsync(shared.Hub, "olga"), Convene.NewName("protected"));
        await olga.DoAsync(
            room,
            new
            {
                type = "room.open",
                id = Guid.NewGuid(),
                kind = "liveConsultation",
                title = "Protected",
                visibility = "public",
                identity,
            }
        );
        return room;
    }
}
