using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Asking to be let in without JavaScript, and what those see who decide it.</summary>
[Collection(OneHub.Name)]
public sealed class DoorPageTests(SharedHub shared) : IAsyncLifetime
{
    private Guest olga = null!;
    private Guest rosa = null!;
    private string room = null!;

    public async Task InitializeAsync()
    {
        olga = await Guest.EnterAsync(shared.Hub, "olga");
        rosa = await Guest.EnterAsync(shared.Hub, "rosa");
        // A list shows the first hundred rooms: other tests have opened very many.
        room = Convene.NewName("a-listed");
        await olga.DoAsync(room, Commands.Open("Wells of the Andes", visibility: "listed", kind: "regionalChannel"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Who_is_not_in_asks_at_the_door_is_declined_and_reads_why()
    {
        Assert.Contains("Wells of the Andes", (await rosa.GetAsync("/rooms?lang=en")).Body, StringComparison.Ordinal);
        var asked = await rosa.FillInAsync(Path, ("do", "askIn"), ("text", "We dig them"), ("rules", "yes"), ("data", "yes"));
        Assert.Equal(303, asked.Status);
        Assert.Contains("You have asked.", await TextAsync(), StringComparison.Ordinal);

        await olga.DoAsync(room, Ask.Decline((await WaitingAsync())[0], "Only for the Andes <b>of Peru</b>"));

        Assert.Contains("Only for the Andes <b>of Peru</b>", await TextAsync(), StringComparison.Ordinal);
        var again = await rosa.FillInAsync($"{Path}?lang=en", ("do", "askIn"), ("rules", "yes"), ("data", "yes"));
        Assert.Contains("Ask again later", PageGuest.TextOf(again.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_asks_without_agreeing_to_the_rules()
    {
        var asked = await rosa.FillInAsync(Path, ("do", "askIn"), ("text", "We dig them"), ("rules", "yes"));
        Assert.InRange(asked.Status, 400, 499);
        Assert.Contains("We dig them", PageGuest.TextOf(asked.Body), StringComparison.Ordinal);
        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task What_was_asked_can_be_withdrawn()
    {
        await rosa.FillInAsync(Path, ("do", "askIn"), ("rules", "yes"), ("data", "yes"));
        Assert.Single(await WaitingAsync());
        Assert.Equal(303, (await rosa.FillInAsync(Path, ("do", "withdrawIn"))).Status);
        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task A_visitor_without_an_account_knows_of_no_listed_room() =>
        Assert.Equal(404, (await Guest.Visitor(shared.Hub).GetAsync(Path)).Status);

    [Fact]
    public async Task Who_waits_and_who_was_removed_is_told_to_those_alone_who_run_the_room()
    {
        var amina = await Guest.EnterAsync(shared.Hub, "amina");
        await amina.DoAsync(room, Ask.Make("Let me in"));
        await olga.DoAsync(room, Ask.Approve((await WaitingAsync())[0]));
        await amina.DoAsync(room, Commands.Join());
        await rosa.DoAsync(room, Ask.Make("And me"));

        Assert.Equal(403, (await amina.GetAsync($"/api/v1/rooms/{room}/members")).Status);
        var hers = string.Concat((await amina.EntriesAsync(room)).Select(entry => entry.GetRawText()));
        Assert.DoesNotContain("And me", hers, StringComparison.Ordinal);
        Assert.DoesNotContain("Rosa", hers + (await amina.GetAsync($"/api/v1/rooms/{room}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_member_gets_0_entries_through_every_door_and_comes_back_when_it_is_lifted()
    {
        await rosa.DoAsync(room, Ask.Make("Let me in"));
        var number = (await WaitingAsync())[0];
        await olga.DoAsync(room, Ask.Approve(number));
        await rosa.DoAsync(room, Commands.Join());
        var stood = await rosa.StandingAsync(room, await rosa.HeadAsync(room));
        await olga.DoAsync(room, Commands.Remove(number));

        foreach (var question in (await EveryCommand.OfAsync(shared.Hub)).QuestionsAbout(room))
        {
            Assert.Equal((question, 404), (question, (await rosa.GetAsync(question)).Status));
        }
        Assert.DoesNotContain(room, (await rosa.CatchUpAsync(room, stood)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(room, (await rosa.GetAsync("/api/v1/rooms")).Body, StringComparison.Ordinal);
        var removed = (await olga.GetAsync($"/api/v1/rooms/{room}/members")).Json.GetProperty("removed")[0];
        Assert.Equal((number, "Threats"), (removed.GetProperty("participant").GetInt32(), removed.GetProperty("reason").GetString()));
        await olga.DoAsync(room, Ask.Readmit(number));
        await rosa.DoAsync(room, Commands.Join());
    }

    private string Path => $"/rooms/{room}";

    private async Task<string> TextAsync() => PageGuest.TextOf((await rosa.GetAsync($"{Path}?lang=en")).Body);

    private async Task<int[]> WaitingAsync() =>
        [
            .. (await olga.GetAsync($"/api/v1/rooms/{room}/members"))
                .Json.GetProperty("requests")
                .EnumerateArray()
                .Select(one => one.GetProperty("participant").GetInt32()),
        ];
}
