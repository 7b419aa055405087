using System.ComponentModel.DataAnnotations;
using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Rooms;

/// <summary>What became of a wish to follow a room; statuses as in docs/wire.md.</summary>
public sealed record Followed(
    [property: AllowedValues("following", "behind", "reset", "refused")] string Status,
    long? Head = null,
    string? Epoch = null,
    long? At = null,
    string? Code = null,
    string? Detail = null
)
{
    public static Followed Refused(Refusal refusal) => new("refused", Code: refusal.Code, Detail: refusal.Detail);
}
