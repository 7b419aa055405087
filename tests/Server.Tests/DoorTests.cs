using System.Net;
using System.Net.WebSockets;
using System.Text.RegularExpressions;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

[Collection(OneHub.Name)]
public sealed class DoorTests(SharedHub shared)
{
    private const string Members = "direct-amina-jean";

    [Theory]
    [InlineData(null)]
    [InlineData("https://elsewhere.example")]
    [InlineData("null")]
    public async Task A_page_of_another_site_cannot_open_a_line(string? origin)
    {
        var grace = await Guest.EnterAsync(shared.Hub, "grace");
        using var socket = new ClientWebSocket { Options = { CollectHttpResponseDetails = true } };
        socket.Options.SetRequestHeader("Cookie", grace.Cookie);
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        var address = new Uri($"ws://127.0.0.1:{shared.Hub.Place.Port}/hub");
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(address, CancellationToken.None).Soon());

        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Theory]
    [InlineData("POST", "/hub/negotiate?negotiateVersion=1", "")]
    [InlineData("GET", "/HUB", "")]
    [InlineData("GET", "/Hub/", "")]
    [InlineData("POST", "/api/v1/session/demo", """{"person":"amina"}""")]
    [InlineData("DELETE", "/api/v1/session", "")]
    [InlineData(
        "POST",
        "/api/v1/rooms/hlpf-consultation/commands",
        """{"type":"participant.leave","id":"6f2b1c0e-7a7e-4b1e-9f7a-111111111111"}"""
    )]
    [InlineData("POST", "/api/v1/catch-up", """{"rooms":{}}""")]
    public async Task A_page_of_another_site_cannot_change_anything(string method, string path, string body)
    {
        var grace = await Guest.EnterAsync(shared.Hub, "grace");

        foreach (var origin in new[] { null, "https://elsewhere.example", "null", shared.Hub.Origin + ".elsewhere.example" })
        {
            var reply = await grace.SendAsync(new HttpMethod(method), path, body, origin);
            Assert.Equal((403, "origin.missing"), (reply.Status, reply.Code));
            Assert.False(reply.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task Who_has_no_session_reads_public_rooms_and_says_nothing()
    {
        var visitor = Guest.Visitor(shared.Hub);
        var head = await visitor.HeadAsync("hlpf-consultation");
        await using var line = await visitor.LineAsync();
        var followed = await line.FollowAsync("hlpf-consultation");

        var live = await line.SubmitAsync("hlpf-consultation", Commands.Post("Hello"));
        var http = await visitor.SubmitAsync("hlpf-consultation", Commands.Post("Hello"));

        Assert.True(followed.GetProperty("status").ValueEquals("following"));
        Assert.Equal("session.missing", live.GetProperty("code").GetString());
        Assert.Equal((401, "session.missing"), (http.Status, http.Code));
        Assert.Equal(head, await visitor.HeadAsync("hlpf-consultation"));
    }

    [Fact]
    public async Task A_cookie_that_the_hub_did_not_make_is_no_session()
    {
        var forger = new Guest(shared.Hub, "__Host-collab=CfDJ8amina");

        var reply = await forger.GetAsync("/api/v1/session");

        Assert.Equal((401, "session.missing"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task The_session_cookie_is_bound_to_this_host_and_hidden_from_scripts()
    {
        var reply = await Guest.Visitor(shared.Hub).PostAsync("/api/v1/session/demo", new { person = "amina" });

        var cookie = reply.Headers.GetValues("Set-Cookie").Single().Split("; ").Select(part => part.ToLowerInvariant()).ToList();
        Assert.StartsWith("__host-collab=", cookie[0], StringComparison.Ordinal);
        Assert.Contains("secure", cookie);
        Assert.Contains("httponly", cookie);
        Assert.Contains("path=/", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.DoesNotContain(cookie, part => part.StartsWith("domain", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_signs_out_is_told_to_forget_the_cookie()
    {
        var grace = await Guest.EnterAsync(shared.Hub, "grace");

        var reply = await grace.SendAsync(HttpMethod.Delete, "/api/v1/session", body: null, shared.Hub.Origin);

        Assert.Equal(200, reply.Status);
        Assert.StartsWith("__Host-collab=;", reply.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/api/v1/rooms/{0}", "")]
    [InlineData("GET", "/api/v1/rooms/{0}/entries?after=0&proof=1", "")]
    [InlineData("GET", "/api/v1/rooms/{0}/messages", "")]
    [InlineData("GET", "/api/v1/rooms/{0}/messages?around=4", "")]
    [InlineData(
        "POST",
        "/api/v1/rooms/{0}/commands",
        """{"type":"message.post","id":"6f2b1c0e-7a7e-4b1e-9f7a-111111111111","text":"Hello"}"""
    )]
    [InlineData(
        "POST",
        "/api/v1/rooms/{0}/commands",
        """{"type":"participant.join","id":"6f2b1c0e-7a7e-4b1e-9f7a-111111111111","consent":"1"}"""
    )]
    [InlineData("POST", "/api/v1/catch-up", """{"rooms":{"{0}":{"after":0,"epoch":"","mark":""}}}""")]
    [InlineData("POST", "/api/v1/catch-up", """{"rooms":{"{0}":{"after":3,"epoch":"x","mark":"y"}}}""")]
    public async Task A_room_that_is_forbidden_answers_like_one_that_does_not_exist(string method, string path, string body)
    {
        var grace = await Guest.EnterAsync(shared.Hub, "grace");

        var forbidden = await AskAsync(Members);
        var unknown = await AskAsync("direct-nobody-here");

        Assert.Equal(unknown.Status, forbidden.Status);
        Assert.Equal(WithoutTrace(unknown.Body), WithoutTrace(forbidden.Body));
        Assert.Equal(HeadersOf(unknown), HeadersOf(forbidden));

        Task<Reply> AskAsync(string room) =>
            grace.SendAsync(
                new HttpMethod(method),
                path.Replace("{0}", room, StringComparison.Ordinal),
                body.Length == 0 ? null : body.Replace("{0}", room, StringComparison.Ordinal),
                shared.Hub.Origin
            );
    }

    [Fact]
    public async Task A_room_that_is_forbidden_answers_on_a_line_like_one_that_does_not_exist()
    {
        var grace = await Guest.EnterAsync(shared.Hub, "grace");
        await using var line = await grace.LineAsync();

        foreach (var after in new[] { 0L, 3L, 9_999L })
        {
            Assert.Equal(
                (await line.AskAsync("Follow", "direct-nobody-here", after, "x", "y")).GetRawText(),
                (await line.AskAsync("Follow", Members, after, "x", "y")).GetRawText()
            );
        }
        Assert.Equal(
            (await line.SubmitAsync("direct-nobody-here", Commands.Post("Hello"))).GetRawText(),
            (await line.SubmitAsync(Members, Commands.Post("Hello"))).GetRawText()
        );
        await line.AskAsync("Announce", Members, new { type = "typing" });
        await line.AskAsync("Unfollow", Members);
        Assert.Empty(line.Heard(Members).Entries);
    }

    [Theory]
    [InlineData("grace")]
    [InlineData("")]
    public async Task A_members_room_shows_nothing_of_itself_to_others(string person)
    {
        var reader = person.Length == 0 ? Guest.Visitor(shared.Hub) : await Guest.EnterAsync(shared.Hub, person);
        var jean = await Guest.EnterAsync(shared.Hub, "jean");
        await jean.SayAsync(Members, "Between ourselves: xyzzy");

        var answers = new[]
        {
            await reader.GetAsync("/api/v1/rooms?after=hlp"),
            await reader.GetAsync("/api/v1/rooms"),
            await reader.GetAsync($"/api/v1/rooms/{Members}"),
            await reader.GetAsync($"/api/v1/rooms/{Members}/entries"),
            await reader.GetAsync($"/api/v1/rooms/{Members}/messages"),
            await reader.CatchUpAsync(Members, Standing.Start),
            await reader.SubmitAsync(Members, Commands.Post("Hello")),
            await reader.GetAsync("/api/v1/seal"),
            await reader.GetAsync("/api/v1/rooms/house"),
            await reader.GetAsync("/api/v1/rooms/house/entries"),
        };

        Assert.Contains("hlpf-consultation", answers[0].Body, StringComparison.Ordinal);
        foreach (var answer in answers)
        {
            Assert.DoesNotContain("xyzzy", answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(Members, answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("Jean-Baptiste", answer.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/api/v1/rooms", 200)]
    [InlineData("/api/v1/session", 401)]
    [InlineData("/api/v1/rooms/nothing-here", 404)]
    [InlineData("/no-such-page.txt", 404)]
    [InlineData("/api/v1/rooms/hlpf-consultation/entries?after=x", 400)]
    [InlineData("/hub", 403)]
    [InlineData("/openapi/v1.json", 200)]
    [InlineData("/healthz", 200)]
    [InlineData("/readyz", 200)]
    [InlineData("/seal", 200)]
    public async Task Every_answer_carries_the_headers_that_keep_a_browser_safe(string path, int status)
    {
        var reply = await Guest.Visitor(shared.Hub).GetAsync(path);

        Assert.Equal(status, reply.Status);
        var policy = reply.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self'; ", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", reply.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", reply.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(reply.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_script_carries_what_keeps_it_from_being_taken_for_something_else_and_nothing_that_governs_documents()
    {
        var page = await Guest.Visitor(shared.Hub).GetAsync("/");
        var script = Regex.Match(page.Body, "/assets/first-[^\"]+\\.js", RegexOptions.None, Bounded.Patience).Value;
        var reply = await Guest.Visitor(shared.Hub).GetAsync(script);

        Assert.Equal(200, reply.Status);
        Assert.Equal("nosniff", reply.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", reply.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.False(reply.Headers.Contains("Content-Security-Policy"));
    }

    /// <summary>The trace's id tells one request from another, and nothing else.</summary>
    private static string WithoutTrace(string body) =>
        Regex.Replace(body, "\"traceId\":\"[0-9a-f-]+\"", "", RegexOptions.None, Bounded.Patience);

    private static IEnumerable<string> HeadersOf(Reply reply) =>
        reply
            .Headers.Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(',', header.Value)}")
            .Order(StringComparer.Ordinal);
}
