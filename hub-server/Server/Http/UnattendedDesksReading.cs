using CsoNet.Collab.House;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Http;

/// <summary>Nobody has looked after the desk of that room since then (milliseconds), and so many cases wait. <paramref name="Presiding"/>: those who could; without a name where they are known by a handle.</summary>
internal sealed record UnattendedDeskShape(string Room, string Title, long Since, int Cases, IReadOnlyList<PresidingShape> Presiding);

/// <summary>Somebody who presides in a room, by their number there.</summary>
internal sealed record PresidingShape(int Participant, string? Name);

/// <summary>
/// Desks that nobody looks after, for administrators: that it is so, and never what waits or who reported. The room stands there as if there were nothing that concerns the administrator themselves:
/// neither that nor since when would be there without a report of what they wrote.
/// </summary>
internal sealed class UnattendedDesksReading(HouseMandates mandates, RoomDesk desk, TimeProvider time)
{
    public async Task<IReadOnlyList<UnattendedDeskShape>> OfAsync(Person administrator, CancellationToken cancel)
    {
        await mandates.CatchUpAsync(cancel);
        List<UnattendedDeskShape> all = [];
        foreach (var room in UnattendedDesks.Of(await mandates.HouseAsync()).All.Keys)
        {
            if (await OneAsync(administrator, room) is { } one)
            {
                all.Add(one);
            }
        }
        return [.. all.OrderBy(one => one.Since)];
    }

    private async Task<UnattendedDeskShape?> OneAsync(Person administrator, string room)
    {
        var (state, now) = (await desk.StateAsync(room, atLeast: 0), time.GetUtcNow());
        var me = (await desk.OpenAsync(administrator, room))?.Caller.Number ?? 0;
        var queue = DeskQueue.In(state, now).Where(one => me == 0 || one.IsFor(me)).ToList();
        return
            Unattended.IsKnownToTheHouse(state)
            && Unattended.IsStanding(state, now)
            && Unattended.Since(state, queue) is { } since
            && Unattended.IsLate(since, now)
            ? new(state.Address, state.Title, since, queue.Count, [.. PresidingIn(state)])
            : null;
    }

    private static IEnumerable<PresidingShape> PresidingIn(RoomState state) =>
        from who in state.Participants.Values
        where who.Standing == Standing.In && who.IsKnown && Rights.Presides(state, who)
        orderby who.Number
        select new PresidingShape(who.Number, who.Handle is null ? who.Name : null);
}
