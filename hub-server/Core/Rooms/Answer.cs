using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>What the sender of a command is told.</summary>
public abstract record Answer
{
    /// <summary>The type of an entry that keeps a text until it is approved.</summary>
    public const string HeldText = "message.held";

    /// <summary>The code of a room in which a newer hub writes.</summary>
    public const string ReadOnly = "room.readOnly";

    /// <summary>Durable, under that number. <paramref name="Hash"/> is the author's receipt. The same for every retry.</summary>
    public record Accepted(long Seq, byte[] Hash) : Answer;

    /// <summary>Durable as well, and shown to others only after those who run the room have looked.</summary>
    public sealed record Held(long Seq, byte[] Hash) : Accepted(Seq, Hash);

    /// <summary>Not done, and nothing was stored.</summary>
    public sealed record Refused(Refusal Refusal) : Answer;

    /// <summary>Not known to be done: send the same command again after that time.</summary>
    public sealed record Busy(int RetryAfterMs) : Answer;

    /// <summary>Nothing was decided: it can be done yet, later or by a newer hub. Whoever carries something on does not take this for an end.</summary>
    public bool IsToBeSentAgain => this is Busy or Refused { Refusal.Code: ReadOnly };

    /// <summary>What the sender of the command is told that became this entry.</summary>
    public static Answer Of(Entry entry) => entry.Type == HeldText ? new Held(entry.Seq, entry.Hash) : new Accepted(entry.Seq, entry.Hash);

    public static Answer Refuse(string code, string detail) => new Refused(new Refusal(code, detail));
}
