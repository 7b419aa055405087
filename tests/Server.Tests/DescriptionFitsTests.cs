using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>
/// What the hub says fits what it describes, to the last field. Entries and catch-up are written byte by byte, so nothing else keeps the two together.
/// </summary>
[Collection(OneHub.Name)]
public sealed class DescriptionFitsTests(SharedHub shared) : IAsyncLifetime
{
    private static readonly string[] Calls = ["entries?proof=1", "entries?after=3&limit=1", "messages"];
    private Described described = null!;
    private Guest olga = null!;
    private Guest amina = null!;
    private string room = null!;
    private long first;

    public async Task InitializeAsync()
    {
        described = await Described.ByAsync(shared.Hub);
        olga = await Guest.EnterAsync(shared.Hub, "olga");
        amina = await Guest.EnterAsync(shared.Hub, "amina");
        room = await Convene.ConsultationAsync(olga, amina);
        first = await amina.SayAsync(room, "Water *first*");
        await olga.DoAsync(room, Commands.React(first, "👏"));
        await olga.DoAsync(room, Commands.Pin(first));
        await amina.DoAsync(room, Commands.Edit(first, "Water **first**"));
        await amina.DoAsync(room, Commands.Retract(await amina.SayAsync(room, "A slip")));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_pages_of_a_room()
    {
        Fits("ListShapeOfRoomLineShape", (await amina.GetAsync("/api/v1/rooms")).Json);
        Fits("RoomShape", await amina.RoomAsync(room));
        Fits("RoomShape", await Guest.Visitor(shared.Hub).RoomAsync(room));
        foreach (var call in Calls)
        {
            var schema = call == "messages" ? "MessagePageShape" : "EntriesShape";
            Fits(schema, (await amina.GetAsync($"/api/v1/rooms/{room}/{call}")).Json);
            Fits(schema, (await Guest.Visitor(shared.Hub).GetAsync($"/api/v1/rooms/{room}/{call}")).Json);
        }
    }

    [Fact]
    public async Task Each_entry_as_an_event_of_its_type()
    {
        var schemas = DescriptionTests.Happenings.ToDictionary(one => (string)one[0], one => $"{one[1]}Data", StringComparer.Ordinal);

        var whole = (await amina.EntriesAsync(room)).Where(entry => entry.TryGetProperty("data", out _)).ToList();

        Assert.True(whole.Count > 6);
        Assert.All(whole, entry => Fits(schemas[entry.GetProperty("type").GetString()!], entry.GetProperty("data")));
    }

    [Fact]
    public async Task Catching_up_from_anywhere()
    {
        var start = await amina.CatchUpAsync(room, Standing.Start);
        var lost = await amina.CatchUpAsync(room, new Standing(3, "elsewhere", "00000000"));
        var standing = await amina.StandingAsync(room, first);
        await olga.DoAsync(room, Commands.React(first, "🙏"));
        await olga.SayManyAsync(room, 201);
        var behind = await amina.CatchUpAsync(room, standing);

        Assert.All([start, lost, behind], answer => Fits("CatchUpShape", answer.Json));
        Assert.Contains("\"reset\":true", lost.Body, StringComparison.Ordinal);
        Assert.Contains("\"behind\":{", behind.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_answers_and_problems()
    {
        var post = Commands.Post("Once more");

        Fits("SessionShape", (await amina.GetAsync("/api/v1/session")).Json);
        Fits("ListShapeOfDemoPersonShape", (await amina.GetAsync("/api/v1/session/demo")).Json);
        Fits("ListShapeOfSealShape", (await amina.GetAsync("/api/v1/seal")).Json);
        Fits("Command", JsonSerializer.SerializeToElement(post));
        Fits("AnswerShape", (await amina.SubmitAsync(room, post)).Json);
        Fits("ProblemDetails", (await amina.SubmitAsync(room, Commands.Post(""))).Json);
        Fits("ProblemDetails", (await Guest.Visitor(shared.Hub).GetAsync("/api/v1/session")).Json);
    }

    [Fact]
    public async Task What_goes_over_the_live_line()
    {
        await using var line = await amina.LineAsync();

        Fits("Followed", await line.FollowAsync(room));
        Fits("Followed", await line.FollowAsync("nowhere"));
    }

    [Fact]
    public void Something_else_does_not_fit()
    {
        var person = JsonDocument.Parse("""{"name":"A","role":"king","left":null,"crown":1}""").RootElement;

        Assert.Equal(
            [
                "PersonShape.account is missing",
                "PersonShape.role is king",
                "PersonShape.left is null",
                "PersonShape.crown is not described",
            ],
            described.Misfits(person, "PersonShape")
        );
    }

    private void Fits(string schema, JsonElement value) => Assert.Equal([], described.Misfits(value, schema));
}
