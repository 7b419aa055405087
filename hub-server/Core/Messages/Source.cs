using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Messages;

/// <summary>
/// The message that is handed on, by room and number. What it says is not copied: everybody reads it where it stands, through their own rights, so that a text which was taken
/// back is gone here, too, and nobody learns by this who said something under the Chatham House Rule.
/// </summary>
public sealed record Source(string Room, long Message)
{
    /// <summary>The sender reads it, and that there is such a room is no secret from anybody. The hub looks; a client does not say so.</summary>
    [JsonIgnore]
    public bool IsOpen { get; init; }

    public Refusal? Refuses() =>
        IsOpen ? null : new Refusal("source.closed", "There is no such message, or it is in a room of which others must not learn.");
}
