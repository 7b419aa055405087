using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>One line of the log: entry <paramref name="Seq"/> of the record of the house. <paramref name="Person"/> is a number of the house; null: the platform itself.</summary>
/// <param name="About">What it is about, as <c>organization/12</c>.</param>
public sealed record AuditLine(long Seq, long At, int? Person, string What, string? About, string? Why);

/// <summary>
/// The log of privileged views and actions. It is a reading of the record of the house, which is chained and sealed like every other: whoever verifies that record
/// has verified the log.
/// </summary>
public sealed class AuditLog(RoomDesk desk, IPersonStore people, IRecordStore store, Wire wire)
{
    private const int Window = 500;

    /// <summary>Writes it down first; null when that is done, and only then may anything be shown.</summary>
    /// <exception cref="StoreAwayException">It could not be written: nothing may be shown.</exception>
    public async Task<Refusal?> NoteAsync(Person? who, string what, string? about = null, string? why = null)
    {
        var number = who is null ? 0 : (await people.TakeSeatAsync(RoomName.House, who.Id, admit: false)).Number;
        var note = new NotePrivilege(number, what, about, why) { Id = Guid.NewGuid() };
        return await desk.SubmitAsSystemAsync(RoomName.House, note) switch
        {
            Answer.Accepted => null,
            Answer.Refused refused => refused.Refusal,
            _ => throw new StoreAwayException("The log of privileged views could not be written."),
        };
    }

    /// <summary>Whether the lines before that one are the newest there are.</summary>
    public async Task<bool> IsNewestAsync(long before, CancellationToken cancel) => before <= 0 || before > await HeadAsync(cancel);

    private async Task<long> HeadAsync(CancellationToken cancel) => (await store.HeadAsync(RoomName.House, cancel))?.Seq ?? 0;

    /// <summary>The newest first, below the number <paramref name="before"/> (0: from the head). The second part is the number to go on below, where there is more.</summary>
    public async Task<(IReadOnlyList<AuditLine> Lines, long? Next)> ReadAsync(
        string? what,
        int? person,
        long before,
        int limit,
        CancellationToken cancel
    )
    {
        var head = await HeadAsync(cancel);
        var until = before > 0 ? Math.Min(before - 1, head) : head;
        List<AuditLine> found = [];
        while (until > 0)
        {
            var after = Math.Max(0, until - Window);
            var entries = await store.ReadAsync(RoomName.House, after, (int)(until - after), cancel);
            foreach (var line in entries.Reverse().Select(LineOf).OfType<AuditLine>())
            {
                if ((what is null || line.What == what) && (person is null || line.Person == person))
                {
                    found.Add(line);
                }
                if (found.Count == limit)
                {
                    return (found, line.Seq > 1 ? line.Seq : null);
                }
            }
            until = after;
        }
        return (found, null);
    }

    /// <summary>Those of these entries that are lines of the log.</summary>
    public async Task<IReadOnlyList<AuditLine>> OfAsync(IEnumerable<long> entries, CancellationToken cancel)
    {
        List<AuditLine> found = [];
        foreach (var seq in entries)
        {
            if (await store.FindAsync(RoomName.House, seq, cancel) is { } entry && LineOf(entry) is { } line)
            {
                found.Add(line);
            }
        }
        return found;
    }

    /// <summary>Null for what everybody may do.</summary>
    private AuditLine? LineOf(Entry entry) =>
        wire.ReadEvent(entry) switch
        {
            PrivilegeNoted it => new(entry.Seq, entry.At, it.Person == 0 ? null : it.Person, it.What, it.About, it.Why),
            RevealAsked it => new(entry.Seq, entry.At, it.Person, entry.Type, RevealDesk.About(it.Room, it.Participant), it.Why),
            RevealAnswered it => new(
                entry.Seq,
                entry.At,
                it.Person,
                it.Granted ? "reveal.granted" : "reveal.declined",
                RevealDesk.About(it.Room, it.Participant),
                it.Why
            ),
            OrganizationDecided it => Done(entry, About(it.Organization), it.Reason),
            OrganizationSuspended it => Done(entry, About(it.Organization), it.Reason),
            OrganizationWithdrawn it => Done(entry, About(it.Organization), it.Reason),
            OrganizationRestored it => Done(entry, About(it.Organization), it.Reason),
            RetentionHeld it => Done(entry, $"room/{it.Room}", it.Reason),
            RetentionReleased it => Done(entry, $"room/{it.Room}", it.Reason),
            SeatsAllotted it => Done(entry, $"room/{it.Event}", it.Organization is { } one ? About(one) : null),
            _ => null,
        };

    private static AuditLine Done(Entry entry, string about, string? why) =>
        new(entry.Seq, entry.At, entry.Author == 0 ? null : entry.Author, entry.Type, about, why);

    private static string About(long organization) => FormattableString.Invariant($"organization/{organization}");
}
