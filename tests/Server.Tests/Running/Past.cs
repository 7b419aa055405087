using System.Text;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Storage.Sqlite;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>What was done in a room some time ago, as another node would have written it: straight into the store. A hub that runs finds it at the next command in that room.</summary>
internal static class Past
{
    private static readonly Wire Wire = new(new Rules(Composition.Kinds));

    public static async Task HappenAsync(Hub hub, string room, int by, TimeSpan ago, params IReadOnlyList<Event> events)
    {
        await using var storage = SqliteStorage.Open(hub.Place.Data, TimeProvider.System);
        var at = TimeProvider.System.GetUtcNow().Subtract(ago).ToUnixTimeMilliseconds();
        foreach (var happened in events)
        {
            var head = (await storage.Records.HeadAsync(room))!;
            var entry = Sealed(head, by, at, happened);
            Assert.Equal(AppendOutcome.Whole, (await storage.Records.AppendAsync(room, [entry])).Outcome);
        }
    }

    /// <summary>The number of somebody who was in the room then.</summary>
    public static async Task<int> SeatAsync(Hub hub, string room, string person)
    {
        await using var storage = SqliteStorage.Open(hub.Place.Data, TimeProvider.System);
        return (await storage.People.TakeSeatAsync(room, person, admit: false)).Number;
    }

    private static Entry Sealed(RecordHead head, int author, long at, Event happened)
    {
        var type = Wire.Happening(happened).Type;
        var (by, data) = (Part.Seal(Encoding.ASCII.GetBytes($$"""{"by":{{author}}}""")), Part.Seal(Wire.Write(happened)));
        var (seq, id) = (head.Seq + 1, Guid.NewGuid());
        return new Entry
        {
            Record = head.Record,
            Seq = seq,
            At = at,
            Author = author,
            Type = type,
            By = by,
            Data = data,
            Hash = Seal.Hash(head.Hash, head.Record, seq, at, type, by.Commitment, data.Commitment),
            Command = id,
            CommandSeal = Seal.OfCommand(data.Salt!, id.ToByteArray()),
        };
    }
}
