using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Conversations at the doors: asked, accepted, declined and blocked, and what everybody else does not learn. Each test has people of its own who ask one another.</summary>
[Collection(OneHub.Name)]
public sealed class DirectTests(SharedHub shared)
{
    private readonly string word = $"spindle{Guid.NewGuid().ToString("N")[..10]}";

    private Hub Hub => shared.Hub;

    private Task<Guest> EnterAsync(string person) => Guest.EnterAsync(Hub, person);

    /// <summary>A room in which all of them are, and from which the first asks the second.</summary>
    private async Task<(string Room, int To)> MeetAsync(params Guest[] people)
    {
        var room = await Convene.ConsultationAsync(await EnterAsync("olga"), people);
        return (room, await people[1].NumberInAsync(room));
    }

    private Task<Reply> AskAsync(Guest from, string room, int to) => from.AskAsync(room, to, word);

    [Fact]
    public async Task Somebody_asks_the_other_accepts_without_JavaScript_and_both_write()
    {
        var (rosa, jean) = (await EnterAsync("rosa"), await EnterAsync("jean"));
        var (room, to) = await MeetAsync(rosa, jean);
        var form = $"/direct/new?room={room}&to={to}&lang=en";
        Assert.Contains("Jean-Baptiste Ndiaye", PageGuest.TextOf((await rosa.GetAsync(form)).Body), StringComparison.Ordinal);
        var sent = await rosa.FillInAsync(
            form,
            ("do", "ask"),
            ("to", $"{to}"),
            ("title", $"About the {word}"),
            ("text", $"Who has a {word}?")
        );
        Assert.True(sent.Status == 303, sent.Body);
        var conversation = sent.Headers.Location!.OriginalString.Split('?')[0].Split('/')[^1];
        await Direct.ReachesAsync(jean, conversation);
        var page = (await jean.GetAsync("/direct?lang=en")).Body;
        Assert.All(
            ["Rosa Quispe Mamani", $"Who has a {word}?"],
            words => Assert.Contains(words, PageGuest.TextOf(page), StringComparison.Ordinal)
        );

        Assert.Equal(303, (await jean.SendFormAsync("/direct", page, ("do", $"accept {conversation}"))).Status);

        await jean.SayAsync(conversation, "I have one");
        await rosa.SayAsync(conversation, "Good");
        Assert.Empty(await Direct.WaitingAsync(jean));
        Assert.Contains($"About the {word}", PageGuest.TextOf((await jean.GetAsync("/direct?lang=en")).Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attack_whoever_was_declined_asks_at_every_door_what_became_of_it()
    {
        var (li, david) = (await EnterAsync("li"), await EnterAsync("david"));
        var (room, to) = await MeetAsync(li, david);
        var conversation = Direct.RoomOf(await AskAsync(li, room, to));
        await Direct.ReachesAsync(david, conversation);
        var before = await SeenAsync(li, conversation);

        await david.DoAsync("me", Direct.Settle(conversation));

        Assert.Equal(before, await SeenAsync(li, conversation));
        Assert.Empty(await Direct.WaitingAsync(david));
        Assert.Equal("conversation.already", (await AskAsync(li, room, to)).Code);
        Assert.Equal("room.unknown", (await david.GetAsync($"/api/v1/rooms/{conversation}")).Code);
    }

    /// <summary>All that somebody sees of a conversation that nobody has come into.</summary>
    private static async Task<string> SeenAsync(Guest asker, string conversation)
    {
        List<string> seen = [];
        foreach (var door in (string[])["", "/entries", "/messages", "/unread", "/presence"])
        {
            seen.Add((await asker.GetAsync($"/api/v1/rooms/{conversation}{door}")).Body);
        }
        seen.Add((await asker.SubmitAsync(conversation, Commands.Post("Hello?"))).Code);
        return string.Join('\n', seen);
    }

    [Fact]
    public async Task Attack_whoever_is_blocked_learns_nothing_and_a_conversation_of_two_is_put_aside()
    {
        var (jean, leila) = (await EnterAsync("jean"), await EnterAsync("leila"));
        var (room, to) = await MeetAsync(jean, leila);
        var conversation = Direct.RoomOf(await AskAsync(jean, room, to));
        await Direct.ReachesAsync(leila, conversation);
        await leila.DoAsync(conversation, Commands.Join());
        var number = await jean.NumberInAsync(room);

        await leila.DoAsync("me", Direct.Block(room, number, on: true));

        Assert.Equal(200, (await jean.SubmitAsync(conversation, Commands.Post("Are you there?"))).Status);
        Assert.Equal(200, (await jean.GetAsync($"/api/v1/rooms/{conversation}")).Status);
        Assert.Equal("room.unknown", (await leila.GetAsync($"/api/v1/rooms/{conversation}")).Code);
        Assert.Equal("room.unknown", (await leila.SubmitAsync(conversation, Commands.Post("No"))).Code);
        Assert.DoesNotContain(conversation, (await leila.GetAsync("/direct")).Body, StringComparison.Ordinal);
        Assert.Contains("Jean-Baptiste Ndiaye", (await leila.GetAsync("/api/v1/direct")).Body, StringComparison.Ordinal);

        await leila.DoAsync("me", Direct.Block(room, number, on: false));

        Assert.Equal(200, (await leila.GetAsync($"/api/v1/rooms/{conversation}")).Status);
    }

    [Fact]
    public async Task Attack_a_delegate_writes_to_civil_society_of_their_own_State()
    {
        var (grace, amina) = (await EnterAsync("grace"), await EnterAsync("amina"));
        var (room, to) = await MeetAsync(grace, amina);
        var refused = await AskAsync(grace, room, to);
        Assert.Equal("conversation.notTaken", refused.Code);
        Assert.Equal("conversation.ownState", (await AskAsync(amina, room, await grace.NumberInAsync(room))).Code);
        Assert.Empty(await Direct.WaitingAsync(amina));

        await amina.DoAsync("me", Direct.Reach(ownState: true));
        var conversation = Direct.RoomOf(await AskAsync(grace, room, to));
        await Direct.ReachesAsync(amina, conversation);
        await amina.DoAsync("me", Direct.Settle(conversation));
        await amina.DoAsync("me", Direct.Reach(ownState: false));
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused_and_stands_in_the_form_again()
    {
        var (rosa, li) = (await EnterAsync("rosa"), await EnterAsync("li"));
        var (room, to) = await MeetAsync(rosa, li);
        Assert.Equal((404, "participant.unknown"), Direct.Said(await AskAsync(rosa, room, 999)));
        Assert.Equal((404, "room.unknown"), Direct.Said(await AskAsync(rosa, "not-there", to)));
        Assert.Equal(401, (await AskAsync(Guest.Visitor(Hub), room, to)).Status);
        var again = await rosa.FillInAsync(
            $"/direct/new?room={room}&lang=en",
            ("do", "ask"),
            ("title", word),
            ("text", "Nobody is chosen")
        );
        Assert.Equal(422, again.Status);
        Assert.All(
            ["Choose at least one person", word, "Nobody is chosen"],
            words => Assert.Contains(words, again.Body, StringComparison.Ordinal)
        );
        Assert.Equal(404, (await Guest.Visitor(Hub).GetAsync("/direct")).Status);
    }

    [Fact]
    public async Task The_words_of_a_request_are_handed_to_the_safety_officers_by_whoever_was_asked()
    {
        var (jean, david) = (await EnterAsync("jean"), await EnterAsync("david"));
        var (room, to) = await MeetAsync(jean, david);
        var conversation = Direct.RoomOf(await AskAsync(jean, room, to));
        await Direct.ReachesAsync(david, conversation);
        var form = $"/help/reprisal?room={conversation}&message=2&lang=en";
        Assert.Contains($"> Who has a {word}?", PageGuest.TextOf((await david.GetAsync(form)).Body), StringComparison.Ordinal);
        Assert.DoesNotContain(word, (await (await EnterAsync("leila")).GetAsync(form)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_after_a_request_was_declined_leads_to_the_safety_officers()
    {
        var (li, rosa) = (await EnterAsync("li"), await EnterAsync("rosa"));
        var (room, to) = await MeetAsync(li, rosa);
        var conversation = Direct.RoomOf(await AskAsync(li, room, to));
        await Direct.ReachesAsync(rosa, conversation);
        var page = (await rosa.GetAsync("/direct?lang=en")).Body;
        var declined = await rosa.SendFormAsync("/direct?lang=en", page, ("do", $"decline {conversation}"));
        Assert.Equal(303, declined.Status);
        var next = declined.Headers.Location!.OriginalString;
        var form = $"/help/reprisal?room={conversation}&message=2&lang=en";
        Assert.Contains(form.Replace("&", "&amp;", StringComparison.Ordinal), (await rosa.GetAsync(next)).Body, StringComparison.Ordinal);
        Assert.Contains($"> Who has a {word}?", PageGuest.TextOf((await rosa.GetAsync(form)).Body), StringComparison.Ordinal);
        Assert.DoesNotContain("/help/reprisal?room=", (await (await EnterAsync("david")).GetAsync(next)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_concerns_one_reader_alone_is_kept_by_nobody_on_the_way()
    {
        var (rosa, li) = (await EnterAsync("rosa"), await EnterAsync("li"));
        var (room, _) = await MeetAsync(rosa, li);
        foreach (var path in new[] { "/api/v1/direct", $"/api/v1/rooms/{room}/mine" })
        {
            Assert.True((await rosa.GetAsync(path)).Headers.CacheControl?.NoStore, path);
        }
    }
}
