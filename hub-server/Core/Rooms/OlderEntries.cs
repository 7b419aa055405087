using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// What is no longer in memory is read from the store for a cursor that is so far behind; cursors at the same number share one reading.
/// Owned by the room's loop, to which every outcome comes back through <paramref name="post"/>.
/// </summary>
internal sealed class OlderEntries(RoomTail tail, IRecordStore store, TimeProvider time, Action<Action> post)
{
    private const int Step = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Dictionary<long, Task<IReadOnlyList<Entry>>> under = [];

    public void Read(Cursor cursor) => _ = ReadAsync(cursor, tail.State.Room, cursor.Position);

    private async Task ReadAsync(Cursor cursor, string room, long after)
    {
        IReadOnlyList<Entry> entries = [];
        try
        {
            if (!under.TryGetValue(after, out var read))
            {
                under[after] = read = store.ReadAsync(room, after, Step);
            }
            entries = await read;
        }
        catch (Exception)
        {
            // The store is away: the cursor asks again, a little later.
            await Task.Delay(Pause, time);
        }
        post(() =>
        {
            under.Remove(after);
            tail.HandOlder(cursor, entries);
        });
    }
}
