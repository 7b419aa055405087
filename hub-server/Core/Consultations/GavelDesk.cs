using System.Globalization;
using System.Runtime.ExceptionServices;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>
/// Keeps the lease of whoever presides. It lies in the schedule under the entry that gave them the gavel, and the node at which they are heard of puts off when it runs out: nothing of that is in
/// the record or on a line. When it has run out, on whatever node notices it, the gavel goes to another who may hold it and is there; only that is an entry.
/// </summary>
public sealed class GavelDesk(RollCall roll, IAttendance attendance, ISchedule schedule, RoomDesk desk, TimeProvider time)
{
    /// <summary>So long whoever presides may be silent.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>So long, where they have no line and read pages: nobody loads one each minute.</summary>
    public static readonly TimeSpan PatienceWithPages = TimeSpan.FromMinutes(5);

    /// <summary>Between two renewals at one node.</summary>
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(15);

    /// <summary>Where nobody is there to go on, or they have just gone, it is looked again; in a session that everybody has left, after some minutes only now and then.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan NowAndThen = TimeSpan.FromMinutes(1);
    private const int OftenAtFirst = 60;

    /// <summary>Whoever has a line is noted each half minute: see <see cref="AttendanceDesk"/>.</summary>
    private static readonly TimeSpan Noted = AttendanceDesk.Often + TimeSpan.FromSeconds(15);

    private const string Prefix = "gavel/";
    private readonly Dictionary<string, (long Since, Sign Sign)> renewed = new(StringComparer.Ordinal);

    /// <summary>What is due when the gavel that entry <paramref name="since"/> gave is not renewed.</summary>
    public static Due Lease(string room, long since, DateTimeOffset until) =>
        new(room, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{since}"), until.ToUnixTimeMilliseconds(), "{}");

    public static bool IsLease(string thing) => thing.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>One look at the rooms in which somebody is: each second, one round at a time.</summary>
    public async Task RoundAsync(CancellationToken cancel)
    {
        Exception? fault = null;
        foreach (var room in roll.Rooms)
        {
            try
            {
                await RenewAsync(room, cancel);
            }
            catch (Exception one) when (one is not OperationCanceledException)
            {
                // A room that cannot be opened takes nobody's gavel away elsewhere; it is told when the round is over.
                fault = one;
            }
        }
        if (fault is not null)
        {
            ExceptionDispatchInfo.Throw(fault);
        }
    }

    private async Task RenewAsync(string room, CancellationToken cancel)
    {
        var state = await desk.StateAsync(room, 0);
        if (Floor.Of(state) is not { IsGoingOn: true, Gavel: { } holder, GavelSince: { } since } || !Gavel.MayHold(state, holder))
        {
            renewed.Remove(room);
        }
        else if (roll.SignOf(room, holder) is { } sign && IsNews(room, since, sign))
        {
            var patience = sign.ByPage ? PatienceWithPages : Patience;
            await schedule.PutAsync(Lease(room, since, DateTimeOffset.FromUnixTimeMilliseconds(sign.At) + patience), cancel);
            renewed[room] = (since, sign);
        }
    }

    /// <summary>The lease has run out; answers whether that is settled.</summary>
    public async Task<bool> PassAsync(Due due, CancellationToken cancel)
    {
        var since = long.Parse(due.Thing.AsSpan(Prefix.Length), CultureInfo.InvariantCulture);
        var state = await desk.StateAsync(due.Record, since);
        if (Floor.Of(state) is not { IsGoingOn: true } floor || floor.GavelSince != since || state.Closed)
        {
            return true;
        }
        if (roll.SignOf(due.Record, floor.Gavel ?? 0) is { ByPage: false })
        {
            // They have a line here, and the lease was only put off too late.
            await schedule.PutAsync(Lease(due.Record, since, time.GetUtcNow() + Patience), cancel);
            return true;
        }
        if (await NextAsync(state, floor.Gavel, cancel) is { } next)
        {
            var command = new PassGavel(since, next) { Id = NameBasedId.Of(due.Record, due.Thing) };
            if (await desk.SubmitAsSystemAsync(due.Record, command) is Answer.Accepted)
            {
                return true;
            }
        }
        var looks = int.TryParse(due.Command, CultureInfo.InvariantCulture, out var before) ? Math.Min(before + 1, OftenAtFirst) : 1;
        var later = Lease(due.Record, since, time.GetUtcNow() + (looks < OftenAtFirst ? Again : NowAndThen));
        await schedule.PutAsync(later with { Command = looks.ToString(CultureInfo.InvariantCulture) }, cancel);
        return true;
    }

    /// <summary>The first who may hold it, and was there a moment ago.</summary>
    private async Task<int?> NextAsync(RoomState state, int? before, CancellationToken cancel)
    {
        var stays = await attendance.OfAsync(state.Room, cancel);
        return Gavel
            .Line(state)
            .Where(who => who.Number != before)
            .Where(who =>
                roll.SignOf(state.Room, who.Number) is { ByPage: false }
                || stays.Any(stay => stay.Number == who.Number && IsThere(state, stay))
            )
            .Select(who => (int?)who.Number)
            .FirstOrDefault();
    }

    private bool IsThere(RoomState state, Stay stay)
    {
        var since = (time.GetUtcNow() - (stay.ByPage ? PatienceWithPages : Noted)).ToUnixTimeMilliseconds();
        return stay.Until >= (state.IsProtected ? Handle.Coarse(since) : since);
    }

    /// <summary>A page that was read before the line broke says nothing new.</summary>
    private bool IsNews(string room, long since, Sign sign) =>
        !renewed.TryGetValue(room, out var last)
        || last.Since != since
        || (sign.ByPage ? sign.At > last.Sign.At : last.Sign.ByPage || sign.At - last.Sign.At >= Often.TotalMilliseconds);
}
