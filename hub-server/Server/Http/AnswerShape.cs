using System.ComponentModel.DataAnnotations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Http;

/// <summary>What the sender of a command is told, as it goes over the wire.</summary>
internal sealed record AnswerShape(
    [property: AllowedValues("accepted", "held", "refused", "busy")] string Status,
    long? Seq = null,
    string? Hash = null,
    string? Code = null,
    string? Detail = null,
    int? RetryAfterMs = null,
    long? Until = null
)
{
    public static AnswerShape Of(Answer answer) =>
        answer switch
        {
            Answer.Held held => new("held", held.Seq, Convert.ToHexStringLower(held.Hash)),
            Answer.Accepted accepted => new("accepted", accepted.Seq, Convert.ToHexStringLower(accepted.Hash)),
            Answer.Refused refused => new(
                "refused",
                Code: refused.Refusal.Code,
                Detail: refused.Refusal.Detail,
                Until: refused.Refusal.Until
            ),
            Answer.Busy busy => new("busy", RetryAfterMs: busy.RetryAfterMs),
            _ => throw new InvalidOperationException("There is no such answer."),
        };
}
