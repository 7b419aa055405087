using System.Collections.Concurrent;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// Who is asking, seen from a room. Whether a room is hidden from a stranger or was never there, the store is asked the same questions (their seat, the line of the
/// room, its head): how long an answer takes tells nothing, and no stranger gets a room of members into memory.
/// </summary>
internal sealed class Seats(Hall hall, RoomsInUse rooms, IPersonStore people, IMandates mandates, IRoomIndex index)
{
    private const int MaxKnown = 100_000;

    /// <summary>In their own record everybody is the only one.</summary>
    private const int OwnNumber = 1;
    private readonly ConcurrentDictionary<(string Room, string Person), Seat> known = new();

    /// <summary>The room, for whoever may know that it is there.</summary>
    public async Task<(RoomLoop Loop, Caller Caller)?> LookAsync(Person? person, string room)
    {
        if (RoomName.IsPersonal(room))
        {
            return await rooms.FindAsync(room) is { } own && await ReaderAsync(person, own.State) is var owner && Rights.IsOwn(room, owner)
                ? (own, owner)
                : null;
        }
        if (!RoomName.IsValid(room))
        {
            return null;
        }
        var inUse = rooms.InUse(room) is { IsClosing: false } used ? used : null;
        if (inUse is null && await IsHiddenUnloadedAsync(person, room))
        {
            return null;
        }
        if ((inUse ?? await rooms.FindAsync(room)) is not { } loop)
        {
            return null;
        }
        var caller = await ReaderAsync(person, loop.State);
        if (Rights.KnowsOf(loop.State, caller))
        {
            return (loop, caller);
        }
        await (inUse is null ? Task.CompletedTask : AskInVainAsync(room));
        return null;
    }

    /// <summary>A room of members that is not in memory, and somebody who has no seat in it.</summary>
    public async Task<bool> IsHiddenUnloadedAsync(Person? person, string room)
    {
        if (rooms.InUse(room) is { IsClosing: false } || RoomName.IsPersonal(room))
        {
            return false;
        }
        var seat = person is null ? null : await people.SeatAsync(room, person.Id);
        var hidden =
            await index.GetAsync([room]) is [var line]
            && (
                (line.Visibility == Visibility.Members && seat is null)
                || !Rights.IsOfCircle(line.Circle, person is null ? Caller.Visitor : new Caller(person))
            );
        if (hidden)
        {
            await hall.Store.HeadAsync(room);
        }
        return hidden;
    }

    /// <summary>What would be asked about a room that is not in memory.</summary>
    public async Task AskInVainAsync(string room)
    {
        await index.GetAsync([room]);
        await hall.Store.HeadAsync(room);
    }

    public async Task<Caller> CallerAsync(Person? person, RoomState state)
    {
        if (person is null)
        {
            return Caller.Visitor;
        }
        if (RoomName.IsPersonal(state.Room))
        {
            return new Caller(person, state.Room == RoomName.OfPerson(person.Id) ? OwnNumber : 0);
        }
        var key = (state.Room, person.Id);
        if (!known.TryGetValue(key, out var seat) || (!seat.Admitted && !state.Participants.ContainsKey(seat.Number)))
        {
            seat = await people.SeatAsync(state.Room, person.Id);
        }
        if (seat is null)
        {
            return new Caller(person);
        }
        if (!ReferenceEquals(known.GetValueOrDefault(key), seat))
        {
            Keep(key, seat);
        }
        return new Caller(person, seat.Number, seat.Admitted);
    }

    public async Task<Caller> TakeAsync(string room, Caller caller)
    {
        var seat = await people.TakeSeatAsync(room, caller.Person!.Id, admit: false);
        return caller with { Number = seat.Number, Admitted = seat.Admitted };
    }

    /// <summary>Who came in by an invitation may leave and come back. Only now: had they been marked before the rule said yes, too many would be in.</summary>
    public async Task AdmitAsync(string room, Person person) =>
        Keep((room, person.Id), await people.TakeSeatAsync(room, person.Id, admit: true));

    /// <summary>While the store is away, reading goes on; nobody writes then.</summary>
    private async Task<Caller> ReaderAsync(Person? person, RoomState state)
    {
        var caller = await CallerAsync(person, state);
        try
        {
            return person is null ? caller : caller with { Mandates = await mandates.OfAsync(person) };
        }
        catch (StoreAwayException)
        {
            return caller;
        }
    }

    private void Keep((string, string) key, Seat seat)
    {
        if (known.Count > MaxKnown)
        {
            known.Clear();
        }
        known[key] = seat;
    }
}
