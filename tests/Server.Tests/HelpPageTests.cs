using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Help for whoever cannot get in, from a browser without JavaScript.</summary>
[Collection(OneHub.Name)]
public sealed class HelpPageTests(SharedHub shared)
{
    private const string Page = "/sign-in/help";

    private Hub Hub => shared.Hub;

    private async Task<Reply> AskAsync(string email, string contact = "+254 700 000 000", string lost = "mailbox") =>
        await new Browser(Hub).SendFormAsync(Page + "?lang=en", "", ("email", email), ("lost", lost), ("contact", contact));

    [Fact]
    public async Task The_way_in_leads_there_and_it_says_what_can_be_tried_first()
    {
        foreach (var door in (string[])["/sign-in", "/sign-in?with=password"])
        {
            Assert.Contains($"href=\"{Page}\"", (await new Browser(Hub).OpenAsync(door)).Body, StringComparison.Ordinal);
        }
        var page = PageGuest.TextOf((await new Browser(Hub).OpenAsync(Page + "?lang=en")).Body);
        Assert.All(
            ["No letter with a code arrives", "quarter of an hour", "recovery codes", "Help from a person"],
            words => Assert.Contains(words, page, StringComparison.Ordinal)
        );
    }

    /// <summary>Enumeration: whoever asks learns nothing about an address.</summary>
    [Fact]
    public async Task It_is_answered_the_same_whoever_the_address_belongs_to()
    {
        var member = await Member.JoinAsync(Hub);
        var (known, unknown) = (await AskAsync(member.Mail.Address), await AskAsync("nobody-at-all@ngo.example"));
        Assert.Equal(200, known.Status);
        Assert.Equal((known.Status, known.Body), (unknown.Status, unknown.Body));
        Assert.Contains("Sent.", PageGuest.TextOf(known.Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no address", "+254 700 000 000")]
    [InlineData("somebody@ngo.example", "  ")]
    public async Task What_does_not_fit_is_said_and_what_was_typed_stands_there_again(string email, string contact)
    {
        var reply = await AskAsync(email, contact, "other");
        Assert.Equal(400, reply.Status);
        Assert.Matches("<p class=\"problem\" role=\"alert\">[^<]{10,}</p>", reply.Body);
        Assert.Contains($"value=\"{email}\"", reply.Body, StringComparison.Ordinal);
        Assert.Matches("value=\"other\" checked", reply.Body);
    }

    [Fact]
    public async Task A_foreign_origin_asks_nothing()
    {
        var reply = await Guest
            .Visitor(Hub)
            .SendAsync(HttpMethod.Post, Page, "email=a%40b.example&contact=x", "https://evil.example", "application/x-www-form-urlencoded");
        Assert.Equal(403, reply.Status);
    }
}
