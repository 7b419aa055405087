using System.Net;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Testing one's line: little, seldom, and by nobody at the cost of others.</summary>
[Collection(OneHub.Name)]
public sealed class LineTests(SharedHub shared)
{
    [Fact]
    public async Task The_bytes_that_were_asked_for_come_and_cannot_be_made_fewer_on_the_way()
    {
        using var answer = await AskAsync(HttpMethod.Get, "?bytes=65536");
        var bytes = await answer.Content.ReadAsByteArrayAsync().Soon();

        Assert.Equal(65_536, bytes.Length);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Nobody_gets_or_gives_more_than_a_test_needs()
    {
        using var down = await AskAsync(HttpMethod.Get, "?bytes=65537");
        using var up = await AskAsync(HttpMethod.Post, "", new ByteArrayContent(new byte[32 * 1024]));
        using var tooMuch = await AskAsync(HttpMethod.Post, "", new ByteArrayContent(new byte[32 * 1024 + 1]));

        Assert.Equal(
            [HttpStatusCode.BadRequest, HttpStatusCode.NoContent, HttpStatusCode.RequestEntityTooLarge],
            [down.StatusCode, up.StatusCode, tooMuch.StatusCode]
        );
    }

    [Fact]
    public async Task Who_tests_without_end_is_told_to_slow_down_and_others_are_not()
    {
        var (olga, hasty) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "jean"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => AskAsync(HttpMethod.Get, "?bytes=1", cookie: hasty.Cookie)));
        using var other = await AskAsync(HttpMethod.Get, "?bytes=1", cookie: olga.Cookie);

        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), 40, 55);
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string query, HttpContent? body = null, string? cookie = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(shared.Hub.Address, $"/api/v1/line{query}")) { Content = body };
        request.Headers.Add("Origin", shared.Hub.Origin);
        request.Headers.Add("Accept-Encoding", "br, gzip");
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }
        return await shared.Hub.Http.SendAsync(request).Soon();
    }
}
