using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Pages of the server: who may read them and who may keep them.</summary>
[Collection(OneHub.Name)]
public sealed class PagesTests(SharedHub shared)
{
    private const string Members = "direct-amina-jean";

    [Theory]
    [InlineData("/", "Every voice, on the record")]
    [InlineData("/rooms/ke-water", "1. What keeps rural households from safe water?")]
    [InlineData("/rooms/ke-water/topics/6", "Women walk four kilometres to the river")]
    [InlineData("/rooms/hlpf-consultation", "Buenos días desde Puno.")]
    [InlineData("/rooms/hlpf-consultation/people", "Rosa Quispe Mamani")]
    public async Task A_visitor_reads_it_without_a_cookie_and_everybody_may_keep_it_for_ten_seconds(string path, string words)
    {
        var page = await Guest.Visitor(shared.Hub).GetAsync(path);

        Assert.Equal((200, "text/html"), (page.Status, page.MediaType));
        Assert.Contains(words, PageGuest.TextOf(page.Body), StringComparison.Ordinal);
        Assert.False(page.Headers.Contains("Set-Cookie"));
        Assert.Equal("public, max-age=10", page.Headers.CacheControl!.ToString());
        Assert.Contains("Cookie", page.Headers.Vary);
        Assert.Contains("Accept-Language", page.Headers.Vary);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/you")]
    [InlineData("/rooms/ke-water/topics/6")]
    [InlineData("/rooms/direct-amina-jean")]
    [InlineData("/settings")]
    public async Task The_page_of_somebody_who_has_entered_is_kept_by_nobody_and_found_by_no_search(string path)
    {
        var amina = await Guest.EnterAsync(shared.Hub, "amina");

        var page = await amina.GetAsync(path);

        Assert.Equal(200, page.Status);
        Assert.Equal("no-store, private", page.Headers.CacheControl!.ToString());
        Assert.Contains("<meta name=\"robots\" content=\"noindex\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"canonical\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_room_says_what_it_is_and_where_it_lies()
    {
        var page = await Guest.Visitor(shared.Hub).GetAsync("/rooms/ke-water?lang=fr");

        Assert.Contains($"<link rel=\"canonical\" href=\"{shared.Hub.Origin}/rooms/ke-water\"", page.Body, StringComparison.Ordinal);
        Assert.Contains(
            "<meta name=\"description\" content=\"Dialogue national. Water for all by 2030",
            page.Body,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<title>Water for all by 2030: Kenya national dialogue · CsoNet.Collab</title>",
            page.Body,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("noindex", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "/people")]
    [InlineData("", "/topics/4")]
    [InlineData("grace", "")]
    [InlineData("grace", "/people")]
    public async Task A_room_that_is_forbidden_and_one_that_never_was_have_the_same_page(string person, string part)
    {
        var reader = person.Length == 0 ? Guest.Visitor(shared.Hub) : await Guest.EnterAsync(shared.Hub, person);

        var forbidden = await reader.GetAsync($"/rooms/{Members}{part}");
        var unknown = await reader.GetAsync($"/rooms/direct-nobody-here{part}");

        Assert.Equal(404, forbidden.Status);
        Assert.Equal(unknown.Body, forbidden.Body);
        Assert.Equal(HeadersOf(unknown), HeadersOf(forbidden));
    }

    [Fact]
    public async Task A_form_to_a_room_that_is_forbidden_is_answered_like_one_to_a_room_that_never_was()
    {
        var grace = await Guest.EnterAsync(shared.Hub, "grace");
        var page = (await grace.GetAsync("/rooms/hlpf-consultation")).Body;

        var forbidden = await grace.SendFormAsync($"/rooms/{Members}", page, ("do", "post"), ("text", "Hello"));
        var unknown = await grace.SendFormAsync("/rooms/direct-nobody-here", page, ("do", "post"), ("text", "Hello"));

        Assert.Equal((404, unknown.Body), (forbidden.Status, forbidden.Body));
    }

    [Theory]
    [InlineData("/nothing/here", 404, "text/html")]
    [InlineData("/rooms/ke-water/topics/9999", 404, "text/html")]
    [InlineData("/rooms/ke-water/topics/x", 404, "text/html")]
    [InlineData("/rooms/hlpf-consultation/topics/1", 404, "text/html")]
    [InlineData("/api/v1/nothing", 404, "application/problem+json")]
    public async Task What_is_not_there_is_said_to_be_not_there(string path, int status, string mediaType)
    {
        var reply = await Guest.Visitor(shared.Hub).GetAsync(path);

        Assert.Equal((status, mediaType), (reply.Status, reply.MediaType));
    }

    private static IEnumerable<string> HeadersOf(Reply reply) =>
        reply
            .Headers.Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(',', header.Value)}")
            .Order(StringComparer.Ordinal);
}
