using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>A focal point answers from the letter: on any phone, without JavaScript, without signing in, once.</summary>
[Collection(OneHub.Name)]
public sealed class AnswerLinkTests(SharedHub shared)
{
    private Hub Hub => shared.Hub;
    private Guest Phone => Guest.Visitor(shared.Hub);

    private async Task<(Cooperative Cooperative, Guest Who, string Link)> AskedAsync(string person = "jean", string? room = null)
    {
        var cooperative = await Cooperative.VerifiedAsync(Hub);
        var who = await Guest.EnterAsync(Hub, person);
        await cooperative.AskAsync(who, room is null ? "member" : "delegate", room);
        return (cooperative, who, Cooperative.LinkIn(await cooperative.FocalPoint.Mail.NextAsync()));
    }

    private static Task<Reply> SendAsync(Guest phone, string link, params (string Name, string Value)[] fields) =>
        phone.SendFormAsync(link, "", fields);

    private static async Task<string?> StateAsync(Guest who, Cooperative cooperative) =>
        (await who.GetAsync("/api/v1/affiliations"))
            .Json.GetProperty("items")
            .EnumerateArray()
            .First(tie => tie.GetProperty("organization").ValueEquals($"{cooperative.Number}"))
            .GetProperty("state")
            .GetString();

    [Fact]
    public async Task The_link_shows_who_asks_and_a_tap_approves_them_once()
    {
        var (cooperative, jean, link) = await AskedAsync();
        var page = await Phone.GetAsync(link);
        var words = PageGuest.TextOf(page.Body);
        Assert.Equal(
            (200, "private, no-store"),
            (page.Status, page.Headers.CacheControl!.ToString().Replace("no-store, private", "private, no-store", StringComparison.Ordinal))
        );
        Assert.Contains("Jean-Baptiste Ndiaye", words, StringComparison.Ordinal);
        Assert.Contains(cooperative.Name, words, StringComparison.Ordinal);
        Assert.Equal("proposed", await StateAsync(jean, cooperative));

        var answered = await SendAsync(Phone, link, ("do", "approve"), ("speaks", "on"));

        Assert.Contains("Approved", PageGuest.TextOf(answered.Body), StringComparison.Ordinal);
        Assert.Equal("current", await StateAsync(jean, cooperative));
        Assert.Equal(404, (await Phone.GetAsync(link)).Status);
        Assert.Equal(404, (await SendAsync(Phone, link, ("do", "decline"), ("reason", "No"))).Status);
        Assert.Equal("current", await StateAsync(jean, cooperative));
    }

    [Fact]
    public async Task A_no_needs_its_reason_and_the_link_stays_until_there_is_one()
    {
        var (cooperative, jean, link) = await AskedAsync();
        Assert.Equal(422, (await SendAsync(Phone, link, ("do", "decline"), ("reason", " "))).Status);
        var declined = await SendAsync(Phone, link, ("do", "decline"), ("reason", "We do not know you"));
        Assert.Contains("Declined", PageGuest.TextOf(declined.Body), StringComparison.Ordinal);
        Assert.Equal("declined", await StateAsync(jean, cooperative));
    }

    [Fact]
    public async Task Twenty_taps_at_once_are_one_answer()
    {
        var (cooperative, jean, link) = await AskedAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync(Phone, link, ("do", "approve"))));
        Assert.Equal("current", await StateAsync(jean, cooperative));
    }

    [Theory]
    [InlineData("/answer/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/answer/short")]
    public async Task A_link_that_never_was(string link) => Assert.Equal(404, (await Phone.GetAsync(link)).Status);

    [Fact]
    public async Task A_form_from_another_site()
    {
        var (cooperative, jean, link) = await AskedAsync();
        var forged = await Phone.SendAsync(
            HttpMethod.Post,
            link,
            "do=approve",
            "https://evil.example",
            "application/x-www-form-urlencoded"
        );
        Assert.Equal(403, forged.Status);
        Assert.Equal("proposed", await StateAsync(jean, cooperative));
    }

    [Fact]
    public async Task A_link_is_void_once_what_proves_its_owner_has_changed()
    {
        var (_, _, link) = await AskedAsync("rosa");
        Assert.Equal(200, (await Phone.GetAsync(link)).Status);
        var (cooperative, _, other) = await AskedAsync("li");
        await cooperative.FocalPoint.WithPasswordAsync();
        Assert.Equal(404, (await Phone.GetAsync(other)).Status);
        Assert.Equal(200, (await Phone.GetAsync(link)).Status);
    }

    [Fact]
    public async Task Whoever_has_a_second_factor_signs_in_to_answer()
    {
        var cooperative = await Cooperative.VerifiedAsync(Hub);
        await cooperative.FocalPoint.WithAuthenticatorAsync();
        await cooperative.FocalPoint.Mail.NextAsync();
        await cooperative.AskAsync(await Guest.EnterAsync(Hub, "jean"));
        var letter = await cooperative.FocalPoint.Mail.NextAsync();
        Assert.Equal("", Cooperative.LinkIn(letter));
        Assert.Contains($"/organizations/{cooperative.Number}/people", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_former_focal_point_answers_no_more()
    {
        var (cooperative, jean, link) = await AskedAsync();
        var admin = await Guest.EnterAsync(Hub, "nadia");
        await admin.DoAsync(
            Cooperative.House,
            Commands.Of("affiliation.end", new { affiliation = cooperative.Number, reason = "Elections" })
        );
        Assert.Equal(403, (await SendAsync(Phone, link, ("do", "approve"))).Status);
        Assert.Equal("proposed", await StateAsync(jean, cooperative));
    }

    [Fact]
    public async Task Where_all_seats_are_taken_the_page_offers_the_line_and_who_withdraws_makes_room()
    {
        var olga = await Guest.EnterAsync(Hub, "olga");
        var room = await Convene.ConsultationAsync(olga);
        var (cooperative, jean, first) = await AskedAsync("jean", room);
        await olga.DoAsync(
            Cooperative.House,
            Commands.Of(
                "seats.allot",
                new
                {
                    @event = room,
                    organization = cooperative.Number,
                    seats = 1,
                }
            )
        );
        await SendAsync(Phone, first, ("do", "approve"));
        var rosa = await Guest.EnterAsync(Hub, "rosa");
        await cooperative.AskAsync(rosa, "delegate", room);
        var second = Cooperative.LinkIn(await cooperative.FocalPoint.Mail.NextAsync());
        Assert.Contains("1 of 1 seats taken", Plain(PageGuest.TextOf((await Phone.GetAsync(second)).Body)), StringComparison.Ordinal);
        Assert.Equal(409, (await SendAsync(Phone, second, ("do", "approve"))).Status);
        await SendAsync(Phone, second, ("do", "queue"));
        Assert.Equal("waitlisted", await StateAsync(rosa, cooperative));

        var seat = (await jean.GetAsync("/api/v1/affiliations")).Json.GetProperty("items")[0].GetProperty("affiliation").GetInt64();
        await jean.DoAsync(Cooperative.House, Commands.Of("affiliation.end", new { affiliation = seat }));

        await Bounded.UntilAsync(async () => await StateAsync(rosa, cooperative) == "current", "the line moves up by itself");
    }

    private static string Plain(string text) =>
        text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
}
