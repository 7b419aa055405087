using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>What an open invitation tells somebody who shows its code: the room, and who they are in it, if they have been there.</summary>
public sealed record Invited(RoomState State, Invitation Invitation, Participant? Seat);

/// <summary>An invitation with its code, for those who run the room.</summary>
public sealed record CodedInvitation(Invitation Invitation, string Code);

/// <summary>
/// Where an invitation's link leads: to a room of which the one who comes may know nothing yet. Whatever is not open answers alike: never issued, revoked, long over, or of
/// a room from which one was removed.
/// </summary>
public sealed class InvitationDesk(
    RoomsInUse rooms,
    IRecordStore store,
    IPersonStore people,
    Escrow escrow,
    IInvitationIndex index,
    InvitationCodes codes,
    Listeners listeners,
    WrongCodes wrong,
    TimeProvider time
)
{
    private static readonly Refusal TooMany = new("rate.exceeded", "Too many wrong codes. Wait ten minutes.");

    /// <param name="person">Null for a visitor.</param>
    /// <param name="address">Where they come from; only wrong codes are counted by it.</param>
    /// <param name="typed">The code as it came.</param>
    public async Task<(Invited? Invited, Refusal? Refusal)> LookAsync(Person? person, string address, string typed)
    {
        if (AreTooMany(person, address))
        {
            return (null, TooMany);
        }
        var found = InvitationCodes.Read(typed) is { } code ? await FindAsync(person, code) : null;
        if (found is null)
        {
            wrong.Note(address);
            Note(person);
            return (null, Invitation.Unknown);
        }
        var refusal = found.Invitation.Refuses(found.State, found.Seat is not null, time.GetUtcNow());
        return refusal is null ? (found, null) : (null, refusal);
    }

    /// <summary>All invitations of the room that are open or not long over, newest first; null for whom they are not.</summary>
    public async Task<IReadOnlyList<CodedInvitation>?> ListAsync(Sighting room)
    {
        if (Rights.Refuses(room.State, room.Caller, "invitation.issue", room.State.Kind) is not null)
        {
            return null;
        }
        // Whoever gets a code from here may use it at once.
        await listeners.BringUpAsync(room.State.Room, room.State.Seq);
        List<CodedInvitation> all = [];
        foreach (var invitation in room.State.Invitations.Values.OrderByDescending(one => one.Number))
        {
            if (await store.FindAsync(room.State.Room, invitation.Number) is { } entry)
            {
                all.Add(new CodedInvitation(invitation, await codes.CodeOfAsync(entry.Record, entry.Author, entry.Command)));
            }
        }
        return all;
    }

    /// <summary>The command with what only the hub can add: the hash of the code that it makes, or that was shown to it.</summary>
    internal async Task<Command> PrepareAsync(string room, Caller caller, Command command) =>
        command switch
        {
            IssueInvitation issue => issue with
            {
                Digest = await codes.DigestOfAsync(await codes.CodeOfAsync(room, caller.Number, command.Id)),
            },
            JoinRoom { Code: { } typed } join when InvitationCodes.Read(typed) is { } code => join with
            {
                Digest = await codes.DigestOfAsync(code),
            },
            _ => command,
        };

    /// <summary>Who shows the code of an invitation that holds may ask to join a room that does not exist for them otherwise.</summary>
    internal bool Opens(RoomState state, Command command, Caller caller) =>
        command is JoinRoom { Invitation: { } number } join
        && !state.Closed
        && Rights.IsOfCircle(state.Circle, caller)
        && state.SeatOf(caller)?.Standing != Standing.Removed
        && state.Invitations.GetValueOrDefault(number) is { } invitation
        && invitation.Fits(join.Digest)
        && !invitation.IsForgotten(time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>Joining with a code is a way to guess one, too.</summary>
    internal Refusal? RefusesToListen(Person person, Command command) =>
        command is JoinRoom { Code: not null } && wrong.AreTooMany(person.Id, WrongCodes.MostOfPerson) ? TooMany : null;

    internal void NoteIfWrong(Person person, Command command, Answer answer)
    {
        if (command is JoinRoom { Code: not null } && answer is Answer.Refused { Refusal.Code: "invitation.unknown" or "room.unknown" })
        {
            Note(person);
        }
    }

    private async Task<Invited?> FindAsync(Person? person, string code)
    {
        var digest = await codes.DigestOfAsync(code);
        if (await index.FindAsync(digest) is not { } line || await rooms.FindAsync(line.Room) is not { State: var state })
        {
            return null;
        }
        var number = await NumberOfAsync(person, state);
        var seat = number > 0 ? state.Participants.GetValueOrDefault(number) : null;
        return
            state.Invitations.GetValueOrDefault(line.Invitation) is { } invitation
            && invitation.Fits(digest)
            && seat?.Standing != Standing.Removed
            && Rights.IsOfCircle(state.Circle, person is null ? Caller.Visitor : new Caller(person))
            && (!state.Closed || state.Visibility == Visibility.Public)
            ? new Invited(state, invitation, seat)
            : null;
    }

    private async Task<int> NumberOfAsync(Person? person, RoomState state) =>
        person is null ? 0
        : (state.IsProtected ? (await escrow.LookAsync(state.Room, person.Id)).Seat : await people.SeatAsync(state.Room, person.Id))
            is { } seat
            ? seat.Number
        : 0;

    private bool AreTooMany(Person? person, string address) =>
        wrong.AreTooMany(address, WrongCodes.MostOfAddress) || (person is not null && wrong.AreTooMany(person.Id, WrongCodes.MostOfPerson));

    private void Note(Person? person)
    {
        if (person is not null)
        {
            wrong.Note(person.Id);
        }
    }
}
