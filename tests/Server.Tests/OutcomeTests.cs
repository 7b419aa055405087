using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>What comes out of a session, through the doors: the summary, what is quoted, the published report, and the address of each entry.</summary>
[Collection(OneHub.Name)]
public sealed class OutcomeTests(SharedHub shared)
{
    private static async Task<string> TextAsync(Guest who, string path) => PageGuest.TextOf((await who.GetAsync($"{path}?lang=en")).Body);

    private async Task<(Guest Olga, Guest Rosa, string Room, long Question)> HeldAsync()
    {
        var (olga, room) = await Session.OpenAsync(shared.Hub, Convene.NewName("outcome"));
        var rosa = await Guest.EnterAsync(shared.Hub, "rosa");
        await rosa.DoAsync(room, Commands.Join());
        return (olga, rosa, room, await AskedAsync(olga, rosa, room));
    }

    /// <summary>A session under the Chatham House Rule, with Rosa and Li in it. It was Rosa who asked.</summary>
    private async Task<(Guest Olga, Guest Li, string Room, long Question)> AmongOurselvesAsync()
    {
        var (olga, rosa) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "rosa"));
        var room = Convene.NewName("among-us");
        var opening = new
        {
            kind = "liveConsultation",
            title = "Among us",
            visibility = "members",
            attribution = "chathamHouse",
        };
        await olga.DoAsync(room, Commands.Of("room.open", opening));
        var invitation = await olga.DoAsync(room, Invite.Issue(limit: 2));
        var code = (await Invite.ListAsync(olga, room)).First(one => one.GetProperty("invitation").GetInt64() == invitation);
        var li = await Guest.EnterAsync(shared.Hub, "li");
        foreach (var guest in new[] { rosa, li })
        {
            await guest.DoAsync(room, Invite.Join(invitation, code.GetProperty("code").GetString()!));
        }
        await olga.DoAsync(room, Commands.Verb("session.openLobby"));
        await olga.DoAsync(room, Commands.Verb("session.open"));
        return (olga, li, room, await AskedAsync(olga, rosa, room));
    }

    private static async Task<long> AskedAsync(Guest olga, Guest rosa, string room)
    {
        var question = await rosa.DoAsync(room, Commands.Of("question.ask", new { text = "¿Quién paga las bombas?", lang = "es" }));
        await olga.DoAsync(room, Commands.Of("question.answerLive", new { question, note = "The State" }));
        return question;
    }

    [Fact]
    public async Task A_summary_is_written_approved_and_published_by_forms_and_a_visitor_reads_it_with_what_is_quoted()
    {
        var (olga, rosa, room, question) = await HeldAsync();
        var visitor = Guest.Visitor(shared.Hub);
        var (desk, outcome) = ($"/rooms/{room}/summary", $"/rooms/{room}/outcome");
        Assert.Equal(303, (await olga.FillInAsync(desk, ("do", "draft"), ("text", "The meeting agreed on pumps."))).Status);
        Assert.Equal(
            303,
            (
                await olga.SendFormAsync(desk, (await olga.GetAsync($"/rooms/{room}/entries/{question}")).Body, ("do", $"mark {question}"))
            ).Status
        );
        Assert.Equal(403, (await rosa.GetAsync(desk)).Status);
        await olga.DoAsync(room, Commands.Verb("session.adjourn"));

        var early = await TextAsync(visitor, outcome);
        Assert.Contains("not published yet", early, StringComparison.Ordinal);
        Assert.DoesNotContain("agreed on pumps", early, StringComparison.Ordinal);
        var version = await NewestAsync(olga, room, "summary.drafted");
        Assert.Equal(303, (await olga.FillInAsync(desk, ("do", $"approve {version}"))).Status);
        Assert.Equal(303, (await olga.FillInAsync($"/rooms/{room}/report", ("do", "publish"))).Status);

        var text = await TextAsync(visitor, outcome);
        Assert.Contains("The meeting agreed on pumps.", text, StringComparison.Ordinal);
        Assert.Contains("¿Quién paga las bombas?", text, StringComparison.Ordinal);
        Assert.Contains("may be attributed by name", text, StringComparison.Ordinal);
        Assert.Contains($"/rooms/{room}/outcome", (await visitor.GetAsync($"/rooms/{room}")).Body, StringComparison.Ordinal);
        Assert.Equal(303, (await olga.FillInAsync($"/rooms/{room}/report", ("do", "unpublish"))).Status);
        Assert.DoesNotContain("agreed on pumps", await TextAsync(visitor, $"{outcome}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_writes_from_an_old_version_keeps_their_words_and_is_told()
    {
        var (olga, _, room, _) = await HeldAsync();
        var desk = $"/rooms/{room}/summary";
        var page = (await olga.GetAsync(desk)).Body;
        Assert.Equal(303, (await olga.FillInAsync(desk, ("do", "draft"), ("text", "Mine."))).Status);
        var late = await olga.SendFormAsync($"{desk}?lang=en", page, ("do", "draft"), ("text", "Written meanwhile."));
        Assert.Contains("Written meanwhile.", late.Body, StringComparison.Ordinal);
        Assert.Contains("newer version", late.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_entry_has_an_address_of_its_own_that_shows_it_with_its_seal_to_whoever_may_see_it()
    {
        var (olga, rosa, room, question) = await HeldAsync();
        var visitor = Guest.Visitor(shared.Hub);
        var entries = await visitor.EntriesAsync(room, proof: 1);
        var seal = entries[(int)question - 1].GetProperty("proof").GetProperty("hash").GetString()!;
        var text = await TextAsync(visitor, $"/rooms/{room}/entries/{question}");
        Assert.Contains("¿Quién paga las bombas?", text, StringComparison.Ordinal);
        Assert.Contains("Rosa", text, StringComparison.Ordinal);
        Assert.Contains(seal, text, StringComparison.Ordinal);
        var said = await rosa.SayAsync(room, "Una palabra");
        Assert.Contains(
            $"/rooms/{room}/messages/{said}",
            (await visitor.GetAsync($"/rooms/{room}/entries/{said}")).Body,
            StringComparison.Ordinal
        );
        Assert.Equal(404, (await visitor.GetAsync($"/rooms/{room}/entries/99999")).Status);
        Assert.Equal(404, (await visitor.GetAsync("/rooms/no-such-room/entries/1")).Status);
        await olga.FillInAsync($"/rooms/{room}/summary", ("do", "draft"), ("text", "For the podium."));
        var draft = await NewestAsync(olga, room, "summary.drafted");
        Assert.Equal(404, (await visitor.GetAsync($"/rooms/{room}/entries/{draft}")).Status);
        Assert.Equal(404, (await rosa.GetAsync($"/rooms/{room}/entries/{draft}")).Status);
        Assert.Equal(200, (await olga.GetAsync($"/rooms/{room}/entries/{draft}")).Status);
    }

    [Fact]
    public async Task Attack_a_published_report_of_a_session_among_ourselves_names_nobody_and_the_desk_warns_of_names()
    {
        var (olga, li, room, question) = await AmongOurselvesAsync();
        await olga.FillInAsync($"/rooms/{room}/summary", ("do", "draft"), ("text", "As rosa quispe mamani said."));
        Assert.Contains("nobody may be named here", await TextAsync(olga, $"/rooms/{room}/summary"), StringComparison.Ordinal);
        await olga.DoAsync(room, Commands.Of("report.mark", new { entry = question, on = true }));
        await olga.DoAsync(room, Commands.Verb("session.adjourn"));
        await olga.DoAsync(room, Commands.Of("report.publish", new { on = true }));
        Assert.Equal(404, (await Guest.Visitor(shared.Hub).GetAsync($"/rooms/{room}/outcome")).Status);
        foreach (var who in new[] { li, olga })
        {
            var text = await TextAsync(who, $"/rooms/{room}/outcome");
            Assert.Contains("¿Quién paga las bombas?", text, StringComparison.Ordinal);
            Assert.Contains("may not be attributed", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Rosa Quispe", text, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("Rosa Quispe", await TextAsync(li, $"/rooms/{room}/entries/{question}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_who_presides_and_the_former_chair_is_refused()
    {
        var olga = await Guest.EnterAsync(shared.Hub, "olga");
        var (david, grace) = (await Guest.EnterAsync(shared.Hub, "david"), await Guest.EnterAsync(shared.Hub, "grace"));
        var room = await Convene.ConsultationAsync(olga, david, grace);
        var (chair, vice) = (await david.NumberInAsync(room), await grace.NumberInAsync(room));
        await olga.DoAsync(room, Commands.ChangeRole(chair, "chair"));
        await olga.DoAsync(room, Commands.ChangeRole(vice, "viceChair"));
        await olga.DoAsync(room, Commands.Verb("session.openLobby"));
        await david.DoAsync(room, Commands.Verb("session.open"));
        Assert.Contains("You preside", await TextAsync(david, $"/rooms/{room}"), StringComparison.Ordinal);

        await david.DoAsync(room, Commands.Of("session.handOver", new { to = vice }));

        var refused = await david.PostAsync($"/api/v1/rooms/{room}/commands", Commands.Verb("session.suspend"));
        Assert.Equal("gavel.elsewhere", refused.Code);
        Assert.Contains("Grace", await TextAsync(david, $"/rooms/{room}"), StringComparison.Ordinal);
        await grace.DoAsync(room, Commands.Verb("session.suspend"));
    }

    private static async Task<long> NewestAsync(Guest who, string room, string type) =>
        (await who.EntriesAsync(room)).Last(entry => entry.GetProperty("type").ValueEquals(type)).GetProperty("seq").GetInt64();
}
