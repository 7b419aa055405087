using System.Text.Json;
using CsoNet.Collab.Core.Tests.Consultations;
using CsoNet.Collab.Core.Tests.Dialogues;
using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Core.Tests.Histories;

/// <summary>
/// The same histories are folded here and in the browser, to the same state for every audience (I7). To write the files anew after a change on purpose:
/// COLLAB_WRITE_HISTORIES=1, and then look at the difference with your own eyes.
/// </summary>
public sealed class HistoriesTests
{
    public static TheoryData<string> Names => [.. Script.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_golden_history_is_handed_out_and_folded_as_it_always_was(string name)
    {
        var file = Path.Combine(HistoryFile.Folder("tests", "histories"), $"{name}.json");
        var now = HistoryFile.Write(name, Script.All[name]());
        if (Environment.GetEnvironmentVariable("COLLAB_WRITE_HISTORIES") == "1")
        {
            File.WriteAllText(file, now);
        }
        Assert.Equal(File.ReadAllText(file), now);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_golden_history_says_what_it_must_end_in(string name)
    {
        var room = Script.All[name]();
        var podium = JsonElement
            .Parse(HistoryFile.Write(name, room))
            .GetProperty("audiences")
            .GetProperty("podium")
            .GetProperty("expected");
        Assert.Equal(room.State.Title, podium.GetProperty("room").GetProperty("title").GetString());
        var known = room.State.Participants.Values.Count(who => !room.State.IsProtected || who.IsKnown);
        Assert.True(
            podium.GetProperty("room").GetProperty("people").EnumerateObject().Count() >= known
                || room.State.Identity == IdentityPolicy.AggregateOnly
        );
        var messages = podium.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("seq").GetInt64());
        string[] types = ["message.posted", "message.moved", "topic.wasSplit"];
        Assert.Equal(room.Entries.Where(entry => types.Contains(entry.Type)).Select(entry => entry.Seq), messages);
    }

    [Fact]
    public void No_file_is_left_over_from_a_history_that_is_told_no_more()
    {
        var files = Directory.GetFiles(HistoryFile.Folder("tests", "histories"), "*.json").Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(Script.All.Keys.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Fifty_random_histories_are_written_for_the_browser_and_are_JSON()
    {
        var folder = HistoryFile.Folder("artifacts", "histories");
        for (var seed = 1; seed <= 50; seed++)
        {
            WriteAndRead(folder, $"random-{seed:D2}", RandomHistory.Make(seed));
            WriteAndRead(folder, $"random-floor-{seed:D2}", RandomFloor.Make(seed));
            WriteAndRead(folder, $"random-dialogue-{seed:D2}", RandomDialogue.Make(seed));
        }
    }

    private static void WriteAndRead(string folder, string name, RoomUnderTest room)
    {
        var text = HistoryFile.Write(name, room);
        File.WriteAllText(Path.Combine(folder, $"{name}.json"), text);
        var audiences = JsonElement.Parse(text).GetProperty("audiences").EnumerateObject().ToList();
        Assert.All(audiences, audience => Assert.Equal(room.Entries.Count, audience.Value.GetProperty("entries").GetArrayLength()));
    }

    [Fact]
    public void Random_histories_use_every_kind_of_event_so_that_they_prove_something()
    {
        var rooms = Enumerable
            .Range(1, 50)
            .SelectMany(seed =>
                new[] { RandomHistory.Make(seed), RandomFloor.Make(seed), RandomDialogue.Make(seed), RandomSynthesis.Make(seed) }
            );
        var types = rooms.SelectMany(room => room.Entries.Select(entry => entry.Type)).ToHashSet();
        var ofRooms = Given.Rules.Happenings.Except(CsoNet.Collab.House.HouseVerbs.Happenings);
        var all = ofRooms
            .Except(CsoNet.Collab.Personal.PersonalVerbs.Happenings)
            .Except(CsoNet.Collab.Recommendations.RecommendationVerbs.Answered)
            .Select(happening => happening.Type);
        Assert.Empty(all.Except(types));
    }

    [Fact]
    public void A_replay_ends_where_the_room_is_also_after_texts_were_blanked()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var room = RandomHistory.Make(seed);
            Assert.Equal(Bytes(room.State), Bytes(room.Replay()));
        }
    }

    [Fact]
    public void A_snapshot_at_any_number_and_what_came_after_it_is_the_same_as_a_replay()
    {
        var codec = new SnapshotBytes(Given.Rules);
        for (var seed = 1; seed <= 100; seed++)
        {
            var room = (seed % 4) switch
            {
                0 => RandomHistory.Make(seed),
                1 => RandomFloor.Make(seed),
                2 => RandomSynthesis.Make(seed),
                _ => RandomDialogue.Make(seed),
            };
            var cut = new Random(seed).Next(1, room.Entries.Count);
            var half = Fold(RoomState.Empty("room-1"), room.Entries.Take(cut));
            var read = codec.Read(SnapshotBytes.Write(half, "epoch-1"));
            Assert.Equal(Bytes(half), Bytes(read));
            Assert.Equal(Bytes(room.State), Bytes(Fold(read, room.Entries.Skip(cut))));
        }
    }

    [Fact]
    public void No_audience_is_handed_a_text_that_has_gone_in_any_random_history()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var room = RandomHistory.Make(seed);
            foreach (var audience in Handed.Audiences)
            {
                var gone = Handed
                    .Runs(room, audience)
                    .SelectMany(Handed.Entries)
                    .Where(entry => room.State.Gone.Contains(entry.GetProperty("seq").GetInt64()));
                Assert.All(gone, entry => Assert.False(entry.TryGetProperty("data", out _)));
            }
        }
    }

    private static RoomState Fold(RoomState state, IEnumerable<CsoNet.Collab.Record.Entry> entries) =>
        entries.Aggregate(state, (before, entry) => Given.Rules.Fold(before, Given.Wire.ReadEvent(entry), entry));

    private static string Bytes(RoomState state) => System.Text.Encoding.UTF8.GetString(SnapshotBytes.Write(state, "epoch-1").Bytes);
}
