using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>
/// Who has a line open on a consultation at this node, or looked at one by page: in memory, by participant number, until the roll is called. Several lines of one person are one stay.
/// </summary>
public sealed class RollCall(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Sheet> sheets = new(StringComparer.Ordinal);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public IReadOnlyList<string> Rooms
    {
        get
        {
            lock (gate)
            {
                return [.. sheets.Keys];
            }
        }
    }

    /// <summary>A line follows the room. Who looks at a consultation and takes no part in it is not counted.</summary>
    public void Come(string line, Sighting seen)
    {
        if (IsCounted(seen))
        {
            Come(line, seen.State.Room, seen.Caller.Number);
        }
    }

    /// <summary>Somebody loads a page of the room, or sends something there, without a line.</summary>
    public void Look(Sighting seen)
    {
        if (IsCounted(seen))
        {
            Look(seen.State.Room, seen.Caller.Number);
        }
    }

    internal void Come(string line, string room, int number)
    {
        lock (gate)
        {
            SheetOf(room).Lines.TryAdd(line, (number, Now));
        }
    }

    public void Go(string line, string room)
    {
        lock (gate)
        {
            if (sheets.TryGetValue(room, out var sheet) && sheet.Lines.Remove(line, out var gone))
            {
                sheet.See(new Stay(gone.Number, gone.Since, Now));
            }
        }
    }

    internal void Look(string room, int number)
    {
        lock (gate)
        {
            SheetOf(room).Look(number, Now);
        }
    }

    /// <summary>When somebody was heard of last at this node: now, where they have a line; null where they were not.</summary>
    public Sign? SignOf(string room, int number)
    {
        lock (gate)
        {
            return !sheets.TryGetValue(room, out var sheet) ? null
                : sheet.Lines.Values.Any(line => line.Number == number) ? new Sign(Now, ByPage: false)
                : sheet.Looks.TryGetValue(number, out var at) ? new Sign(at, ByPage: true)
                : null;
        }
    }

    /// <summary>The stays since <paramref name="opened"/> that began or went on since the roll was called last.</summary>
    public IReadOnlyList<Stay> Call(string room, long opened)
    {
        lock (gate)
        {
            return sheets.TryGetValue(room, out var sheet) ? sheet.Call(opened, Now) : [];
        }
    }

    /// <summary>They could not be noted: the next call says them again.</summary>
    public void SayAgain(string room, IEnumerable<Stay> stays)
    {
        lock (gate)
        {
            SheetOf(room).SayAgain(stays);
        }
    }

    /// <summary>There is no session to be counted: whoever has come stays, whoever has gone or looked is forgotten.</summary>
    public void Rest(string room)
    {
        lock (gate)
        {
            if (sheets.TryGetValue(room, out var sheet))
            {
                sheet.Rest();
                _ = sheet.Lines.Count == 0 && sheets.Remove(room);
            }
        }
    }

    private static bool IsCounted(Sighting seen) => seen.IsTakingPart && seen.State.Kind == RoomKind.LiveConsultation;

    private Sheet SheetOf(string room)
    {
        if (!sheets.TryGetValue(room, out var sheet))
        {
            sheets.Add(room, sheet = new Sheet());
        }
        return sheet;
    }

    private sealed class Sheet
    {
        private readonly List<Stay> seen = [];
        private readonly Dictionary<int, Stay> said = [];
        private readonly HashSet<Stay> again = [];

        public Dictionary<string, (int Number, long Since)> Lines { get; } = new(StringComparer.Ordinal);

        /// <summary>Who looked last when.</summary>
        public Dictionary<int, long> Looks { get; } = [];

        public void Look(int number, long now)
        {
            Looks[number] = now;
            See(new Stay(number, now, now, ByPage: true));
        }

        /// <summary>However often somebody looks, or their line breaks, until the roll is called it is a few stays.</summary>
        public void See(Stay stay)
        {
            seen.Add(stay);
            if (seen.Count > 1000)
            {
                var merged = Stays.Merge(seen);
                seen.Clear();
                seen.AddRange(merged);
            }
        }

        public List<Stay> Call(long opened, long now)
        {
            var here = Lines.Values.Select(line => new Stay(line.Number, line.Since, now));
            var all = Stays.Merge([.. said.Values, .. Stays.Within([.. seen, .. here], opened, now)]);
            var news = all.Where(stay => said.GetValueOrDefault(stay.Number) != stay).Union(again).ToList();
            seen.Clear();
            again.Clear();
            foreach (var stay in all)
            {
                said[stay.Number] = stay;
            }
            return news;
        }

        public void SayAgain(IEnumerable<Stay> stays) => again.UnionWith(stays);

        public void Rest()
        {
            seen.Clear();
            said.Clear();
            again.Clear();
            Looks.Clear();
        }
    }
}

/// <summary>A sign of somebody: they have a line, or they looked at a page.</summary>
public readonly record struct Sign(long At, bool ByPage);
