namespace CsoNet.Collab.Rooms;

/// <summary>
/// The end of a line where somebody looks at a room: a SignalR connection, a waiting request, a test. A screen gets runs of entries in order, one at a time:
/// the next one comes only after the task of the one before has completed. A screen that does not take what it is given holds up nobody else: the record is its overflow buffer.
/// </summary>
public interface IScreen
{
    /// <summary>Hands over a run. Completes at once when the bytes were taken, later when the line is busy; throws when the line is dead.</summary>
    ValueTask WriteAsync(Run run);

    /// <summary>Something has changed there that concerns its reader alone and stands in no run: the screen asks for it. May be lost.</summary>
    void Concern(string room);

    /// <summary>Nothing more comes of this room. Code as in docs/wire.md: <c>removed</c>, <c>audience</c>, <c>draining</c>, <c>closed</c>.</summary>
    void End(string room, string code);
}
