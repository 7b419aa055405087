using System.Text.Json.Nodes;
using CsoNet.Collab.Server.Tests.Running;
using static CsoNet.Collab.Server.Tests.Running.Fields;
using static CsoNet.Collab.Server.Tests.Running.Found;

namespace CsoNet.Collab.Server.Tests;

/// <summary>What was said is found by whoever may read it, as it is now; for everybody else it was never said.</summary>
[Collection(OneHub.Name)]
public sealed class SearchTests(SharedHub shared) : IAsyncLifetime
{
    /// <summary>A word that nobody else says on the shared hub.</summary>
    private readonly string word = $"qanat{Guid.NewGuid().ToString("N")[..10]}";
    private Guest olga = null!;
    private Guest amina = null!;

    public async Task InitializeAsync() =>
        (olga, amina) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "amina"));

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_was_said_a_moment_ago_is_found_with_its_place_its_author_and_its_words_marked_and_nothing_in_it_is_HTML()
    {
        var (room, topic) = await Convene.ChannelAsync(olga, amina);
        var message = await amina.DoAsync(room, Say($"Our **{word}** <b>never</b> dries.", topic));

        var answer = await AskAsync(olga, $"q={word}");
        var hit = Assert.Single(HitsOf(answer));

        Assert.Equal(1, answer.GetProperty("count").GetInt32());
        Assert.Equal((room, message, topic), (TextIn(hit, "room"), NumberIn(hit, "number"), NumberIn(hit, "topic")));
        Assert.Equal(("Wells", "Amina Wanjiku"), (TextIn(hit, "topicTitle"), TextIn(hit.GetProperty("who"), "name")));
        Assert.Equal(word, MarkedIn(hit));
        Assert.Equal($"Our {word} <b>never</b> dries.", TextIn(hit, "text"));
        var visitor = Guest.Visitor(shared.Hub);
        await Bounded.UntilAsync(async () => (await FoundAsync(visitor, $"q={word}")).Count == 1, "a visitor finds what is public");
    }

    [Fact]
    public async Task An_edit_is_followed_and_what_was_taken_back_is_gone()
    {
        var room = await Convene.ConsultationAsync(olga, amina);
        var message = await amina.SayAsync(room, $"The {word} is dry.");
        Assert.Equal([message], await FoundAsync(olga, $"q={word}"));

        await amina.DoAsync(room, Commands.Edit(message, $"The well{word} is dry."));
        Assert.Empty(await FoundAsync(olga, $"q={word}"));
        Assert.Equal([message], await FoundAsync(olga, $"q=well{word}"));

        await amina.DoAsync(room, Commands.Retract(message));
        Assert.Empty(await FoundAsync(olga, $"q=well{word}"));
        Assert.Empty(await FoundAsync(amina, $"q=well{word}"));
    }

    [Theory]
    [InlineData("members", "rosa")]
    [InlineData("members", "")]
    [InlineData("caucus", "grace")]
    [InlineData("caucus", "david")]
    [InlineData("caucus", "nadia")]
    [InlineData("caucus", "")]
    public async Task To_whoever_is_outside_a_hidden_room_what_was_said_there_is_like_a_word_that_nobody_said(string kind, string person)
    {
        var (host, room, topic) = await HiddenAsync(kind);
        await host.DoAsync(room, Say($"We meet at the {word}.", topic));
        var stranger = person.Length == 0 ? Guest.Visitor(shared.Hub) : await Guest.EnterAsync(shared.Hub, person);
        Assert.Equal(2, (await AskAsync(host, $"q={word}")).GetProperty("count").GetInt32());

        foreach (var how in new[] { "", "&kind=message", "&kind=topic", "&person=amina", "&from=2020-01-01", "&organization=maji" })
        {
            var (there, nowhere) = (await stranger.GetAsync(Asked($"q={word}{how}")), await stranger.GetAsync(Asked($"q=un{word}{how}")));
            Assert.Equal((200, Plain(nowhere)), (there.Status, Plain(there)));
        }
        var (inside, none) = (await stranger.GetAsync(Asked($"q={word}&room={room}")), await stranger.GetAsync(Asked($"room={room}-2")));
        Assert.Equal((200, Plain(none)), (inside.Status, Plain(inside)));
        Assert.DoesNotContain(room, (await stranger.GetAsync(Asked($"kind=room&q={word}"))).Body);
    }

    [Fact]
    public async Task Whoever_comes_in_finds_what_was_said_before_and_whoever_was_removed_finds_nothing_any_more()
    {
        var (host, room, topic) = await HiddenAsync("members");
        var message = await host.DoAsync(room, Say($"We meet at the {word}.", topic));
        var rosa = await Guest.EnterAsync(shared.Hub, "rosa");
        Assert.Empty(await FoundAsync(rosa, $"q={word}&kind=message"));

        await LetInAsync(host, room, rosa);
        Assert.Equal([message], await FoundAsync(rosa, $"q={word}&kind=message"));

        await host.DoAsync(room, Commands.Remove(await rosa.NumberInAsync(room)));
        Assert.Empty(await FoundAsync(rosa, $"q={word}&kind=message"));
    }

    [Fact]
    public async Task Under_the_Chatham_House_Rule_words_are_found_and_nothing_is_by_whom_it_is_not_even_for_the_podium()
    {
        var room = Convene.NewName("chatham");
        await olga.DoAsync(
            room,
            Commands.Of(
                "room.open",
                new
                {
                    kind = "liveConsultation",
                    title = "Frank talk",
                    visibility = "members",
                    attribution = "chathamHouse",
                }
            )
        );
        var rosa = await Guest.EnterAsync(shared.Hub, "rosa");
        await LetInAsync(olga, room, amina);
        await LetInAsync(olga, room, rosa);
        var message = await amina.SayAsync(room, $"Nobody repairs the {word}.");

        foreach (var reader in new[] { olga, amina, rosa })
        {
            Assert.Equal([message], await FoundAsync(reader, $"q={word}"));
            Assert.Empty(await FoundAsync(reader, $"q={word}&person=Amina"));
            Assert.Empty(await FoundAsync(reader, $"q={word}&organization=Maji"));
        }
        var hit = Assert.Single(HitsOf(await AskAsync(rosa, $"q={word}")));
        Assert.False(hit.TryGetProperty("by", out _) || hit.TryGetProperty("who", out _));
    }

    [Fact]
    public async Task Where_people_are_protected_words_are_found_inside_and_no_name_leads_to_them()
    {
        var scene = await ProtectedScene.OpenAsync(shared.Hub, "regionalChannel", "nameVisibleToModerators");
        var message = await scene.Others[0].DoAsync(scene.Room, ProtectedScene.Say($"They poison the {word}.", scene.Topic));

        foreach (var reader in scene.Others.Append(scene.Olga).Append(scene.Grace))
        {
            Assert.Equal([message], await FoundAsync(reader, $"q={word}"));
            Assert.Empty(await FoundAsync(reader, $"q={word}&person=Amina"));
            Assert.Empty(await FoundAsync(reader, $"q={word}&organization=Maji"));
        }
        var seen = Assert.Single(HitsOf(await AskAsync(scene.Grace, $"q={word}")));
        Assert.False(seen.GetProperty("who").TryGetProperty("name", out _));
        Assert.Empty(await FoundAsync(await Guest.EnterAsync(shared.Hub, "li"), $"q={word}"));
    }

    [Fact]
    public async Task By_person_organization_kind_room_and_day_only_what_fits_is_found()
    {
        var (room, topic) = await Convene.ChannelAsync(olga, amina);
        var hers = await amina.DoAsync(room, Say($"The {word} is dry.", topic));
        var his = await olga.DoAsync(room, Say($"Which {word}?", topic));
        var titled = await olga.DoAsync(room, Commands.OpenTopic($"The {word} of Kitui"));
        var today = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", null);

        Assert.Equal([hers], await FoundAsync(olga, $"q={word}&person=amina"));
        Assert.Equal([his], await FoundAsync(olga, $"q={word}&kind=message&person={Uri.EscapeDataString("Соколова")}"));
        Assert.Equal([hers], await FoundAsync(olga, $"q={word}&organization=maji"));
        Assert.Equal([titled], await FoundAsync(olga, $"q={word}&kind=topic"));
        Assert.Equal([hers, his], (await FoundAsync(olga, $"q={word}&kind=message&room={room}")).Order());
        Assert.Empty(await FoundAsync(olga, $"q={word}&room=ke-water"));
        Assert.Equal(3, (await FoundAsync(olga, $"q={word}&from={today}")).Count);
        Assert.Empty(await FoundAsync(olga, $"q={word}&until=2020-01-01"));
    }

    [Fact]
    public async Task Pages_follow_one_another_without_a_gap_and_name_nothing_but_what_they_show()
    {
        var room = await Convene.ConsultationAsync(olga);
        List<long> said = [];
        for (var n = 0; n < 12; n++)
        {
            said.Add(await olga.SayAsync(room, $"{word} {n}"));
        }
        List<long> found = [];
        string? next = "";
        while (next is not null)
        {
            var answer = await AskAsync(olga, $"q={word}&limit=5{(next.Length > 0 ? $"&after={Uri.EscapeDataString(next)}" : "")}");
            Assert.Equal(12, answer.GetProperty("count").GetInt32());
            found.AddRange(HitsOf(answer).Select(hit => NumberIn(hit, "number")));
            next = answer.TryGetProperty("next", out var after) ? after.GetString() : null;
            Assert.True(
                next is null || (next.Contains(room, StringComparison.Ordinal) && next.EndsWith($"_{found[^1]}", StringComparison.Ordinal))
            );
        }
        Assert.Equal([.. said.OrderDescending()], found);
    }

    private async Task<(Guest Host, string Room, long Topic)> HiddenAsync(string kind)
    {
        var (host, room) = (kind == "caucus" ? amina : olga, Convene.NewName(kind));
        await host.DoAsync(
            room,
            kind == "caucus" ? Ask.OpenCaucus($"Caucus {word}") : Commands.Open($"Closed {word}", "members", "regionalChannel")
        );
        return (host, room, await host.DoAsync(room, Commands.OpenTopic("What we fear")));
    }

    private static async Task LetInAsync(Guest host, string room, Guest guest)
    {
        var invitation = await host.DoAsync(room, Invite.Issue(limit: 1));
        var code = (await Invite.ListAsync(host, room)).First(one => one.GetProperty("invitation").GetInt64() == invitation);
        await guest.DoAsync(room, Invite.Join(invitation, code.GetProperty("code").GetString()!));
    }

    private static JsonObject Say(string text, long topic) => Commands.Of("message.post", new { text, topic });
}
