namespace CsoNet.Collab.Rooms;

/// <summary>
/// Hands new entries to all cursors of a room, wave after wave. Where many look on, a wave costs milliseconds of a processor, and a busy room would
/// begin one for every message until its screens wait for nothing but each other. So in a room of many a wave begins a little after the one before, and takes along what has come meanwhile.
/// Owned by the room's loop.
/// </summary>
internal sealed class Waves(RoomTail tail, TimeProvider time, Action<Action> post)
{
    /// <summary>A room of fewer never waits.</summary>
    private const int Many = 200;

    /// <summary>A thousand screens: 16 ms from wave to wave, less than anybody notices.</summary>
    private static readonly TimeSpan PauseForEach = TimeSpan.FromMicroseconds(16);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(50);
    private long last;
    private bool waiting;

    /// <summary>There is something new.</summary>
    public void Ask()
    {
        if (waiting)
        {
            return;
        }
        var rest = Pause() - time.GetElapsedTime(last);
        if (rest <= TimeSpan.Zero)
        {
            Begin();
            return;
        }
        waiting = true;
        _ = BeginLaterAsync(rest);
    }

    private TimeSpan Pause() =>
        tail.Followers < Many ? TimeSpan.Zero
        : tail.Followers * PauseForEach is var pause && pause < LongestPause ? pause
        : LongestPause;

    private async Task BeginLaterAsync(TimeSpan rest)
    {
        await Task.Delay(rest, time);
        post(Begin);
    }

    private void Begin()
    {
        (waiting, last) = (false, time.GetTimestamp());
        tail.Deliver();
    }
}
