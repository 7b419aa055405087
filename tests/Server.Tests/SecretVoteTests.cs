using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Server.Tests;

/// <summary>A secret vote through the doors, and what somebody finds who takes the database away.</summary>
[Collection(OneHub.Name)]
public sealed class SecretVoteTests(SharedHub shared)
{
    [Fact]
    public async Task What_was_given_is_counted_and_nobody_is_told_whose_it_was()
    {
        var (olga, room, poll) = await OpenAsync();
        var (amina, leila) = (await InAsync("amina", room), await InAsync("leila", room));
        var receipt = await CastAsync(amina, room, poll, 1);
        await CastAsync(leila, room, poll, 0);
        Assert.Equal(receipt, await CastAsync(amina, room, poll, 0));
        Assert.Equal([poll], CastBy(await amina.GetAsync(LedgerOf(room))));
        Assert.Empty(CastBy(await olga.GetAsync(LedgerOf(room))));
        Assert.Equal(2, Rows("SELECT count(*) FROM ballots WHERE room = $room", room));

        await olga.DoAsync(room, Commands.Of("poll.close", new { poll }));
        await Bounded.UntilAsync(async () => StateOf(await amina.GetAsync(LedgerOf(room))) == "closed", "the ballots are counted");

        var shown = Poll(await amina.GetAsync(LedgerOf(room)));
        Assert.Equal([2, 0], shown.GetProperty("tally").EnumerateArray().Select(one => one.GetInt32()));
        Assert.Empty(shown.GetProperty("ballots").EnumerateObject());
        var since = (await olga.EntriesAsync(room)).Where(entry => entry.GetProperty("seq").GetInt64() > poll).ToList();
        Assert.Equal(["poll.sealed", "poll.counted"], since.Select(entry => entry.GetProperty("type").GetString()).Where(IsOfPolls));
        Assert.Equal(0, Rows("SELECT count(*) FROM ballots WHERE room = $room", room));
        Assert.Equal(0, Rows("SELECT sum(length(key)) FROM ballot_boxes WHERE room = $room", room));
    }

    [Fact]
    public async Task Whoever_takes_no_part_gives_no_ballot_and_what_is_none_is_refused()
    {
        var (olga, room, poll) = await OpenAsync();
        var path = $"/api/v1/rooms/{room}/polls/{poll}/ballot";
        var (visitor, rosa) = (Guest.Visitor(shared.Hub), await Guest.EnterAsync(shared.Hub, "rosa"));
        Assert.Equal((401, "session.missing"), Of(await visitor.PostAsync(path, Ballot(0))));
        Assert.Equal(403, (await rosa.PostAsync(path, Ballot(0))).Status);
        Assert.Equal((422, "ballot.wrong"), Of(await olga.PostAsync(path, Ballot(7))));
        Assert.Equal((422, "poll.unknown"), Of(await olga.PostAsync($"/api/v1/rooms/{room}/polls/1/ballot", Ballot(0))));
        Assert.Equal((404, "room.unknown"), Of(await olga.PostAsync("/api/v1/rooms/nowhere/polls/1/ballot", Ballot(0))));
        Assert.Equal(400, (await olga.PostAsync(path, new { choices = "0" })).Status);
        Assert.Equal(0, Rows("SELECT count(*) FROM ballots WHERE room = $room", room));
    }

    private async Task<(Guest Olga, string Room, long Poll)> OpenAsync()
    {
        var (olga, room) = await Session.OpenAsync(shared.Hub, $"secret-{Guid.NewGuid():N}");
        var asked = new
        {
            question = "Shall the text be adopted?",
            options = new[] { "Yes", "No" },
            form = "secret",
        };
        return (olga, room, await olga.DoAsync(room, Commands.Of("poll.open", asked)));
    }

    private async Task<Guest> InAsync(string person, string room)
    {
        var guest = await Guest.EnterAsync(shared.Hub, person);
        await guest.DoAsync(room, Commands.Join());
        return guest;
    }

    private static async Task<string> CastAsync(Guest who, string room, long poll, int choice)
    {
        var given = await who.PostAsync($"/api/v1/rooms/{room}/polls/{poll}/ballot", Ballot(choice));
        Assert.True(given.Status == 200, given.Body);
        return given.Json.GetProperty("receipt").GetString()!;
    }

    private long Rows(string question, string room)
    {
        using var store = new SqliteConnection(
            $"Data Source={Path.Combine(shared.Hub.Place.Data, "record.db")};Pooling=False;Mode=ReadOnly"
        );
        store.Open();
        using var asked = store.CreateCommand();
        asked.CommandText = question;
        asked.Parameters.AddWithValue("$room", room);
        return (long)asked.ExecuteScalar()!;
    }

    private static object Ballot(int choice) => new { choices = new[] { choice } };

    private static string LedgerOf(string room) => $"/api/v1/rooms/{room}/ledger";

    private static JsonElement Poll(Reply reply) => reply.Json.GetProperty("ledger").GetProperty("polls")[0];

    private static string? StateOf(Reply reply) => Poll(reply).GetProperty("state").GetString();

    private static IEnumerable<long> CastBy(Reply reply) => reply.Json.GetProperty("cast").EnumerateArray().Select(one => one.GetInt64());

    private static (int, string) Of(Reply reply) => (reply.Status, reply.Code);

    private static bool IsOfPolls(string? type) => type?.StartsWith("poll.", StringComparison.Ordinal) is true;
}
