namespace CsoNet.Collab.Rooms;

/// <summary>
/// Hands new entries to all cursors of a room, wave after wave. Where many look on, a wave costs milliseconds of a processor, and a busy room would
/// begin one for every message until its screens wait for nothing but each other. So in a room of many the next wave begins when the lines of the one before have had
/// their turn, and takes along what has come meanwhile: a room at rest waits for nothing, a room in a rush sends more with each wave.
/// Owned by the room's loop.
/// </summary>
internal sealed class Waves(RoomTail tail, Action<Action> afterOthers, Action<Action> post)
{
    /// <summary>A room of fewer never waits.</summary>
    private const int Many = 200;
    private bool underWay;
    private bool more;

    /// <summary>There is something new.</summary>
    public void Ask()
    {
        if (underWay)
        {
            more = true;
            return;
        }
        Begin();
    }

    private void Begin()
    {
        more = false;
        tail.Deliver();
        if (tail.Followers >= Many)
        {
            underWay = true;
            afterOthers(() => post(End));
        }
    }

    private void End()
    {
        underWay = false;
        if (more)
        {
            Begin();
        }
    }
}
