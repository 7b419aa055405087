using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Rooms;

/// <summary>What the sender of a command is told.</summary>
public abstract record Answer
{
    /// <summary>Durable, under that number. <paramref name="Hash"/> is the author's receipt. The same for every retry.</summary>
    public sealed record Accepted(long Seq, byte[] Hash) : Answer;

    /// <summary>Kept for a moderator to look at.</summary>
    public sealed record Held : Answer;

    /// <summary>Not done, and nothing was stored.</summary>
    public sealed record Refused(Refusal Refusal) : Answer;

    /// <summary>Not known to be done: send the same command again after that time.</summary>
    public sealed record Busy(int RetryAfterMs) : Answer;

    public static Answer Refuse(string code, string detail) => new Refused(new Refusal(code, detail));
}
