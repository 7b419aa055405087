using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Coming in without JavaScript: the rules to be accepted, the code on paper, the link.</summary>
[Collection(OneHub.Name)]
public sealed class PageInvitationTests(SharedHub shared)
{
    private const string NoCode = "ZZZZ-ZZZZ-ZZZZ";

    private Task<Guest> As(string person) => Guest.EnterAsync(shared.Hub, person);

    [Fact]
    public async Task A_form_lets_somebody_into_a_room_of_members_once_both_are_accepted()
    {
        var (host, rosa) = (await As("olga"), await As("rosa"));
        var (room, _, code) = await Invite.ToAsync(host);

        var without = await rosa.FillInAsync($"/i/{code}", ("do", "join"), ("rules", "yes"));
        var both = await rosa.FillInAsync($"/i/{code}", ("do", "join"), ("rules", "yes"), ("data", "yes"));

        Assert.Equal(422, without.Status);
        Assert.Contains("role=\"alert\"", without.Body, StringComparison.Ordinal);
        Assert.Equal((303, $"/rooms/{room}"), (both.Status, both.Headers.Location!.ToString()));
        var own = (await rosa.GetAsync($"/api/v1/rooms/{room}")).Json.GetProperty("consent").GetString();
        Assert.Equal(Texts.Wording.InForce.Version, own);
    }

    [Fact]
    public async Task A_visitor_reads_who_invites_to_what_and_nothing_that_was_said_among_members()
    {
        var host = await As("olga");
        var (room, _, code) = await Invite.ToAsync(host);
        await host.SayAsync(room, "Among ourselves");

        var page = PageGuest.TextOf((await Guest.Visitor(shared.Hub).GetAsync($"/i/{code}")).Body);

        Assert.Contains("Water and sanitation", page, StringComparison.Ordinal);
        Assert.Contains("UN DESA", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Among ourselves", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("k7qm 3xwa 9t2p", "/i/K7QM-3XWA-9T2P")]
    [InlineData("//evil.example/away", "/i/%2F%2Fevil.example%2Faway")]
    [InlineData("", "/i/-")]
    public async Task A_code_typed_from_paper_leads_to_its_page_and_nothing_else_leads_away(string typed, string expected)
    {
        var reply = await Guest.Visitor(shared.Hub).GetAsync($"/i?code={Uri.EscapeDataString(typed)}");

        Assert.Equal((302, expected), (reply.Status, reply.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task A_code_that_never_was_and_a_revoked_one_open_the_same_page()
    {
        var host = await As("olga");
        var (room, number, code) = await Invite.ToAsync(host);
        await host.DoAsync(room, Invite.Revoke(number));
        var visitor = Guest.Visitor(shared.Hub);

        var (revoked, never) = (await visitor.GetAsync($"/i/{code}"), await visitor.GetAsync($"/i/{NoCode}"));

        Assert.Equal((404, 404), (revoked.Status, never.Status));
        Assert.Equal(never.Body.Replace(NoCode, code, StringComparison.Ordinal), revoked.Body);
    }

    [Fact]
    public async Task Every_version_of_the_rules_that_was_ever_in_force_can_be_read_by_everybody()
    {
        var visitor = Guest.Visitor(shared.Hub);
        foreach (var version in Texts.Wording.All)
        {
            var page = await visitor.GetAsync($"/help/rules?version={Uri.EscapeDataString(version.Version)}");
            Assert.Equal(200, page.Status);
            Assert.Equal(version.Rules.Count + version.Data.Count, page.Body.Split("<li>").Length - 1 - Texts.Wording.All.Count);
        }
    }
}
