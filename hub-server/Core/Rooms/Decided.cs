using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>A submission that was accepted, its entry, and the state of the room after it, if the entry becomes durable.</summary>
internal readonly record struct Decided(Submission Submission, Entry Entry, RoomState After);
