using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>
/// Where two safety officers find out who is behind a handle: one asks, another one agrees, and for an hour both may look. Each look is in the log before anything is
/// shown. Who is a safety officer, the door knows.
/// </summary>
public sealed class RevealDesk(RoomDesk desk, HouseMandates house, Escrow escrow, IPersonStore people, AuditLog log, TimeProvider time)
{
    private static readonly Refusal Unknown = new("reveal.unknown", "Nothing of this number is open to you.");

    /// <summary>The newest first, and who asked and answered.</summary>
    public async Task<(IReadOnlyList<Reveal> Reveals, IReadOnlyDictionary<int, Person> Officers, int Me)> ListAsync(
        Person officer,
        CancellationToken cancel
    )
    {
        await house.CatchUpAsync(cancel);
        var all = Reveals.Of(await house.HouseAsync()).All.Values.Reverse().ToList();
        var officers = await people.WhoAsync(RoomName.House, [.. all.SelectMany(one => new[] { one.By, one.Second ?? one.By })], cancel);
        return (all, officers, await NumberOfAsync(officer));
    }

    /// <summary>Asked for a handle that there is; a number of nobody would tell by the refusal alone.</summary>
    public async Task<Refusal?> AskAsync(Person officer, Guid id, string room, int participant, string why, string? danger) =>
        !RoomName.IsValid(room)
        || (await desk.StateAsync(room, atLeast: 0)).Participants.GetValueOrDefault(participant) is not { Handle: not null }
            ? new Refusal("participant.unknown", "There is no such handle in that room.")
            : await SubmitAsync(new AskReveal(await NumberOfAsync(officer), room, participant, why, danger) { Id = id });

    public async Task<Refusal?> AnswerAsync(Person officer, Guid id, long reveal, bool granted, string why) =>
        await SubmitAsync(new AnswerReveal(reveal, await NumberOfAsync(officer), granted, why) { Id = id });

    /// <summary>Who it is; null where they were erased or the room's retention is over. For the two, for an hour.</summary>
    public async Task<(Person? Person, Reveal? Reveal, Refusal? Refusal)> OpenAsync(Person officer, long reveal)
    {
        await house.CatchUpAsync();
        var (number, now) = (await NumberOfAsync(officer), time.GetUtcNow().ToUnixTimeMilliseconds());
        if (
            Reveals.Of(await house.HouseAsync()).All.GetValueOrDefault(reveal) is not { } found
            || !found.IsOpen(now)
            || (found.By != number && found.Second != number)
        )
        {
            return (null, null, Unknown);
        }
        if (await log.NoteAsync(officer, Privileges.ParticipantRevealed, About(found), found.Why) is { } refusal)
        {
            return (null, null, refusal);
        }
        return (await WhoAsync(found), found, null);
    }

    /// <summary>For whoever is to be told that it was shown.</summary>
    public async Task<Person?> WhoAsync(Reveal reveal) =>
        await escrow.RevealAsync(reveal.Room, reveal.Participant) is { } id ? await people.FindAsync(id) : null;

    public static string About(Reveal reveal) => About(reveal.Room, reveal.Participant);

    internal static string About(string room, int participant) => FormattableString.Invariant($"handle/{room}/{participant}");

    private async Task<int> NumberOfAsync(Person officer) => (await people.TakeSeatAsync(RoomName.House, officer.Id, admit: false)).Number;

    private async Task<Refusal?> SubmitAsync(Command command) =>
        await desk.SubmitAsSystemAsync(RoomName.House, command) switch
        {
            Answer.Accepted => null,
            Answer.Refused refused => refused.Refusal,
            _ => throw new StoreAwayException("The record of the house could not be written."),
        };
}
