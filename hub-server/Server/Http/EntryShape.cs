using System.Text.Json;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Http;

/// <summary>
/// An entry as it is handed out. Its type is any string: a screen keeps the number of what it does not know. What may stand in its data is said by the schemas named after the
/// events.
/// </summary>
// For the description only: the bytes come from EntryJson.
internal sealed record EntryShape(
    long Seq,
    string Type,
    long? At,
    int? By,
    SpeakingCapacity? As,
    Handle? Handle,
    IReadOnlyDictionary<string, JsonElement>? Data,
    string? Html,
    bool? Gone,
    bool? Fetch,
    long? Topic,
    Guid? Command,
    ProofShape? Proof
);
