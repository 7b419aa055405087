using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Where somebody is signed in, and how soon they are nowhere any more.</summary>
[Collection(OneHub.Name)]
public sealed class SignInTests(SharedHub shared)
{
    private const string Room = "hlpf-consultation";

    private Task<Guest> As(string person) => Guest.EnterAsync(shared.Hub, person);

    private static Task<Reply> EndAsync(Guest guest, string path = "") =>
        guest.SendAsync(HttpMethod.Delete, $"/api/v1/sessions{path}", body: null, guest.Hub.Origin);

    private static async Task<string> OwnIdAsync(Guest guest)
    {
        var items = (await guest.GetAsync("/api/v1/sessions")).Json.GetProperty("items").EnumerateArray();
        return items.Single(one => one.GetProperty("current").GetBoolean()).GetProperty("id").GetString()!;
    }

    [Fact]
    public async Task A_person_sees_their_own_sessions_to_the_hour_and_without_addresses()
    {
        var (here, there, other) = (await As("li"), await As("li"), await As("grace"));
        var list = await here.GetAsync("/api/v1/sessions");
        var items = list.Json.GetProperty("items").EnumerateArray().ToList();
        Assert.True(items.Count >= 2);
        Assert.Single(items, one => one.GetProperty("current").GetBoolean());
        Assert.All(items, one => Assert.Equal(0, one.GetProperty("seen").GetInt64() % 3_600_000));
        Assert.DoesNotContain("127.0.0.1", list.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(await OwnIdAsync(other), list.Body, StringComparison.Ordinal);
        Assert.Contains(await OwnIdAsync(there), list.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_has_no_sessions_and_ends_none()
    {
        var visitor = Guest.Visitor(shared.Hub);
        Assert.Equal(401, (await visitor.GetAsync("/api/v1/sessions")).Status);
        Assert.Equal(401, (await EndAsync(visitor)).Status);
        Assert.Equal(401, (await EndAsync(visitor, "/abc")).Status);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        var (grace, li) = (await As("grace"), await As("li"));
        Assert.Equal((404, "session.unknown"), ((await EndAsync(grace, $"/{await OwnIdAsync(li)}")).Status, "session.unknown"));
        Assert.Equal(200, (await li.GetAsync("/api/v1/session")).Status);
    }

    [Fact]
    public async Task A_copied_cookie_is_worth_nothing_after_its_owner_has_left()
    {
        var amina = await As("amina");
        var thief = new Guest(shared.Hub, amina.Cookie);
        Assert.Equal(200, (await thief.GetAsync("/api/v1/session")).Status);
        Assert.Equal(200, (await amina.SendAsync(HttpMethod.Delete, "/api/v1/session", body: null, shared.Hub.Origin)).Status);
        Assert.Equal(401, (await thief.GetAsync("/api/v1/session")).Status);
        Assert.Equal(401, (await thief.SubmitAsync(Room, Commands.Post("It is me"))).Status);
    }

    [Fact]
    public async Task A_line_is_cut_within_a_second_when_its_session_is_ended_from_another_device()
    {
        var (phone, desk) = (await As("amina"), await As("amina"));
        await using var line = await phone.LineAsync();
        await line.FollowAsync(Room);
        Assert.Equal(200, (await EndAsync(desk, $"/{await OwnIdAsync(phone)}")).Status);
        await line.Closed.WaitAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(401, (await phone.GetAsync("/api/v1/session")).Status);
        Assert.Equal(200, (await desk.GetAsync("/api/v1/session")).Status);
    }

    [Fact]
    public async Task Signing_out_everywhere_cuts_every_line_and_nobody_elses()
    {
        var (phone, desk, other) = (await As("jean"), await As("jean"), await As("grace"));
        await using var onPhone = await phone.LineAsync();
        await using var onDesk = await desk.LineAsync();
        await using var others = await other.LineAsync();
        await onPhone.FollowAsync(Room);
        await others.FollowAsync(Room);
        Assert.Equal(200, (await EndAsync(desk)).Status);
        await Task.WhenAll(onPhone.Closed, onDesk.Closed).WaitAsync(TimeSpan.FromSeconds(1));
        Assert.False(others.Closed.IsCompleted);
        Assert.Equal(200, (await other.GetAsync("/api/v1/session")).Status);
    }

    [Fact]
    public async Task A_held_question_is_not_answered_to_a_session_that_ended_meanwhile()
    {
        var (amina, rosa) = (await As("amina"), await As("rosa"));
        const string members = "direct-amina-jean";
        var standing = await amina.StandingAsync(members, await amina.HeadAsync(members));
        var held = amina.CatchUpAsync(members, standing, wait: 20);
        await Task.Delay(500);
        await amina.SendAsync(HttpMethod.Delete, "/api/v1/session", body: null, shared.Hub.Origin);
        var again = await As("amina");
        await again.SayAsync(members, "Only for those who are signed in");
        Assert.DoesNotContain("Only for those", (await held).Body, StringComparison.Ordinal);
        Assert.Equal(404, (await rosa.GetAsync($"/api/v1/rooms/{members}")).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_node_cuts_the_line_soon_with_Redis_and_without(bool withRedis)
    {
        await using var nodes = await Nodes.StartAsync(2, withRedis ? await Redis.StartAsync() : null);
        var phone = await Guest.EnterAsync(nodes[0], "amina");
        var desk = await Guest.EnterAsync(nodes[1], "amina");
        await using var line = await phone.LineAsync();
        await line.FollowAsync(Room);
        Assert.Equal(200, (await EndAsync(desk)).Status);
        await line.Closed.WaitAsync(TimeSpan.FromSeconds(2));
        await Bounded.UntilAsync(
            async () => (await phone.GetAsync("/api/v1/session")).Status == 401,
            "it is refused there, too",
            TimeSpan.FromSeconds(2)
        );
    }
}
