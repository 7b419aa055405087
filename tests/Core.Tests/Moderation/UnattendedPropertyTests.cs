using System.Text.Json;
using System.Text.Json.Nodes;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Desks;

namespace CsoNet.Collab.Core.Tests.Moderation;

/// <summary>The machine of a desk that nobody looks after, explored with the rulings of <see cref="RandomRulings"/> and with the clock's own schedule.</summary>
public sealed class UnattendedPropertyTests
{
    [Fact]
    public void Nothing_waits_for_four_hours_without_being_told_and_nothing_is_told_twice_before_it_is_over()
    {
        var ended = (ByRuling: 0, Otherwise: 0);
        for (var seed = 1; seed <= 120; seed++)
        {
            var room = Explore(
                seed,
                room =>
                {
                    var since = Unattended.Since(room.State, room.Now);
                    var isLate = since is { } at && room.Now - DateTimeOffset.FromUnixTimeMilliseconds(at) >= Unattended.Patience;
                    Assert.True(!isLate || Unattended.IsStanding(room.State, room.Now), "it waits and nobody was told");
                    Assert.True(
                        Unattended.Of(room.State).Entry == 0 || Unattended.IsStanding(room.State, room.Now),
                        "it is over, and not said"
                    );
                }
            );
            var said = room.Entries.Where(entry => entry.Type is "desk.escalated" or "desk.settled").ToList();
            Assert.All(said.Zip(said.Skip(1)), pair => Assert.NotEqual(pair.First.Type, pair.Second.Type));
            foreach (var settled in said.Where(entry => entry.Type == "desk.settled"))
            {
                var byRuling = Unattended.IsRuling(room.Entries[(int)settled.Seq - 2]);
                ended = byRuling ? (ended.ByRuling + 1, ended.Otherwise) : (ended.ByRuling, ended.Otherwise + 1);
            }
            Assert.Equal(Unattended.Of(room.State), Unattended.Of(room.Replay()));
        }
        Assert.True(ended is { ByRuling: > 20, Otherwise: > 0 }, $"{ended}: both ends were to be met");
    }

    private static RoomUnderTest Explore(int seed, Action<RoomUnderTest> look)
    {
        var random = new Random(seed);
        var (room, first) = Cases.Given();
        var known = (int)first;
        List<Due> dues = [];
        for (var step = 0; step < 60; step++)
        {
            RandomRulings.ByPeople(room, random);
            room.When(Maria, To.Post($"Text {step}", first - 1));
            if (random.Next(3) == 0 && Desk.Of(room.State).Cases.Values.FirstOrDefault(one => one.State == CaseState.Reported) is { } one)
            {
                room.When(Array.Find(All, actor => actor.Number == one.Author)!, To.Retract(one.Message));
            }
            Listen(room, dues, ref known);
            room.Later(TimeSpan.FromMinutes(random.Next(200)));
            Tick(room, dues, ref known);
            look(room);
        }
        return room;
    }

    /// <summary>What the clock does when it hears of entries.</summary>
    private static void Listen(RoomUnderTest room, List<Due> dues, ref int known)
    {
        while (known < room.Entries.Count)
        {
            dues.AddRange(DeskClock.DuesOf(room.Entries[known++]));
            if (Unattended.Of(room.State).Entry is > 0 and var told)
            {
                room.When(Caller.System, Settle(told));
            }
        }
    }

    private static void Tick(RoomUnderTest room, List<Due> dues, ref int known)
    {
        while (dues.Where(due => due.At <= room.Now.ToUnixTimeMilliseconds()).MinBy(due => due.At) is { } due)
        {
            dues.Remove(due);
            var json = JsonNode.Parse(due.Command)!.AsObject();
            json["id"] = Guid.NewGuid();
            room.When(Caller.System, Tests.Given.Wire.ReadCommand(JsonSerializer.SerializeToElement(json)).Command!);
            Listen(room, dues, ref known);
        }
    }
}
