using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>Notes at this node who is there in sessions that go on, and settles for all nodes, once, who was there in one that is over.</summary>
public sealed class AttendanceDesk(RollCall roll, IAttendance attendance, IPersonStore people, RoomDesk desk, TimeProvider time)
{
    /// <summary>What is due when a session is over.</summary>
    public const string Thing = "attendance";

    /// <summary>Between two calls of the roll.</summary>
    public static readonly TimeSpan Often = TimeSpan.FromSeconds(30);

    /// <summary>For so long after the end the roll is called, unless it is settled before who was there.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>When the roll was called last, by room.</summary>
    private readonly Dictionary<string, long> called = new(StringComparer.Ordinal);

    /// <summary>One look at the rooms in which somebody is: each second, one round at a time. Between the end of a session and its settling each look calls the roll, however short it was.</summary>
    public async Task RoundAsync(CancellationToken cancel)
    {
        foreach (var room in roll.Rooms)
        {
            var state = await desk.StateAsync(room, 0);
            if (HasJustEnded(state) || (Floor.Of(state).IsGoingOn && IsDue(room)))
            {
                await NoteAsync(state, cancel);
            }
            else if (!Floor.Of(state).IsGoingOn)
            {
                called.Remove(room);
                roll.Rest(room);
            }
        }
    }

    /// <summary>The stays of a session as they are known now, and no longer than it was.</summary>
    public async Task<IReadOnlyList<Stay>> StaysAsync(RoomState state, CancellationToken cancel = default)
    {
        var (opened, adjourned, _) = Attendance.Of(state);
        return opened is { } from
            ? Stays.Merge(Stays.Within(await attendance.OfAsync(state.Room, cancel), from, adjourned ?? long.MaxValue))
            : [];
    }

    /// <summary>Settles who was there; answers whether it is settled.</summary>
    public async Task<bool> SealAsync(string room, CancellationToken cancel)
    {
        var state = await desk.StateAsync(room, 0);
        if (Attendance.Of(state) is not { Adjourned: not null, Sealed: null })
        {
            return true;
        }
        var stays = await StaysAsync(state, cancel);
        var who = await people.WhoAsync(room, [.. stays.Select(stay => stay.Number).Distinct()], cancel);
        var present = stays
            .GroupBy(stay => stay.Number)
            .Select(theirs => new Attendee(theirs.Key, theirs.All(stay => stay.ByPage), who.GetValueOrDefault(theirs.Key)?.Lang));
        var command = new SealAttendance([.. present], Attendance.Digest(stays)) { Id = NameBasedId.Of(room, Thing) };
        return await desk.SubmitAsSystemAsync(room, command) is not Answer.Busy;
    }

    /// <summary>In protected rooms the end is known to the hour only.</summary>
    private bool HasJustEnded(RoomState state) =>
        Attendance.Of(state) is { Adjourned: { } ended, Sealed: null }
        && time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(ended) < Afterwards + (state.IsProtected ? Hour : TimeSpan.Zero);

    private bool IsDue(string room)
    {
        var isDue = !called.TryGetValue(room, out var last) || time.GetElapsedTime(last) >= Often;
        called[room] = isDue ? time.GetTimestamp() : last;
        return isDue;
    }

    private async Task NoteAsync(RoomState state, CancellationToken cancel)
    {
        var stays = roll.Call(state.Room, Attendance.Of(state).Opened ?? 0);
        try
        {
            await attendance.NoteAsync(state.Room, [.. stays.Select(stay => state.IsProtected ? Coarse(stay) : stay).Distinct()], cancel);
        }
        catch (StoreAwayException)
        {
            roll.SayAgain(state.Room, stays);
            throw;
        }
    }

    /// <summary>Where people are protected no exact time is stored, of nobody.</summary>
    private static Stay Coarse(Stay stay) => stay with { From = Handle.Coarse(stay.From), Until = Handle.Coarse(stay.Until) };
}
