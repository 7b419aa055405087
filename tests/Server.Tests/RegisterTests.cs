using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>The register and the chain behind each of its lines, for everybody and through the rights of each reader.</summary>
[Collection(OneHub.Name)]
public sealed class RegisterTests(SharedHub shared)
{
    private Guest Visitor => Guest.Visitor(shared.Hub);

    [Fact]
    public async Task From_the_sentence_to_the_office_and_back_and_everybody_sees_that_far()
    {
        var one = await Recommended.SubmittedAsync(shared.Hub);
        await one.AcknowledgeAsync();
        var seen = (await Visitor.GetAsync($"/api/v1/recommendations/{one.Record}")).Json;
        Assert.Equal(Recommended.Sentence, seen.GetProperty("sources")[0].GetProperty("words").GetString());
        Assert.Equal(one.Message, seen.GetProperty("sources")[0].GetProperty("number").GetInt64());
        Assert.Equal(("acknowledged", "Kenya"), StateAndOffice(seen.GetProperty("line")));
        Assert.Equal(
            ["room.opened", "recommendation.received", "recommendation.acknowledged"],
            seen.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("type").GetString())
        );
        Assert.Empty(seen.GetProperty("may").EnumerateArray());
        Assert.Contains("review.start", MayOf((await one.Grace.GetAsync($"/api/v1/recommendations/{one.Record}")).Json));

        var back = (await Visitor.GetAsync($"/api/v1/rooms/{one.Room}/recommendations?about={one.Message}")).Json;
        Assert.Equal(one.Record, back.GetProperty("items")[0].GetProperty("lines")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task What_is_offered_in_the_room_is_for_those_who_may()
    {
        var one = await Recommended.DraftedAsync(shared.Hub);
        Assert.Contains("recommendation.cite", await MayInRoomAsync(one.Amina, one.Room));
        Assert.Contains("recommendation.sponsor", await MayInRoomAsync(one.Amina, one.Room));
        Assert.Contains("recommendation.submit", await MayInRoomAsync(one.David, one.Room));
        Assert.DoesNotContain("recommendation.submit", await MayInRoomAsync(one.Amina, one.Room));
        Assert.Empty(await MayInRoomAsync(Visitor, one.Room));
    }

    [Fact]
    public async Task The_register_is_filtered_and_counted()
    {
        var one = await Recommended.SubmittedAsync(shared.Hub);
        foreach (
            var (filter, fits) in ((string, int)[])
                [
                    ("country=KE", 1),
                    ("country=FR", 0),
                    ("theme=humanRights&goal=sdg6", 1),
                    ("goal=sdg1", 0),
                    ("state=submitted", 1),
                    ("overdue=on", 0),
                ]
        )
        {
            var found = (await Visitor.GetAsync($"/api/v1/recommendations?room={one.Room}&{filter}")).Json;
            Assert.Equal((fits, fits), (found.GetProperty("count").GetInt32(), found.GetProperty("items").GetArrayLength()));
        }
        foreach (var wrong in (string[])["state=lost", "state=3", "overdue=maybe", $"theme={new string('x', 300)}"])
        {
            Assert.Equal(400, (await Visitor.GetAsync($"/api/v1/recommendations?{wrong}")).Status);
            Assert.Equal(400, (await Visitor.GetAsync($"/api/v1/recommendations/figures?{wrong}")).Status);
        }
        var board = (await Visitor.GetAsync($"/api/v1/recommendations/figures?room={one.Room}")).Json;
        Assert.Equal(1, board.GetProperty("all").GetProperty("open").GetInt32());
        Assert.Equal("Kenya", board.GetProperty("offices")[0].GetProperty("office").GetProperty("name").GetString());
    }

    [Fact]
    public async Task It_is_a_table_and_a_feed()
    {
        var one = await Recommended.SubmittedAsync(shared.Hub);
        var table = await Visitor.GetAsync($"/api/v1/recommendations/export.csv?room={one.Room}");
        Assert.Equal("text/csv", table.MediaType);
        Assert.Contains(one.Record, table.Body, StringComparison.Ordinal);
        var feed = await Visitor.GetAsync($"/register.atom?room={one.Room}");
        Assert.Equal("application/atom+xml", feed.MediaType);
        Assert.Contains($"/register/{one.Record}", feed.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_that_is_not_open_to_somebody_is_found_by_no_door_of_the_register()
    {
        var one = await Recommended.DraftedAsync(shared.Hub, "members");
        var never = Convene.NewName("never");
        foreach (var guest in (Guest[])[Visitor, one.Amina])
        {
            Assert.Equal(
                (404, (await guest.GetAsync($"/api/v1/rooms/{never}/recommendations")).Code),
                ((await guest.GetAsync($"/api/v1/rooms/{one.Room}/recommendations")) is var reply ? (reply.Status, reply.Code) : default)
            );
            Assert.Equal(0, (await guest.GetAsync($"/api/v1/recommendations?room={one.Room}")).Json.GetProperty("count").GetInt32());
            Assert.Equal(404, (await guest.GetAsync($"/api/v1/recommendations/{one.Record}")).Status);
            Assert.Equal(404, (await guest.GetAsync($"/api/v1/recommendations/{one.Room}")).Status);
        }
    }

    [Fact]
    public async Task What_the_doors_say_is_described()
    {
        var one = await Recommended.SubmittedAsync(shared.Hub);
        await one.AcknowledgeAsync();
        var described = await Described.ByAsync(shared.Hub);
        foreach (
            var (schema, path) in ((string, string)[])
                [
                    ("RegisterListShape", $"recommendations?room={one.Room}"),
                    ("Board", "recommendations/figures"),
                    ("RecommendationShape", $"recommendations/{one.Record}"),
                    ("DraftListShape", $"rooms/{one.Room}/recommendations"),
                ]
        )
        {
            Assert.Equal([], described.Misfits((await one.Amina.GetAsync($"/api/v1/{path}")).Json, schema));
        }
    }

    private static (string?, string?) StateAndOffice(JsonElement line) =>
        (line.GetProperty("state").GetString(), line.GetProperty("office").GetProperty("name").GetString());

    private static IEnumerable<string?> MayOf(JsonElement one) => one.GetProperty("may").EnumerateArray().Select(verb => verb.GetString());

    private static async Task<List<string?>> MayInRoomAsync(Guest guest, string room) =>
        [.. MayOf((await guest.GetAsync($"/api/v1/rooms/{room}/recommendations")).Json.GetProperty("items")[0])];
}
