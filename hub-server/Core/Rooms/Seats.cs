using System.Collections.Concurrent;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// Who is asking, seen from a room. Whether a room is hidden from a stranger or was never there, the store is asked the same questions (their seat, the line of the
/// room, its head): how long an answer takes tells nothing, and no stranger gets a room of members into memory.
/// </summary>
internal sealed class Seats(Hall hall, RoomsInUse rooms, IPersonStore people, Escrow escrow, IMandates mandates, IRoomIndex index)
{
    private const int MaxKnown = 100_000;

    /// <summary>In their own record everybody is the only one.</summary>
    private const int OwnNumber = 1;
    private readonly ConcurrentDictionary<(string Room, string Person), (Seat Seat, int Door)> known = new();

    /// <summary>The room, for whoever may know that it is there.</summary>
    public async Task<(RoomLoop Loop, Caller Caller)?> LookAsync(Person? person, string room)
    {
        if (RoomName.IsPersonal(room))
        {
            return await rooms.FindAsync(room) is { } own && await ReaderAsync(person, own.State) is var owner && Rights.IsOwn(room, owner)
                ? (own, owner)
                : null;
        }
        if (!RoomName.IsAddress(room))
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
        var hasSeat = person is not null && await HasSeatAsync(room, person);
        var hidden =
            await index.GetAsync([room]) is [var line]
            && (
                (line.Visibility == Visibility.Members && !hasSeat && !RoomName.IsRecommendation(room))
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
        if (known.TryGetValue(key, out var kept) && (kept.Seat.Admitted || state.Participants.ContainsKey(kept.Seat.Number)))
        {
            return CallerIn(person, kept.Seat, kept.Door);
        }
        var (named, handle, door) = await FindAsync(state.Room, person);
        var seat = state.IsProtected ? handle : named;
        if (seat is null)
        {
            return new Caller(person) { Door = state.IsProtected ? door : 0 };
        }
        door = state.IsProtected ? door : seat.Number;
        Keep(key, seat, door);
        return CallerIn(person, seat, door);
    }

    /// <param name="room">Its id.</param>
    /// <param name="caller">Who has no number there yet.</param>
    /// <param name="isProtected">Numbers are drawn at random and kept in escrow.</param>
    public async Task<Caller> TakeAsync(string room, Caller caller, bool isProtected)
    {
        var seat = isProtected
            ? await escrow.TakeSeatAsync(room, caller.Person!.Id, admit: false)
            : await people.TakeSeatAsync(room, caller.Person!.Id, admit: false);
        return caller with { Number = seat.Number, Admitted = seat.Admitted, Door = isProtected ? caller.Door : seat.Number };
    }

    /// <summary>For somebody who asks to be let in, and is known at the door under another number than they will have inside.</summary>
    public async Task<Caller> TakeDoorAsync(string room, Caller caller, bool isProtected)
    {
        if (!isProtected)
        {
            return await TakeAsync(room, caller, isProtected);
        }
        var door = await escrow.TakeDoorAsync(room, caller.Person!.Id);
        known.TryRemove((room, caller.Person.Id), out _);
        return caller with { Door = door };
    }

    /// <summary>Who came in by an invitation may leave and come back. Only now: had they been marked before the rule said yes, too many would be in.</summary>
    public Task AdmitAsync(RoomState state, Person person)
    {
        known.TryRemove((state.Room, person.Id), out _);
        return state.IsProtected
            ? escrow.TakeSeatAsync(state.Room, person.Id, admit: true)
            : people.TakeSeatAsync(state.Room, person.Id, admit: true);
    }

    private async Task<bool> HasSeatAsync(string room, Person person) => await FindAsync(room, person) is not (null, null, 0);

    /// <summary>Both places are asked, whatever kind of room it is, and whether there is one.</summary>
    private async Task<(Seat? Named, Seat? Handle, int Door)> FindAsync(string room, Person person)
    {
        var named = await people.SeatAsync(room, person.Id);
        var (handle, door) = await escrow.LookAsync(room, person.Id);
        return (named, handle, door);
    }

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

    private static Caller CallerIn(Person person, Seat seat, int door) => new(person, seat.Number, seat.Admitted) { Door = door };

    private void Keep((string, string) key, Seat seat, int door)
    {
        if (known.Count > MaxKnown)
        {
            known.Clear();
        }
        known[key] = (seat, door);
    }
}
