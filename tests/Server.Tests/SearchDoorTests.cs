using CsoNet.Collab.Server.Tests.Running;
using static CsoNet.Collab.Server.Tests.Running.Fields;
using static CsoNet.Collab.Server.Tests.Running.Found;

namespace CsoNet.Collab.Server.Tests;

/// <summary>The door of the search and its page take what can be asked, refuse what cannot, and hand out text.</summary>
[Collection(OneHub.Name)]
public sealed class SearchDoorTests(SharedHub shared) : IAsyncLifetime
{
    private readonly string word = $"qanat{Guid.NewGuid().ToString("N")[..10]}";
    private Guest amina = null!;

    public async Task InitializeAsync() => amina = await Guest.EnterAsync(shared.Hub, "amina");

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("from=yesterday", "from")]
    [InlineData("until=2026-13-01", "until")]
    [InlineData("kind=name", "kind")]
    [InlineData("kind=5", "kind")]
    [InlineData("room=me%2F12", "room")]
    [InlineData("after=1_2_3", "after")]
    [InlineData("q=LONG", "q")]
    [InlineData("person=LONG", "person")]
    public async Task What_cannot_be_asked_is_refused_by_the_name_of_its_field(string query, string field)
    {
        var reply = await amina.GetAsync(Asked(query.Replace("LONG", new string('a', 201), StringComparison.Ordinal)));

        Assert.Equal((400, "command.malformed"), (reply.Status, reply.Code));
        Assert.StartsWith($"{field}:", TextIn(reply.Json, "detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("q=")]
    [InlineData("q=%20%20&person=&kind=")]
    [InlineData("q=%22%20OR%20*%20NEAR(")]
    [InlineData("q=%00%ff%ed%a0%80")]
    [InlineData("q=!message")]
    [InlineData("q=%3Aafrica%20%40africa%3A1")]
    public async Task Signs_that_stores_have_a_meaning_for_mean_nothing(string query)
    {
        var reply = await amina.GetAsync(Asked(query));
        Assert.Equal(200, reply.Status);
        Assert.True(reply.Json.GetProperty("count").GetInt32() <= 1000);
    }

    [Fact]
    public async Task Whoever_asks_without_end_is_asked_to_wait()
    {
        var nadia = await Guest.EnterAsync(shared.Hub, "nadia");
        var replies = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => nadia.GetAsync(Asked("q="))));

        var refused = replies.Where(reply => reply.Status != 200).ToList();
        Assert.InRange(refused.Count, 1, 60);
        Assert.All(refused, reply => Assert.Equal((429, "rate.exceeded"), (reply.Status, reply.Code)));
        Assert.NotNull(refused[0].Headers.RetryAfter);
    }

    [Fact]
    public async Task The_page_without_JavaScript_shows_the_same_and_marks_it_and_a_text_is_never_an_element()
    {
        var room = await Convene.ConsultationAsync(await Guest.EnterAsync(shared.Hub, "olga"), amina);
        var message = await amina.SayAsync(room, $"{word} <img src=x onerror=alert(1)> & \"more\"");

        var page = await amina.GetAsync($"/search?q={word}");

        Assert.Equal(200, page.Status);
        Assert.Contains($"<mark>{word}</mark>", page.Body, StringComparison.Ordinal);
        Assert.Contains($"/rooms/{room}/messages/{message}", page.Body, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page.Body, StringComparison.Ordinal);
        Assert.Equal(400, (await amina.GetAsync("/search?q=a&from=yesterday")).Status);
        var visitor = await Guest.Visitor(shared.Hub).GetAsync($"/search?q={word}");
        Assert.Contains($"<mark>{word}</mark>", visitor.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"page\"", visitor.Body, StringComparison.Ordinal);
    }
}
