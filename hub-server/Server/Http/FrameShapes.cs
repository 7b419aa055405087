namespace CsoNet.Collab.Server.Http;

/// <summary>A run of entries as a screen gets it: in order, without a hole. The mark belongs to the last.</summary>
// For the description only: the bytes are written once for all screens (RunWriter).
internal sealed record EntriesFrame(string Room, IReadOnlyList<EntryShape> Entries, string Mark);

/// <summary>The end of a cursor.</summary>
internal sealed record EndedFrame(string Room, string Code);

/// <summary>
/// What may be lost: a signal of somebody else in the room, <c>typing</c> with its topic where the room has topics; or <c>unread</c>, with how many messages of these rooms are
/// unread now; or <c>mine</c>: what concerns the reader alone in that room has changed.
/// </summary>
internal sealed record NoticeFrame(
    string Type,
    string? Room = null,
    int? By = null,
    long? Topic = null,
    IReadOnlyDictionary<string, int>? Rooms = null
);
