using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Who loses a right gets nothing after it; what was taken back is at no door any more.</summary>
[Collection(OneHub.Name)]
public sealed class WithholdingTests(SharedHub shared) : IAsyncLifetime
{
    private Guest olga = null!;
    private Guest amina = null!;
    private string room = null!;

    public async Task InitializeAsync()
    {
        olga = await Guest.EnterAsync(shared.Hub, "olga");
        amina = await Guest.EnterAsync(shared.Hub, "amina");
        room = await Convene.ConsultationAsync(olga, amina);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("olga")]
    [InlineData("amina")]
    [InlineData("")]
    public async Task A_text_that_was_taken_back_is_in_no_answer_of_any_door(string reader)
    {
        await amina.SayManyAsync(room, 60);
        var message = await amina.SayAsync(room, "My address is secret-street 1, **really**");
        await amina.DoAsync(room, Commands.Edit(message, "My address is secret-lane 2, *really*"));
        await amina.SayManyAsync(room, 15);
        await amina.DoAsync(room, Commands.Retract(message)); // entry 79 or so
        var before = await amina.StandingAsync(room, message - 1);
        var between = await amina.StandingAsync(room, message);
        var guest = reader.Length == 0 ? Guest.Visitor(shared.Hub) : await Guest.EnterAsync(shared.Hub, reader);

        List<string> answers =
        [
            .. (await guest.EntriesAsync(room, proof: 1)).Select(entry => entry.GetRawText()),
            (await guest.GetAsync($"/api/v1/rooms/{room}/messages?limit=100")).Body,
            (await guest.GetAsync($"/api/v1/rooms/{room}/messages?around={message}")).Body,
            (await guest.CatchUpAsync(room, Standing.Start)).Body,
            (await guest.CatchUpAsync(room, before)).Body,
            (await guest.CatchUpAsync(room, between)).Body,
            (await guest.GetAsync($"/api/v1/rooms/{room}")).Body,
            .. await FollowedAsync(guest, Standing.Start),
            .. await FollowedAsync(guest, before),
        ];
        await amina.SayManyAsync(room, 210);
        answers.Add((await guest.CatchUpAsync(room, before)).Body);
        answers.Add((await guest.CatchUpAsync(room, between)).Body);

        Assert.All(answers, answer => Assert.DoesNotContain("secret", answer, StringComparison.Ordinal));
        Assert.Contains("\"behind\"", answers[^1], StringComparison.Ordinal);
        Assert.Contains($"\"gone\":[{message}]", answers[^1], StringComparison.Ordinal);
        var entry = (await guest.EntriesAsync(room, message - 1))[0];
        Assert.True(entry.GetProperty("gone").GetBoolean());
        Assert.Equal(message, entry.GetProperty("seq").GetInt64());
    }

    [Fact]
    public async Task Who_is_removed_gets_that_entry_and_nothing_after_it()
    {
        var jean = await Guest.EnterAsync(shared.Hub, "jean");
        await jean.DoAsync(room, Commands.Join());
        var number = await jean.NumberInAsync(room);
        await using var his = await jean.LineAsync();
        await using var second = await jean.LineAsync();
        await using var officers = await olga.LineAsync();
        foreach (var line in new[] { his, second, officers })
        {
            await line.FollowAsync(room);
        }

        var removal = await olga.DoAsync(room, Commands.Remove(number));
        await officers.Heard(room).ReachesAsync(await amina.SayAsync(room, "After the removal"));

        Assert.Equal("removed", await his.Heard(room).Ended.Soon());
        Assert.Equal("removed", await second.Heard(room).Ended.Soon());
        await AnswersAsIfThereWasNoRoomAsync(jean, his);
        Assert.Equal(removal, his.Heard(room).Last);
        Assert.Equal(removal, second.Heard(room).Last);
        Assert.False(his.Heard(room).Entries[^1].Json.GetProperty("data").TryGetProperty("reason", out _));
    }

    [Fact]
    public async Task Who_is_removed_while_many_speak_gets_nothing_after_it()
    {
        var jean = await Guest.EnterAsync(shared.Hub, "jean");
        await jean.DoAsync(room, Commands.Join());
        await using var his = await jean.LineAsync();
        await his.FollowAsync(room);
        var number = await jean.NumberInAsync(room);

        var speaking = amina.SayManyAsync(room, 150);
        var removal = await olga.DoAsync(room, Commands.Remove(number));
        await speaking;

        Assert.Equal("removed", await his.Heard(room).Ended.Soon());
        Assert.Equal(removal, his.Heard(room).Last);
    }

    [Fact]
    public async Task Who_was_removed_and_sends_again_what_was_accepted_before_gets_its_number()
    {
        var jean = await Guest.EnterAsync(shared.Hub, "jean");
        await jean.DoAsync(room, Commands.Join());
        var words = Commands.Post("Said in time");
        var seq = await jean.DoAsync(room, words);
        await olga.DoAsync(room, Commands.Remove(await jean.NumberInAsync(room)));

        Assert.Equal(seq, await jean.DoAsync(room, words));
        Assert.Equal("room.unknown", (await jean.SubmitAsync(room, Commands.Post("Too late"))).Code);
    }

    [Fact]
    public async Task Who_changes_audience_is_told_to_follow_again_and_goes_on_without_a_hole()
    {
        await using var line = await amina.LineAsync();
        await line.FollowAsync(room);

        var change = await olga.DoAsync(room, Commands.ChangeRole(await amina.NumberInAsync(room), "moderator"));
        var after = await olga.SayAsync(room, "To the podium, too");
        var code = await line.Heard(room).Ended.Soon();

        Assert.Equal(("audience", change), (code, line.Heard(room).Last));
        await line.FollowAsync(room, await amina.StandingAsync(room, change));
        await line.Heard(room).ReachesAsync(after);
    }

    [Fact]
    public async Task The_reason_of_a_removal_is_shown_to_the_podium_only()
    {
        var jean = await Guest.EnterAsync(shared.Hub, "jean");
        await jean.DoAsync(room, Commands.Join());
        var removal = await olga.DoAsync(room, Commands.Remove(await jean.NumberInAsync(room)));

        var officers = (await olga.EntriesAsync(room, removal - 1, proof: 1))[0].GetRawText();
        var hers = (await amina.EntriesAsync(room, removal - 1, proof: 1))[0].GetRawText();
        var visitors = (await Guest.Visitor(shared.Hub).EntriesAsync(room, removal - 1, proof: 1))[0].GetRawText();

        Assert.Contains("Threats", officers, StringComparison.Ordinal);
        Assert.DoesNotContain("Threats", hers, StringComparison.Ordinal);
        Assert.DoesNotContain("Threats", visitors, StringComparison.Ordinal);
    }

    private async Task AnswersAsIfThereWasNoRoomAsync(Guest guest, HubLine line)
    {
        Assert.Equal("room.unknown", (await guest.GetAsync($"/api/v1/rooms/{room}")).Code);
        Assert.Equal("room.unknown", (await guest.GetAsync($"/api/v1/rooms/{room}/entries")).Code);
        Assert.Equal("room.unknown", (await guest.GetAsync($"/api/v1/rooms/{room}/messages")).Code);
        Assert.Equal("room.unknown", (await guest.SubmitAsync(room, Commands.Post("Still here"))).Code);
        Assert.Equal("{\"rooms\":{}}", (await guest.CatchUpAsync(room, Standing.Start)).Body);
        Assert.DoesNotContain(room, (await guest.GetAsync("/api/v1/rooms")).Body, StringComparison.Ordinal);
        Assert.Equal("room.unknown", (await line.FollowAsync(room, new Standing(line.Heard(room).Last))).GetProperty("code").GetString());
        Assert.Equal("room.unknown", (await line.SubmitAsync(room, Commands.Post("Still here"))).GetProperty("code").GetString());
    }

    private async Task<IEnumerable<string>> FollowedAsync(Guest guest, Standing from)
    {
        await using var line = await guest.LineAsync();
        await line.FollowAsync(room, from);
        await line.Heard(room).ReachesAsync(await guest.HeadAsync(room));
        return line.Heard(room).Entries.Select(entry => entry.Json.GetRawText());
    }
}
