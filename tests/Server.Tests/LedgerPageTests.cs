using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Asking, supporting and voting from a browser without JavaScript.</summary>
[Collection(OneHub.Name)]
public sealed class LedgerPageTests(SharedHub shared)
{
    [Theory]
    [InlineData("named", "vote")]
    [InlineData("secret", "cast")]
    public async Task Somebody_votes_changes_their_vote_and_reads_what_came_out(string form, string act)
    {
        var (olga, room, poll) = await OpenAsync(form);
        var amina = await Guest.EnterAsync(shared.Hub, "amina");
        await amina.DoAsync(room, Commands.Join());
        var page = await amina.GetAsync(PathOf(room));
        Assert.Contains($"value=\"{act} {poll}\"", page.Body, StringComparison.Ordinal);
        Assert.InRange(page.Body.Split("<link rel=\"stylesheet\"").Length, 4, 5);

        await DoAsync(amina, room, ("do", $"{act} {poll}"), ("choice", "0"));
        Assert.Contains("Change my vote", (await amina.GetAsync(PathOf(room))).Body, StringComparison.Ordinal);
        await DoAsync(amina, room, ("do", $"{act} {poll}"), ("choice", "1"));
        await olga.DoAsync(room, Commands.Of("poll.close", new { poll }));
        await Bounded.UntilAsync(
            async () => (await amina.GetAsync(PathOf(room))).Body.Contains("Voted: 1", StringComparison.Ordinal),
            "the result is on the page"
        );
        var ledger = (await olga.GetAsync($"/api/v1/rooms/{room}/ledger")).Json.GetProperty("ledger");
        Assert.Equal([0, 1], ledger.GetProperty("polls")[0].GetProperty("tally").EnumerateArray().Select(one => one.GetInt32()));
    }

    [Fact]
    public async Task What_is_refused_stands_in_the_form_again_and_a_double_click_is_one_question()
    {
        var (olga, room, _) = await OpenAsync("named");
        var page = (await olga.GetAsync(PathOf(room))).Body;
        var longer = string.Join(' ', Enumerable.Repeat("water", 130));
        var refused = await olga.SendFormAsync(PathOf(room), page, ("do", "ask"), ("text", longer));
        Assert.Equal(422, refused.Status);
        Assert.Contains(longer, refused.Body, StringComparison.Ordinal);

        foreach (var _ in (int[])[1, 2])
        {
            await olga.SendFormAsync(PathOf(room), page, ("do", "ask"), ("text", "Who pays?"));
        }
        var ledger = (await olga.GetAsync($"/api/v1/rooms/{room}/ledger")).Json.GetProperty("ledger");
        Assert.Equal(1, ledger.GetProperty("questions").GetArrayLength());
    }

    [Fact]
    public async Task Attack_a_form_from_elsewhere_and_a_page_of_a_room_that_is_none_of_theirs()
    {
        var (olga, room, poll) = await OpenAsync("named");
        var forged = await olga.SendFormAsync(PathOf(room), "", ("id", $"{Guid.NewGuid()}"), ("do", $"vote {poll}"), ("choice", "0"));
        Assert.Equal(403, forged.Status);
        Assert.Equal(404, (await Guest.Visitor(shared.Hub).GetAsync(PathOf("nowhere"))).Status);
    }

    private static async Task DoAsync(Guest who, string room, params (string, string)[] fields)
    {
        var done = await who.FillInAsync(PathOf(room), fields);
        Assert.True(done.Status == 303, done.Body);
    }

    private async Task<(Guest Olga, string Room, long Poll)> OpenAsync(string form)
    {
        var (olga, room) = await Session.OpenAsync(shared.Hub, $"pages-{Guid.NewGuid():N}");
        var asked = new
        {
            question = "Shall the text be adopted?",
            options = new[] { "Yes", "No" },
            form,
        };
        return (olga, room, await olga.DoAsync(room, Commands.Of("poll.open", asked)));
    }

    private static string PathOf(string room) => $"/rooms/{room}/questions?lang=en";
}
