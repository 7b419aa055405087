using System.Text.RegularExpressions;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Two safety officers, and never one alone, find out who is behind a handle; whoever it is, is told.</summary>
public sealed class RevealTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private const string Desk = "/safety/handles";

    [Fact]
    public async Task One_asks_another_agrees_both_look_and_whoever_it_is_is_told()
    {
        var (olga, samira) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "samira"));
        var scene = await ProtectedScene.OpenAsync(shared.Hub, "regionalChannel", "pseudonymous");
        var (amina, handle) = (scene.Others[0], scene.Handles[0]);

        Assert.Equal(200, (await AskAsync(olga, scene.Room, handle)).Status);
        var reveal = NumberIn((await samira.GetAsync(Desk)).Body, "grant");
        Assert.Equal("", NumberIn((await olga.GetAsync(Desk)).Body, "grant"));
        Assert.Equal("", NumberIn((await samira.GetAsync(Desk)).Body, "show"));
        await AnswerAsync(samira, "grant", reveal);

        foreach (var officer in new[] { olga, samira })
        {
            var before = (await officer.GetAsync(Desk)).Body;
            Assert.DoesNotContain("Amina Wanjiku", before, StringComparison.Ordinal);
            var shown = await officer.SendFormAsync(Desk, before, ("do", $"show {reveal}"));
            Assert.Contains("Amina Wanjiku", shown.Body, StringComparison.Ordinal);
        }
        await Bounded.UntilAsync(
            async () => (await amina.GetAsync("/api/v1/me/notices")).Body.Contains("handle.revealed", StringComparison.Ordinal),
            "she is told"
        );
        var log = (await (await Guest.EnterAsync(shared.Hub, "nadia")).GetAsync("/api/v1/administration/audit")).Body;
        Assert.Equal(2, log.Split("participant.revealed").Length - 1);
        Assert.All(
            ["reveal.asked", "reveal.granted", $"handle/{scene.Room}/{handle}"],
            what => Assert.Contains(what, log, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("Amina", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_would_be_endangered_by_it_is_not_told()
    {
        var (olga, samira) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "samira"));
        var scene = await ProtectedScene.OpenAsync(shared.Hub, "regionalChannel", "pseudonymous");
        var before = (await scene.Others[1].GetAsync("/api/v1/me/notices")).Body;
        await AskAsync(olga, scene.Room, scene.Handles[1], danger: "Their mail is read by others");
        var reveal = NumberIn((await samira.GetAsync(Desk)).Body, "grant");
        await AnswerAsync(samira, "grant", reveal);

        var shown = await samira.SendFormAsync(Desk, (await samira.GetAsync(Desk)).Body, ("do", $"show {reveal}"));

        Assert.Contains("Rosa Quispe", shown.Body, StringComparison.Ordinal);
        // What is told is told by the same listener as everything after it.
        await AskAndTellAsync(olga, samira, scene, 2);
        Assert.Equal(before, (await scene.Others[1].GetAsync("/api/v1/me/notices")).Body);
    }

    [Fact]
    public async Task Nobody_agrees_with_themselves_and_what_was_declined_is_shown_to_nobody()
    {
        var (olga, samira) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "samira"));
        var scene = await ProtectedScene.OpenAsync(shared.Hub, "regionalChannel", "pseudonymous");
        await AskAsync(olga, scene.Room, scene.Handles[0]);
        var reveal = NumberIn((await samira.GetAsync(Desk)).Body, "grant");

        Assert.Equal(422, (await AnswerAsync(olga, "grant", reveal)).Status);
        Assert.Equal(422, (await olga.SendFormAsync(Desk, (await olga.GetAsync(Desk)).Body, ("do", $"show {reveal}"))).Status);
        await AnswerAsync(samira, "decline", reveal);
        var shown = await samira.SendFormAsync(Desk, (await samira.GetAsync(Desk)).Body, ("do", $"show {reveal}"));

        Assert.Equal(422, shown.Status);
        Assert.DoesNotContain("Amina Wanjiku", shown.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_of_nobody_or_of_somebody_who_is_named_is_not_asked_for()
    {
        var olga = await Guest.EnterAsync(shared.Hub, "olga");
        var scene = await ProtectedScene.OpenAsync(shared.Hub, "regionalChannel", "pseudonymous");

        Assert.Equal(404, (await AskAsync(olga, scene.Room, 999_999_999)).Status);
        Assert.Equal(404, (await AskAsync(olga, scene.Room, await scene.Grace.NumberInAsync(scene.Room))).Status);
        Assert.Equal(404, (await AskAsync(olga, "ke-water", 2)).Status);
        Assert.Equal(404, (await AskAsync(olga, "no-such-room", 2)).Status);
    }

    [Fact]
    public async Task A_form_from_elsewhere_does_nothing()
    {
        var olga = await Guest.EnterAsync(shared.Hub, "olga");
        var form = $"do=ask&room=ke-water&number=2&why=because&id={Guid.NewGuid():N}&token=none";
        var reply = await olga.SendAsync(HttpMethod.Post, Desk, form, shared.Hub.Origin, "application/x-www-form-urlencoded");
        Assert.Equal(403, reply.Status);
    }

    [Theory]
    [InlineData("nadia")]
    [InlineData("grace")]
    [InlineData("david")]
    [InlineData("")]
    public async Task For_everybody_else_there_is_no_such_address(string person)
    {
        var guest = person.Length == 0 ? Guest.Visitor(shared.Hub) : await Guest.EnterAsync(shared.Hub, person);
        var desk = await guest.GetAsync(Desk);
        Assert.Equal((404, (await guest.GetAsync("/nothing/here")).Body), (desk.Status, desk.Body));
    }

    private static async Task AskAndTellAsync(Guest olga, Guest samira, ProtectedScene scene, int other)
    {
        await AskAsync(olga, scene.Room, scene.Handles[other]);
        await AnswerAsync(samira, "grant", NumberIn((await samira.GetAsync(Desk)).Body, "grant"));
        await Bounded.UntilAsync(
            async () =>
                (await scene.Others[other].GetAsync("/api/v1/me/notices")).Body.Contains("handle.revealed", StringComparison.Ordinal),
            "the other one is told"
        );
    }

    private static async Task<Reply> AskAsync(Guest officer, string room, int handle, string danger = "") =>
        await officer.FillInAsync(
            Desk,
            ("do", "ask"),
            ("room", $"http://127.0.0.1/rooms/{room}/people"),
            ("number", $"{handle}"),
            ("why", "A threat to their family"),
            ("danger", danger)
        );

    private static Task<Reply> AnswerAsync(Guest officer, string act, string reveal) =>
        officer.FillInAsync(Desk, ("do", $"{act} {reveal}"), ("why", "I know the case"));

    private static string NumberIn(string page, string act) =>
        Regex.Match(page, $"value=\"{act} (?<n>\\d+)\"", RegexOptions.None, Bounded.Patience).Groups["n"].Value;
}
