using System.Text.Json.Nodes;
using CsoNet.Collab.Server.Tests.Running;
using static CsoNet.Collab.Server.Tests.Running.Fields;
using static CsoNet.Collab.Server.Tests.Running.Found;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Practices, requests and offers are found by whoever may read them, with what stands on their card; for everybody else there are none.</summary>
[Collection(OneHub.Name)]
public sealed class PracticesTests(SharedHub shared) : IAsyncLifetime
{
    private const string Address = "amina@wells.example";

    /// <summary>A word that nobody else says on the shared hub.</summary>
    private readonly string word = $"cistern{Guid.NewGuid().ToString("N")[..10]}";
    private Guest olga = null!;
    private Guest amina = null!;

    public async Task InitializeAsync() =>
        (olga, amina) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "amina"));

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_post_is_found_by_everybody_with_its_card_and_its_address_by_those_alone_who_have_come_in()
    {
        var (room, topic) = await Convene.ChannelAsync(olga, amina);
        var message = await amina.DoAsync(room, Marked($"Each **{word}** has a keeper.", topic));
        await amina.DoAsync(room, Mark(message, Address));
        var visitor = Guest.Visitor(shared.Hub);

        var hit = Assert.Single(HitsOf(await AskAsync(olga, $"mark=any&q={word}")));
        Assert.Equal(("solutionRequest", Address), (TextIn(hit.GetProperty("mark"), "kind"), TextIn(hit, "email")));
        await Bounded.UntilAsync(
            async () => (await FoundAsync(visitor, $"mark=any&q={word}")).Count == 1,
            "a visitor finds what is public"
        );
        Assert.DoesNotContain(Address, (await visitor.GetAsync(Asked($"mark=any&q={word}"))).Body);
        foreach (var path in new[] { $"/rooms/{room}/topics/{topic}?lang=en", $"/practices?lang=en&q={word}" })
        {
            var (inside, outside) = (
                PageGuest.TextOf((await olga.GetAsync(path)).Body),
                PageGuest.TextOf((await visitor.GetAsync(path)).Body)
            );
            Assert.All([inside, outside], page => Assert.Contains("Request for a development solution", page));
            Assert.All([inside, outside], page => Assert.Contains("SDG6 · Clean water and sanitation", page));
            Assert.Contains(Address, inside);
            Assert.DoesNotContain(Address, outside);
        }
        foreach (var path in new[] { "entries?after=0&limit=50", $"messages?topic={topic}" })
        {
            Assert.Contains(Address, (await olga.GetAsync($"/api/v1/rooms/{room}/{path}")).Body);
            Assert.DoesNotContain(Address, (await visitor.GetAsync($"/api/v1/rooms/{room}/{path}")).Body);
        }
    }

    [Fact]
    public async Task Each_filter_narrows_the_list_down_and_one_that_cannot_be_understood_is_said_so()
    {
        var (room, topic) = await Convene.ChannelAsync(olga, amina);
        var message = await amina.DoAsync(room, Marked($"Our {word} is dry.", topic));
        var plain = await amina.DoAsync(room, Commands.Of("message.post", new { text = $"The {word} again.", topic }));

        Assert.Equal(2, (await FoundAsync(olga, $"q={word}")).Count);
        foreach (var fits in new[] { "mark=bestPractice&theme=climateChange&goal=sdg6&country=KE", "mark=any&written=en" })
        {
            Assert.Equal([message], await FoundAsync(olga, $"q={word}&{fits}"));
        }
        // Everybody has a pace of their own at this door.
        foreach (var other in new[] { "mark=partnershipOffer", "theme=humanRights", "goal=sdg1", "country=SN", "mark=any&written=fr" })
        {
            Assert.Empty(await FoundAsync(amina, $"q={word}&{other}"));
        }
        var leila = await Guest.EnterAsync(shared.Hub, "leila");
        foreach (var wrong in new[] { "mark=x", "theme=x", "goal=sdg18", "country=XX", "written=!" })
        {
            Assert.Equal(400, (await leila.GetAsync(Asked(wrong))).Status);
        }
        Assert.Equal(400, (await leila.GetAsync("/practices?goal=sdg18")).Status);
        await olga.DoAsync(room, Mark(plain));
        Assert.Equal([message, plain], (await FoundAsync(olga, $"q={word}&mark=any")).Order());
        await amina.DoAsync(room, Commands.Retract(message));
        Assert.Equal([plain], await FoundAsync(olga, $"q={word}&mark=any"));
    }

    [Theory]
    [InlineData("members", "rosa")]
    [InlineData("caucus", "grace")]
    [InlineData("caucus", "nadia")]
    [InlineData("caucus", "")]
    public async Task To_whoever_is_outside_a_hidden_room_its_posts_are_like_posts_that_nobody_wrote(string kind, string person)
    {
        var (host, room) = (kind == "caucus" ? amina : olga, Convene.NewName(kind));
        await host.DoAsync(
            room,
            kind == "caucus" ? Ask.OpenCaucus($"Caucus {word}") : Commands.Open($"Closed {word}", "members", "regionalChannel")
        );
        var topic = await host.DoAsync(room, Commands.OpenTopic("What we do"));
        await host.DoAsync(room, Marked($"We hide the {word}.", topic));
        var stranger = person.Length == 0 ? Guest.Visitor(shared.Hub) : await Guest.EnterAsync(shared.Hub, person);

        Assert.Single(await FoundAsync(host, $"mark=any&q={word}"));
        var (there, nowhere) = (
            await stranger.GetAsync(Asked($"mark=any&q={word}")),
            await stranger.GetAsync(Asked($"mark=any&q=un{word}"))
        );
        Assert.Equal((200, Plain(nowhere)), (there.Status, Plain(there)));
        Assert.DoesNotContain(room, (await stranger.GetAsync($"/practices?q={word}")).Body);
    }

    [Fact]
    public async Task In_a_protected_room_a_card_gives_nobody_away()
    {
        var scene = await ProtectedScene.OpenAsync(shared.Hub, "regionalChannel", "nameVisibleToModerators");
        var (room, author) = (scene.Room, scene.Others[0]);
        var message = await author.DoAsync(room, Marked($"They poison the {word}.", scene.Topic));

        Assert.Equal("mark.namesYou", TextIn((await author.SubmitAsync(room, Mark(message, Address))).Json, "code"));
        var seen = Assert.Single(HitsOf(await AskAsync(scene.Others[1], $"mark=any&q={word}")));
        Assert.False(seen.GetProperty("who").TryGetProperty("name", out _));
        Assert.Empty(await FoundAsync(await Guest.EnterAsync(shared.Hub, "li"), $"mark=any&q={word}"));
    }

    private static object Card(string kind) =>
        new
        {
            kind,
            themes = new[] { "climateChange" },
            goals = new[] { "sdg6" },
            country = "KE",
        };

    private static JsonObject Marked(string text, long topic) =>
        Commands.Of(
            "message.post",
            new
            {
                text,
                topic,
                lang = "en",
                mark = Card("bestPractice"),
            }
        );

    private static JsonObject Mark(long message, string? email = null) =>
        email is null
            ? Commands.Of("message.mark", new { message, mark = Card("solutionRequest") })
            : Commands.Of(
                "message.mark",
                new
                {
                    message,
                    mark = Card("solutionRequest"),
                    email,
                }
            );
}
