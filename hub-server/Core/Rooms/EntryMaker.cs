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
        var happening = wire.Happening(decision.Event!);
        var type = happening.Type;
        var (facts, who) = wire.WriteParts(decision.Event!);
        var (by, data) = Part.Seal(AuthorPart(before, submission.Author, decision.As, happening), facts);
        var names = who is null ? null : Part.Seal(who);
        var (seq, at) = (before.Seq + 1, TimeIn(before, decision.Event!, Math.Max(now, before.At)));
        return new Entry
        {
            Record = before.Room,
            Seq = seq,
            At = at,
            Author = submission.Author,
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

    /// <summary>Where people are protected no exact time is ever stored, of nobody: what stands between two exact times is known as exactly.</summary>
    private static long TimeIn(RoomState before, Event happened, long at) =>
        before.IsProtected || happened is RoomOpened { Identity: not (null or IdentityPolicy.RealName) } ? Handle.Coarse(at) : at;

    /// <summary><c>{"by":17,"as":"organization"}</c>, and the handle of whoever has one, in entries that everybody sees.</summary>
    private static byte[] AuthorPart(RoomState before, int number, SpeakingCapacity capacity, Happening happening)
    {
        var handle = happening is { For: Audience.All, ByWhom: Audience.All }
            ? before.Participants.GetValueOrDefault(number)?.Handle
            : null;
        var speaking = capacity == SpeakingCapacity.Personal ? "" : $",\"as\":\"{Camel(capacity)}\"";
        var known =
            handle is null ? ""
            : handle.Region is { } region ? $",\"handle\":{{\"account\":\"{Camel(handle.Account)}\",\"region\":\"{Camel(region)}\"}}"
            : $",\"handle\":{{\"account\":\"{Camel(handle.Account)}\"}}";
        return Encoding.ASCII.GetBytes($"{{\"by\":{number}{speaking}{known}}}");
    }

    private static string Camel<T>(T word)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());
}
