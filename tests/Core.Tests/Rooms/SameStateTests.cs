using System.Text.Json;
using CsoNet.Collab.Core.Tests.Histories;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using FsCheck.Xunit;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>I7: state by following live = by catch-up from any number = by replay from 1, for every audience, over random histories and random cuts.</summary>
public sealed class SameStateTests : OnRealStorage
{
    /// <summary>Readers whose audience no history changes: they were admitted and have not joined, or are the system.</summary>
    private static readonly Caller[] Readers =
    [
        Caller.System,
        Caller.Visitor,
        new(Chen.Person, 901, Admitted: true),
        new(Maria.Person, 902, Admitted: true),
        new(Observer.Person, 903, Admitted: true),
    ];

    [Property(MaxTest = 25)]
    public async Task Live_catch_up_and_replay_end_in_the_same_state(int seed)
    {
        var (room, random) = (RandomHistory.Make(seed, 40, $"room-{Guid.NewGuid():N}"), new Random(seed));
        await Append(room, 0, 1);
        var loop = await Node.Rooms.OpenAsync(room.State.Room);
        var (live, cut) = (Screens(), Screens());
        await Follow(loop, live);
        for (var at = 1; at < room.Entries.Count; )
        {
            await Reconnect(loop, cut, () => random.Next(2) == 0);
            var next = Math.Min(at + random.Next(1, 12), room.Entries.Count);
            await Append(room, at, next);
            await loop.LookAsync().Soon();
            at = next;
        }
        await Reconnect(loop, cut, () => true);
        var replay = Screens();
        await Follow(await new Node(Storage, Storage.Records).Rooms.OpenAsync(room.State.Room), replay);
        foreach (var reader in Readers.Where(reader => Rights.AudienceOf(room.State, reader) != Audience.None))
        {
            var expected = await End(replay[reader], room);
            Assert.Equal(expected, await End(live[reader], room));
            Assert.Equal(expected, await End(cut[reader], room));
        }
    }

    private static Dictionary<Caller, TestScreen> Screens() => Readers.ToDictionary(reader => reader, _ => new TestScreen());

    private static async Task Follow(RoomLoop loop, Dictionary<Caller, TestScreen> screens)
    {
        foreach (var (reader, screen) in screens)
        {
            await loop.FollowAsync(screen, reader, 0).Soon();
        }
    }

    /// <summary>Some go away, some come back and go on from where they were.</summary>
    private static async Task Reconnect(RoomLoop loop, Dictionary<Caller, TestScreen> screens, Func<bool> comesBack)
    {
        foreach (var (reader, screen) in screens)
        {
            loop.Unfollow(screen);
            // Answered after the screen was let go, so nothing more comes to it while its place is read.
            await loop.MarkAsync(0).Soon();
            if (comesBack())
            {
                await loop.FollowAsync(screen, reader, screen.Numbers.LastOrDefault()).Soon();
            }
        }
    }

    private async Task Append(RoomUnderTest room, int from, int to) =>
        Assert.Equal(
            AppendOutcome.Whole,
            (await Storage.Records.AppendAsync(room.State.Room, [.. room.Entries.Skip(from).Take(to - from)]).Soon()).Outcome
        );

    private static async Task<string> End(TestScreen screen, RoomUnderTest room)
    {
        await screen.Sees(room.State.Seq);
        Assert.Equal(room.Entries.Select(entry => entry.Seq), screen.Numbers);
        return JsonSerializer.Serialize(ScreenFold.Of(screen.Entries), Given.Wire.Json);
    }
}
