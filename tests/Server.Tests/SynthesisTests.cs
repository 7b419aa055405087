using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>The synthesis of a dialogue at the doors of a hub: from the first point to the remark of somebody who was cited. David moderates, Amina contributes.</summary>
[Collection(OneHub.Name)]
public sealed class SynthesisTests(SharedHub shared)
{
    private const string Sentence = "The pump broke in March.";

    [Fact]
    public async Task What_was_said_is_summed_up_checked_and_found_again_by_whoever_said_it()
    {
        var (david, amina) = (await Guest.EnterAsync(shared.Hub, "david"), await Guest.EnterAsync(shared.Hub, "amina"));
        var planned = await Planned.OpenAsync(david, amina, seconds: 5, latePosting: true);
        var (room, topic) = (planned.Room, await planned.FirstTopicAsync(amina));
        var said = await amina.DoAsync(
            room,
            Commands.Of(
                "message.post",
                new
                {
                    topic,
                    text = $"{Sentence} Nobody came.",
                    @as = "organization",
                }
            )
        );
        var thanks = await amina.DoAsync(room, Commands.Of("message.post", new { topic, text = "Thank you for asking." }));
        await SumUpAsync(david, amina, room, said, thanks);
        await AminaReadsAndRemarksAsync(amina, room);
        await ItStandsAtHerOwnMessageAsync(amina, david, room, topic, said);
        var remarks = (await david.GetAsync($"/api/v1/rooms/{room}/synthesis")).Json.GetProperty("remarks");
        Assert.Equal("It was February.", Assert.Single(remarks.EnumerateArray()).GetProperty("text").GetString());
        await NothingIsFinalBeforeItsTimeAsync(david, room);
    }

    private static async Task SumUpAsync(Guest david, Guest amina, string room, long said, long thanks)
    {
        await Bounded.UntilAsync(async () => await PhaseAsync(david, room) == "synthesis", "the round is over", everyMs: 200);

        var point = await david.DoAsync(room, Commands.Of("synthesis.draftPoint", new { text = "Pumps stand still.", question = 1 }));
        await david.DoAsync(
            room,
            Commands.Of(
                "synthesis.cite",
                new
                {
                    point,
                    source = said,
                    quote = Sentence,
                }
            )
        );
        Assert.Equal("synthesis.uncovered", (await david.SubmitAsync(room, Commands.Of("synthesis.propose", new { }))).Code);
        await OnlyThoseWhoWriteSeeItAsync(david, amina, room, thanks);
        await david.DoAsync(
            room,
            Commands.Of("synthesis.setAside", new { messages = new[] { thanks }, reason = "It thanks the moderators." })
        );
        await david.DoAsync(room, Commands.Of("synthesis.propose", new { }));
    }

    /// <summary>At her own words, and to nobody else; also without JavaScript.</summary>
    private static async Task ItStandsAtHerOwnMessageAsync(Guest amina, Guest david, string room, long topic, long said)
    {
        var cited = Assert.Single(
            (await amina.GetAsync($"/api/v1/rooms/{room}/synthesis/cited")).Json.GetProperty("items").EnumerateArray()
        );
        Assert.Equal(said, cited.GetProperty("message").GetInt64());
        Assert.Equal([1], cited.GetProperty("places").EnumerateArray().Select(place => place.GetInt32()));
        Assert.Empty((await david.GetAsync($"/api/v1/rooms/{room}/synthesis/cited")).Json.GetProperty("items").EnumerateArray());
        const string mark = "class=\"cited-in\"";
        Assert.Contains(mark, (await amina.GetAsync($"/rooms/{room}/topics/{topic}")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(mark, (await david.GetAsync($"/rooms/{room}/topics/{topic}")).Body, StringComparison.Ordinal);
    }

    /// <summary>The check lasts five days.</summary>
    private static async Task NothingIsFinalBeforeItsTimeAsync(Guest david, string room)
    {
        Assert.Equal("synthesis.inCheck", (await david.SubmitAsync(room, Commands.Of("synthesis.finalize", new { }))).Code);
        var may = (await david.GetAsync($"/api/v1/rooms/{room}/synthesis")).Json.GetProperty("may").EnumerateArray();
        Assert.DoesNotContain("synthesis.finalize", may.Select(verb => verb.GetString()));
    }

    private static async Task OnlyThoseWhoWriteSeeItAsync(Guest david, Guest amina, string room, long open)
    {
        var draft = (await david.GetAsync($"/api/v1/rooms/{room}/synthesis")).Json;
        Assert.Equal(
            Sentence,
            draft.GetProperty("draft")[0].GetProperty("sources")[0].GetProperty("source").GetProperty("words").GetString()
        );
        var listed = (await david.GetAsync($"/api/v1/rooms/{room}/contributions?which=open")).Json;
        Assert.Equal(
            open,
            Assert.Single(listed.GetProperty("items").EnumerateArray()).GetProperty("message").GetProperty("seq").GetInt64()
        );

        Assert.False((await amina.GetAsync($"/api/v1/rooms/{room}/synthesis")).Json.TryGetProperty("draft", out _));
        Assert.Equal(403, (await amina.GetAsync($"/api/v1/rooms/{room}/contributions")).Status);
        Assert.DoesNotContain("Pumps stand still", string.Concat(await amina.EntriesAsync(room)), StringComparison.Ordinal);
        var empty = PageGuest.TextOf((await amina.GetAsync($"/rooms/{room}/synthesis")).Body);
        Assert.Contains("There is no synthesis yet", empty, StringComparison.Ordinal);
    }

    private static async Task AminaReadsAndRemarksAsync(Guest amina, string room)
    {
        var page = await amina.GetAsync($"/rooms/{room}/synthesis");
        var words = PageGuest.TextOf(page.Body);
        Assert.All(
            [
                "Pumps stand still.",
                Sentence,
                "In support:",
                "Maji Women's Cooperative",
                "Cited in point",
                "It thanks the moderators.",
                "Your remark",
            ],
            text => Assert.Contains(text, words, StringComparison.Ordinal)
        );
        var sent = await amina.FillInAsync($"/rooms/{room}/synthesis", ("do", "synthesis.remark"), ("text", "It was February."));
        Assert.Equal(303, sent.Status);
        await Bounded.UntilAsync(
            async () => (await amina.GetAsync("/api/v1/me/notices")).Body.Contains($"\"room\":\"{room}\"", StringComparison.Ordinal),
            "she is told that she was cited",
            everyMs: 200
        );
    }

    private static async Task<string> PhaseAsync(Guest guest, string room) =>
        (await guest.GetAsync($"/api/v1/rooms/{room}/programme")).Json.GetProperty("programme").GetProperty("phase").GetString()!;
}
