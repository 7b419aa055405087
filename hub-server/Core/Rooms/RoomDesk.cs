using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// Where every door asks. A room is loaded through the caller's rights: one that is unknown and one that is forbidden answer alike.
/// </summary>
public sealed class RoomDesk(
    Hall hall,
    RoomsInUse rooms,
    IPersonStore people,
    Escrow escrow,
    IMarkup markup,
    IMandates mandates,
    InvitationDesk invitations,
    IRoomIndex index,
    IEnumerable<ILookup> lookups,
    IEnumerable<IPutsAside> aside
)
{
    private const int MaxBacklog = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly Refusal Unknown = new("room.unknown", "There is no such room, or you may not see it.");
    private readonly View view = new(hall.Wire);
    private readonly Seats seats = new(hall, rooms, people, escrow, mandates, index);
    private readonly OwnRecords own = new(rooms, hall.Wire);
    private readonly Marks marks = new(hall.Store);

    /// <summary>The room for that person (null: a visitor), or null.</summary>
    public async Task<Sighting?> OpenAsync(Person? person, string room)
    {
        if (await LookAsync(person, await own.AddressAsync(person, room)) is not (var loop, { } caller))
        {
            return null;
        }
        var state = loop.State;
        var audience = Rights.AudienceOf(state, caller);
        return audience == Audience.None || state.Kind == RoomKind.House ? null : new Sighting(loop, state, caller, audience, view);
    }

    /// <summary>What is known of a room from outside, for those to whom it is no secret; else null.</summary>
    public async Task<Door?> DoorAsync(Person? person, string room) =>
        await LookAsync(person, room) is var (loop, caller)
        && loop.State is { Seq: > 0, Kind: not RoomKind.House } state
        && Rights.KnowsOf(state, caller)
            ? new Door(state, caller)
            : null;

    public async Task<Answer> SubmitAsync(Person person, string room, Command command)
    {
        try
        {
            if (invitations.RefusesToListen(person, command) is { } refusal)
            {
                return new Answer.Refused(refusal);
            }
            var answer = await TrySubmitAsync(person, await own.AddressAsync(person, room), command).WaitAsync(Patience, hall.Time);
            invitations.NoteIfWrong(person, command, answer);
            return answer;
        }
        catch (Exception away) when (away is StoreAwayException or TimeoutException or RoomUnloadedException)
        {
            return new Answer.Busy(1000);
        }
    }

    /// <summary>What a clock or a listener decides, under a derived id; by the number of a participant where it carries on what they did.</summary>
    public async Task<Answer> SubmitAsSystemAsync(string room, Command command, int number = 0)
    {
        var loop = await own.OpenAsync(room);
        command = await CompleteAsync(person: null, loop.State.Room, command);
        return await loop.SubmitAsync(
            await PrepareAsync(loop.State.Room, command, Caller.System with { Number = number }, Render(command).Rendering)
        );
    }

    /// <summary>With what its rule must know beside the state of the room.</summary>
    private async ValueTask<Command> CompleteAsync(Person? person, string room, Command command)
    {
        foreach (var lookup in lookups)
        {
            command = await lookup.AddAsync(person, room, command);
        }
        return command;
    }

    private async Task<(RoomLoop Loop, Caller Caller)?> LookAsync(Person? person, string room) =>
        await seats.LookAsync(person, room) is var (loop, caller) && !await IsAsideAsync(person, loop.State) ? (loop, caller) : null;

    private async ValueTask<bool> IsAsideAsync(Person? person, RoomState state)
    {
        foreach (var one in person is null ? [] : aside)
        {
            if (await one.IsAsideAsync(person!, state))
            {
                return true;
            }
        }
        return false;
    }

    private (Rendering? Rendering, Refusal? Refusal) Render(Command command) =>
        command.Markup is { Length: > 0 and <= MaxMarkup } source ? markup.Render(source) : default;

    /// <summary>The state of a record, for a listener that hears its entry of that number: it asks for no rights, and hands out nothing by itself.</summary>
    public async Task<RoomState> StateAsync(string record, long atLeast)
    {
        var loop = await own.OpenAsync(record);
        if (loop.State.Seq < atLeast)
        {
            await loop.LookAsync();
        }
        return loop.State;
    }

    public async Task<Followed> FollowAsync(Person? person, string room, IScreen screen, long after, string epoch, string mark)
    {
        try
        {
            return await TryFollowAsync(person, room, screen, after, epoch, mark);
        }
        catch (RoomUnloadedException)
        {
            // It was unloaded between finding and following it: found again, it is in use.
            return await TryFollowAsync(person, room, screen, after, epoch, mark);
        }
    }

    private async Task<Followed> TryFollowAsync(Person? person, string room, IScreen screen, long after, string epoch, string mark)
    {
        if (await OpenAsync(person, room) is not { } sighting)
        {
            return Followed.Refused(Unknown);
        }
        var ours = await hall.Store.EpochAsync();
        if (after > sighting.State.Seq)
        {
            await sighting.Loop.LookAsync();
        }
        if (after < 0 || after > sighting.Loop.State.Seq || (after > 0 && (epoch != ours || await MarkAsync(sighting, after) != mark)))
        {
            return new Followed("reset", sighting.State.Seq, ours);
        }
        if (sighting.Loop.State.Seq - after > MaxBacklog)
        {
            return new Followed("behind", sighting.Loop.State.Seq, ours, after);
        }
        return await sighting.Loop.FollowAsync(screen, sighting.Caller, after) is { } state
            ? new Followed("following", state.Seq, ours, after)
            : Followed.Refused(Unknown);
    }

    public void Unfollow(string? person, string room, IScreen screen) => rooms.InUse(OwnRecords.NameOf(person, room))?.Unfollow(screen);

    public Task<string> MarkAsync(Sighting sighting, long seq) => marks.OfAsync(sighting, seq);

    private async Task<Answer> TrySubmitAsync(Person person, string room, Command command)
    {
        command = await ParentRoom.LookAsync(this, person, command);
        if (await LoopForAsync(person, room, command) is not { } loop)
        {
            return new Answer.Refused(Unknown);
        }
        var state = loop.State;
        var caller = await seats.CallerAsync(person, state) with { Mandates = await mandates.OfAsync(person) };
        command = await invitations.PrepareAsync(room, caller, command);
        command = await CompleteAsync(person, room, command);
        // Also while a room is just being opened: nobody slips in before it is known who may.
        if (
            state.Seq == 0
                ? command is not OpenRoom
                : (IsHiddenFrom(state, caller, command) && !invitations.Opens(state, command, caller))
                    || (!command.AlsoAside && await IsAsideAsync(person, state))
        )
        {
            await seats.AskInVainAsync(room);
            return await OriginalAsync(room, command, caller) ?? new Answer.Refused(Unknown);
        }
        var (rendering, refusal) = Render(command);
        if (refusal is not null)
        {
            return await OriginalAsync(room, command, caller) ?? new Answer.Refused(refusal);
        }
        var seated = await SeatedAsync(room, state, caller, command);
        var answer = await loop.SubmitAsync(await PrepareAsync(room, command, seated, rendering));
        if (answer is Answer.Accepted && command is JoinRoom)
        {
            await (command is JoinRoom { Invitation: not null } ? seats.AdmitAsync(loop.State, person) : Task.CompletedTask);
            loop.Seat(person);
        }
        return answer;
    }

    /// <summary>The room, or one that is about to be opened; null where there is none, or none for a stranger.</summary>
    private async Task<RoomLoop?> LoopForAsync(Person person, string room, Command command)
    {
        var byInvitation = command is JoinRoom { Invitation: not null };
        if (room != RoomName.House && !byInvitation && await seats.IsHiddenUnloadedAsync(person, room))
        {
            return null;
        }
        return await rooms.FindAsync(room) is { } loop ? loop
            : command is OpenRoom open
            && RoomName.IsValid(room)
            && Rights.MayTry(open.Kind, "room.open", new Caller(person) { Mandates = await mandates.OfAsync(person) }, open.LentRole)
                ? await rooms.OpenAsync(room)
            : null;
    }

    private const int MaxMarkup = 16 * 1024;

    /// <summary>Nobody reads the house; what somebody wants of it goes in by this door, and the table of rights judges it.</summary>
    private static bool IsHiddenFrom(RoomState state, Caller caller, Command command) =>
        state.Kind != RoomKind.House
        && Rights.AudienceOf(state, caller) == Audience.None
        && !(command is AskToJoin or WithdrawAsking && Rights.KnowsOf(state, caller))
        && !(command is JoinRoom && (state.Awaits(caller) || (Rights.KnowsOf(state, caller) && !Rights.MustAsk(state, caller))));

    /// <summary>A participant number is given by joining, by asking to, by opening a room that is not there yet, and by whatever one does in the house, or on a recommendation.</summary>
    private async Task<Caller> SeatedAsync(string room, RoomState state, Caller caller, Command command)
    {
        var isProtected = state.IsProtected || (state.Seq == 0 && command is OpenRoom { Identity: not (null or IdentityPolicy.RealName) });
        var takes =
            state.Kind is RoomKind.House or RoomKind.Recommendation && state.Seq > 0 ? true
            : state.Seq == 0 ? command is OpenRoom
            : command is JoinRoom or AskToJoin && !state.Closed;
        return !takes || Submission.AuthorOf(command, caller) > 0 ? caller
            : command.IsAtTheDoor ? await seats.TakeDoorAsync(room, caller, isProtected)
            : await seats.TakeAsync(room, caller, isProtected);
    }

    private async Task<Submission> PrepareAsync(string room, Command command, Caller caller, Rendering? rendering)
    {
        var target = command.Target is { } number ? await hall.Store.FindAsync(room, number) : null;
        return new Submission(command, hall.Wire.Write(command), caller, target, rendering);
    }

    /// <summary>What was accepted before gets its answer also from somebody who has lost the right to the room since.</summary>
    private async Task<Answer?> OriginalAsync(string room, Command command, Caller caller) =>
        Submission.AuthorOf(command, caller) is > 0 and var author
        && await hall.Store.FindCommandAsync(room, author, command.Id) is { } original
            ? Submission.OriginalAnswer(original, hall.Wire.Write(command))
            : null;
}
