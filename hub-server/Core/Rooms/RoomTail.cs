using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// The end of a room's record in memory: the state at the head, the newest entries, and the cursors that follow. It folds first and hands out second.
/// Owned by the room's loop.
/// </summary>
internal sealed class RoomTail
{
    private readonly Rules rules;
    private readonly Wire wire;
    private readonly RunWriter runs;
    private readonly RecentEntries recent;
    private readonly List<Cursor> cursors = [];
    private readonly Dictionary<(long, Audience), Run> written = [];
    private readonly Action<Cursor, ValueTask, Run> await;
    private readonly Action<Cursor> readOlder;
    private volatile RoomState state;

    public RoomTail(RoomState state, Rules rules, Wire wire, Action<Cursor, ValueTask, Run> await, Action<Cursor> readOlder)
    {
        (this.state, this.rules, this.wire, this.await, this.readOlder) = (state, rules, wire, await, readOlder);
        var view = new View(wire);
        recent = new RecentEntries(view);
        runs = new RunWriter(state.Address, wire, view);
    }

    /// <summary>Moved by the room's loop alone; anybody may look.</summary>
    public RoomState State => state;
    public int Followers => cursors.Count;

    /// <summary>Takes what has become durable. What it has already is passed over; answers false when an entry is missing before these or the chain does not fit.</summary>
    public bool Accept(IReadOnlyList<Entry> entries)
    {
        written.Clear();
        foreach (var entry in entries)
        {
            if (entry.Seq <= State.Seq)
            {
                continue;
            }
            if (entry.Seq != State.Seq + 1 || !Seal.Fits(entry, State.Hash))
            {
                return false;
            }
            Move(entry, rules.Fold(State, wire.ReadEvent(entry), entry));
        }
        recent.Trim();
        return true;
    }

    /// <summary>Takes what this room's own writer has made durable: sealed and folded already. What a look has brought meanwhile is passed over.</summary>
    public void Take(IEnumerable<Decided> batch)
    {
        written.Clear();
        foreach (var (_, entry, after) in batch)
        {
            if (entry.Seq == State.Seq + 1)
            {
                Move(entry, after);
            }
        }
        recent.Trim();
    }

    public void Add(Cursor cursor)
    {
        cursors.Add(cursor);
        Advance(cursor);
    }

    public void Remove(IScreen screen)
    {
        if (cursors.Find(cursor => cursor.Screen == screen) is { } cursor)
        {
            Stop(cursor);
        }
    }

    public void EndAll(string code)
    {
        foreach (var cursor in cursors.ToArray())
        {
            Stop(cursor);
            cursor.Screen.End(State.Address, code);
        }
    }

    /// <summary>Moves every cursor that is not busy to the head.</summary>
    public void Deliver()
    {
        for (var i = cursors.Count - 1; i >= 0; i--)
        {
            TryAdvance(cursors[i]);
        }
    }

    /// <summary>Ends what that person follows without a seat.</summary>
    public void EndVisits(Person person)
    {
        foreach (var cursor in cursors.FindAll(cursor => cursor.Caller is { Number: 0, Person: { } visitor } && visitor.Id == person.Id))
        {
            Stop(cursor);
            cursor.Screen.End(State.Address, "audience");
        }
    }

    /// <summary>One cursor that cannot be moved must not hold up its neighbours: it is ended, and its screen comes again.</summary>
    private void TryAdvance(Cursor cursor)
    {
        try
        {
            Advance(cursor);
        }
        catch (Exception)
        {
            Stop(cursor);
            cursor.Screen.End(State.Address, "audience");
        }
    }

    public void Advance(Cursor cursor)
    {
        while (cursor is { Busy: false, Stopped: false } && cursor.Position < (cursor.EndsAt ?? State.Seq))
        {
            if (RunAfter(cursor.Position, cursor.Audience) is not { } run)
            {
                cursor.Busy = true;
                readOlder(cursor);
                return;
            }
            Hand(cursor, run);
        }
        if (cursor is { Busy: false, Stopped: false } && cursor.Position == cursor.EndsAt)
        {
            Stop(cursor);
            cursor.Screen.End(State.Address, cursor.EndCode);
        }
    }

    /// <summary>Older entries have been read for a cursor: the run is shared with all that stand at the same number.</summary>
    public void HandOlder(Cursor cursor, IReadOnlyList<Entry> entries)
    {
        cursor.Busy = false;
        if (entries.Count == 0 || entries[0].Seq != cursor.Position + 1 || cursor.Stopped)
        {
            Advance(cursor);
            return;
        }
        var key = (cursor.Position, cursor.Audience);
        if (!written.TryGetValue(key, out var run))
        {
            run = written[key] = runs.Write([.. entries], State, cursor.Audience);
        }
        Hand(cursor, run);
        Advance(cursor);
    }

    public void Written(Cursor cursor, Run run, bool alive)
    {
        cursor.Busy = false;
        cursor.Position = run.Last;
        if (alive)
        {
            Advance(cursor);
        }
        else
        {
            Stop(cursor);
        }
    }

    /// <summary>The hash of the entry of that number as a mark, if it is in memory.</summary>
    public string? MarkOf(long seq) => seq == State.Seq ? State.Mark : recent.Find(seq)?.Mark;

    private void Stop(Cursor cursor)
    {
        cursor.Stopped = true;
        cursors.Remove(cursor);
    }

    private void Move(Entry entry, RoomState after)
    {
        var before = State;
        state = after;
        recent.Add(entry);
        if (after.Gone != before.Gone || after.Erased != before.Erased || after.Hidden != before.Hidden)
        {
            recent.DropGone(after);
        }
        if (wire.Happening(entry.Type) is { ChangesReaders: true })
        {
            cursors.ForEach(cursor => cursor.Judge(after, entry.Seq));
        }
        if (after.Mutes != before.Mutes)
        {
            cursors.ForEach(cursor => cursor.Concern(before, after));
        }
    }

    private void Hand(Cursor cursor, Run run)
    {
        ValueTask write;
        try
        {
            write = cursor.Screen.WriteAsync(run);
        }
        catch (Exception)
        {
            // A line that is dead at once must not stop the round of its neighbours.
            Stop(cursor);
            return;
        }
        if (write.IsCompletedSuccessfully)
        {
            cursor.Position = run.Last;
        }
        else
        {
            cursor.Busy = true;
            await(cursor, write, run);
        }
    }

    private Run? RunAfter(long position, Audience audience)
    {
        if (written.TryGetValue((position, audience), out var known))
        {
            return known;
        }
        var entries = recent.From(position + 1);
        if (entries.IsEmpty)
        {
            return null;
        }
        var run = runs.Write(entries, State, audience);
        written[(position, audience)] = run;
        return run;
    }
}
