using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Storage.Sqlite;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>Writes a room with very many messages as the hub would have, straight into the store: sealed entries, pages, snapshot.</summary>
internal sealed class LongRoom(SqliteStorage storage, string room, Func<int, string> text)
{
    private static readonly Rules Rules = new(Composition.Kinds);
    private static readonly Wire Wire = new(Rules);
    private RoomState state = RoomState.Empty(room);

    /// <param name="data">Where the hub will find it.</param>
    /// <param name="room">Its name.</param>
    /// <param name="entries">So many, its opening among them.</param>
    /// <param name="text">What is said in the entry of that number.</param>
    public static async Task WriteAsync(string data, string room, int entries, Func<int, string>? text = null)
    {
        await using var storage = SqliteStorage.Open(data, TimeProvider.System);
        await new LongRoom(storage, room, text ?? Usual).WriteAsync(entries);
    }

    private async Task WriteAsync(int count)
    {
        var seat = await storage.People.TakeSeatAsync(room, "olga", admit: true);
        var convener = new Convener(seat.Number, RoomRole.Convener, AccountRole.UnStaff);
        await AppendAsync([Next(new RoomOpened(RoomKind.LiveConsultation, "Long", Visibility.Public, Attribution.Named, convener))]);
        foreach (var batch in Enumerable.Range(2, count - 1).Chunk(1000))
        {
            await AppendAsync([.. batch.Select(n => Next(new MessagePosted(text(n))))]);
        }
        IListener[] all =
        [
            new RoomIndexListener(storage.Rooms, Wire),
            new MessagePagesListener(storage.Messages, storage.TopicLines, storage.Positions, Wire),
            new Eraser(storage.Records, storage.Snapshots, Wire),
        ];
        await new Listeners(all, storage.Records, storage.Checkpoints, TimeProvider.System).BringUpAsync(room, state.Seq);
        await storage.Snapshots.PutAsync(SnapshotBytes.Write(state, await storage.Records.EpochAsync()));
    }

    private static string Usual(int n) => $"Contribution {n}: the pump in our ward has been broken since March.";

    private async Task AppendAsync(IReadOnlyList<Entry> entries) =>
        Assert.Equal(AppendOutcome.Whole, (await storage.Records.AppendAsync(room, entries)).Outcome);

    private Entry Next(Event happened)
    {
        var type = Wire.Happening(happened).Type;
        var (by, data) = (Part.Seal("""{"by":1}"""u8.ToArray()), Part.Seal(Wire.Write(happened)));
        var (seq, at) = (state.Seq + 1, 1_763_923_200_000 + state.Seq);
        var id = Guid.NewGuid();
        var entry = new Entry
        {
            Record = room,
            Seq = seq,
            At = at,
            Author = 1,
            Type = type,
            By = by,
            Data = data,
            Hash = Seal.Hash(state.Hash, room, seq, at, type, by.Commitment, data.Commitment),
            Command = id,
            CommandSeal = Seal.OfCommand(data.Salt!, id.ToByteArray()),
        };
        state = Rules.Fold(state, happened, entry);
        return entry;
    }
}
