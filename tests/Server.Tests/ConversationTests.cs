using System.Text.Json;
using System.Text.Json.Nodes;
using CsoNet.Collab.Record;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

[Collection(OneHub.Name)]
public sealed class ConversationTests(SharedHub shared) : IAsyncLifetime
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

    [Fact]
    public async Task What_one_person_says_arrives_once_on_both_screens_with_its_number_and_mark()
    {
        await using var hers = await amina.LineAsync();
        await using var officers = await olga.LineAsync();
        await hers.FollowAsync(room);
        await officers.FollowAsync(room);

        var answer = await hers.SubmitAsync(room, Commands.Post("The pump is broken"));
        var seq = answer.GetProperty("seq").GetInt64();

        foreach (var screen in new[] { hers, officers })
        {
            await screen.Heard(room).ReachesAsync(seq);
            var entry = Assert.Single(screen.Heard(room).Entries, entry => entry.Seq == seq);
            Assert.Equal("The pump is broken", entry.Text);
            Assert.Equal(await amina.NumberInAsync(room), entry.Json.GetProperty("by").GetInt32());
            Assert.Equal(answer.GetProperty("hash").GetString()![..8], screen.Heard(room).Mark);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public async Task A_screen_that_follows_from_any_number_gets_everything_after_it_and_then_what_comes(long from)
    {
        await amina.SayManyAsync(room, 5); // the room is opened, Amina has joined: entries 3 to 7
        await using var line = await olga.LineAsync();

        var followed = await line.FollowAsync(room, from == 0 ? Standing.Start : await olga.StandingAsync(room, from));
        await amina.SayAsync(room, "And one more");
        await line.Heard(room).ReachesAsync(8);

        Assert.True(followed.GetProperty("status").ValueEquals("following"));
        Assert.Equal(8 - from, line.Heard(room).Entries.Count);
        Assert.Equal(from + 1, line.Heard(room).Entries[0].Seq);
    }

    [Fact]
    public async Task A_screen_whose_line_broke_goes_on_where_it_was_without_a_hole()
    {
        var before = await amina.LineAsync();
        await before.FollowAsync(room);
        var seen = await amina.SayAsync(room, "Before");
        await before.Heard(room).ReachesAsync(seen);
        var standing = new Standing(seen, (await amina.StandingAsync(room, seen)).Epoch, before.Heard(room).Mark);
        await before.DisposeAsync();
        await olga.SayAsync(room, "Meanwhile");

        await using var after = await amina.LineAsync();
        await after.FollowAsync(room, standing);
        var last = await olga.SayAsync(room, "Afterwards");
        await after.Heard(room).ReachesAsync(last);

        Assert.Equal(["Meanwhile", "Afterwards"], after.Heard(room).Texts);
    }

    [Theory]
    [InlineData("olga")]
    [InlineData("jean")]
    [InlineData("")]
    public async Task Live_replay_and_catch_up_hand_out_the_same(string reader)
    {
        var guest = reader.Length == 0 ? Guest.Visitor(shared.Hub) : await Guest.EnterAsync(shared.Hub, reader);
        await using var live = await guest.LineAsync();
        await live.FollowAsync(room);
        var message = await amina.SayAsync(room, "A **bold** claim, 水 and ماء");
        await amina.DoAsync(room, Commands.Edit(message, "A *milder* claim"));
        await amina.DoAsync(room, Commands.React(message, "👍"));
        var retracted = await amina.SayAsync(room, "Not meant to be here");
        var head = await amina.DoAsync(room, Commands.Retract(retracted));
        await live.Heard(room).ReachesAsync(head);

        await using var late = await guest.LineAsync();
        await late.FollowAsync(room);
        await late.Heard(room).ReachesAsync(head);
        var replay = Plain(await guest.EntriesAsync(room));
        var catchUp = (await guest.CatchUpAsync(room, Standing.Start)).Json.GetProperty("rooms").GetProperty(room);

        Assert.Equal(head, replay.Count);
        Assert.Equal(replay, Plain(late.Heard(room).Entries.Select(entry => entry.Json)));
        Assert.Equal(replay, Plain(catchUp.GetProperty("entries").EnumerateArray()));
        Assert.Equal(late.Heard(room).Mark, catchUp.GetProperty("mark").GetString());
        // Live, the text was there before it was taken back; all else is the same.
        Assert.Equal(
            replay.Where((_, at) => at + 1 != retracted),
            Plain(live.Heard(room).Entries.Where(entry => entry.Seq != retracted).Select(entry => entry.Json))
        );
    }

    [Theory]
    [InlineData("olga")]
    [InlineData("jean")]
    public async Task The_authors_receipt_stands_in_a_chain_that_anybody_can_verify(string reader)
    {
        var answer = await amina.SubmitAsync(room, Commands.Post("We were promised water in 2019"));
        await amina.DoAsync(room, Commands.Retract(await amina.SayAsync(room, "Not meant to be here")));
        var guest = await Guest.EnterAsync(shared.Hub, reader);

        var walk = new Verifier(room);
        foreach (var entry in await guest.EntriesAsync(room, proof: 1))
        {
            Assert.Null(walk.Check(ExportLine.Read(LineOf(entry))));
            if (walk.Seq == answer.Json.GetProperty("seq").GetInt64())
            {
                Assert.Equal(answer.Json.GetProperty("hash").GetString(), walk.Hash);
            }
        }

        Assert.Equal(await amina.HeadAsync(room), walk.Seq);
    }

    [Fact]
    public async Task A_command_sent_again_through_any_door_gets_its_first_number()
    {
        await using var line = await amina.LineAsync();
        var command = Commands.Post("Only once");
        var first = await line.SubmitAsync(room, command);

        var again = await line.SubmitAsync(room, command);
        var overHttp = await amina.SubmitAsync(room, command);

        Assert.Equal(first.GetProperty("seq").GetInt64(), again.GetProperty("seq").GetInt64());
        Assert.Equal(first.GetProperty("hash").GetString(), overHttp.Json.GetProperty("hash").GetString());
        Assert.Equal(first.GetProperty("seq").GetInt64(), await amina.HeadAsync(room));
    }

    [Fact]
    public async Task The_same_id_with_other_words_is_refused()
    {
        var id = Guid.NewGuid();
        await amina.DoAsync(room, Commands.Post("These words", id));

        var other = await amina.SubmitAsync(room, Commands.Post("Other words", id));

        Assert.Equal((409, "command.reused"), (other.Status, other.Code));
    }

    [Fact]
    public async Task Only_its_author_is_handed_the_id_of_a_command()
    {
        var id = Guid.NewGuid();
        var seq = await amina.DoAsync(room, Commands.Post("Mine", id));

        var hers = (await amina.EntriesAsync(room, seq - 1)).Single();
        var officers = (await olga.EntriesAsync(room, seq - 1)).Single();

        Assert.Equal($"{id}", hers.GetProperty("command").GetString());
        Assert.False(officers.TryGetProperty("command", out _));
    }

    [Fact]
    public async Task That_somebody_is_typing_is_told_to_others_and_not_to_oneself()
    {
        await using var hers = await amina.LineAsync();
        await using var officers = await olga.LineAsync();
        await hers.FollowAsync(room);
        await officers.FollowAsync(room);

        await Bounded.UntilAsync(
            async () =>
            {
                await hers.AskAsync("Announce", room, new { type = "typing" });
                return officers.Heard(room).Notices.Count > 0;
            },
            "the notice of typing"
        );

        Assert.Equal(await amina.NumberInAsync(room), officers.Heard(room).Notices[0].GetProperty("by").GetInt32());
        Assert.Empty(hers.Heard(room).Notices);
    }

    /// <summary>An entry without what only its author gets.</summary>
    private static List<string> Plain(IEnumerable<JsonElement> entries) =>
        [
            .. entries.Select(entry =>
            {
                var plain = JsonNode.Parse(entry.GetRawText())!.AsObject();
                plain.Remove("command");
                return plain.ToJsonString();
            }),
        ];

    private string LineOf(JsonElement entry)
    {
        var proof = entry.GetProperty("proof");
        return JsonSerializer.Serialize(
            new
            {
                record = room,
                seq = entry.GetProperty("seq"),
                at = entry.GetProperty("at"),
                type = entry.GetProperty("type"),
                by = proof.GetProperty("by"),
                data = proof.GetProperty("data"),
                names = proof.TryGetProperty("names", out var names) ? names : (JsonElement?)null,
                hash = proof.GetProperty("hash"),
            }
        );
    }
}
