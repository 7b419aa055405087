using System.Text;
using System.Text.Json;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Makes the entry of an accepted command: numbered, timed, sealed.</summary>
internal static class EntryMaker
{
    public static Entry Make(RoomState before, Submission submission, Decision decision, Wire wire, long now)
    {
        var type = wire.Happening(decision.Event!).Type;
        var (facts, who) = wire.WriteParts(decision.Event!);
        var (by, data) = Part.Seal(Author(submission.Caller.Number, decision.As), facts);
        var names = who is null ? null : Part.Seal(who);
        var (seq, at) = (before.Seq + 1, Math.Max(now, before.At));
        return new Entry
        {
            Record = before.Room,
            Seq = seq,
            At = at,
            Author = submission.Caller.Number,
            Type = type,
            By = by,
            Data = data,
            Names = names,
            Hash = Seal.Hash(before.Hash, before.Room, seq, at, type, by.Commitment, data.Commitment, names?.Commitment),
            Command = submission.Command.Id,
            CommandSeal = Seal.OfCommand((names ?? data).Salt!, submission.Bytes),
            Rendering = submission.Rendering,
        };
    }

    private static byte[] Author(int number, SpeakingCapacity capacity) =>
        capacity == SpeakingCapacity.Personal
            ? Encoding.ASCII.GetBytes($$"""{"by":{{number}}}""")
            : Encoding.ASCII.GetBytes($$"""{"by":{{number}},"as":"{{JsonNamingPolicy.CamelCase.ConvertName(capacity.ToString())}}"}""");
}
