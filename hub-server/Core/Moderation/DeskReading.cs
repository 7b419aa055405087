using CsoNet.Collab.Messages;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>A report as the desk shows it: never by whom.</summary>
public sealed record SeenReport(long At, HouseRule Rule, string? Words);

/// <summary>Words to or from an author: a ruling, an appeal, the decision on it.</summary>
public sealed record SeenStep(long At, string? Words);

/// <summary>A case as its reader may see it.</summary>
/// <param name="Message">The number of the message.</param>
public sealed record SeenCase(long Message, CaseState State)
{
    /// <summary>The message as it is, or as it was when it was removed; null where its reader does not see it.</summary>
    public Message? Said { get; init; }
    public IReadOnlyList<SeenReport> Reports { get; init; } = [];
    public HouseRule? Rule { get; init; }

    /// <summary>Who ruled: for those who run the room.</summary>
    public int? RuledBy { get; init; }
    public SeenStep? Ruling { get; init; }
    public SeenStep? Appeal { get; init; }
    public SeenStep? Decision { get; init; }

    /// <summary>Until when its author may appeal, milliseconds.</summary>
    public long? Until { get; init; }

    /// <summary>Its reader may decide about it, or, where it is their own, appeal.</summary>
    public bool MayAct { get; init; }
}

/// <summary>What waits at the desk of a room, and what was ruled last.</summary>
public sealed record SeenDesk(IReadOnlyList<SeenCase> Waiting, IReadOnlyList<SeenCase> Ruled, int Count);

/// <summary>
/// The desk of a room for those who run it, and each case for those whom it concerns. The words are read from the record, and the message through its reader's rights: what was erased is erased here, too.
/// </summary>
public sealed class DeskReading(IRecordStore store, MessageReading messages, HeldReading held, Wire wire, TimeProvider time)
{
    public const int Most = 50;
    private const int MostRuled = 20;
    private const int MostReports = 20;

    /// <summary>They rule on reports here.</summary>
    public static bool IsFor(Sighting room) =>
        room.State.Part<Desk>() is not null && Rights.Refuses(room.State, room.Caller, "message.keep", room.State.Kind) is null;

    /// <summary>So many cases wait for the caller; null where they have no place at the desk.</summary>
    public static int? WaitingFor(Sighting room) => IsFor(room) ? Waiting(room).Count() + HeldReading.ForDeskIn(room).Count() : null;

    /// <summary>What waits longest stands first. What concerns a text of the caller's own is for others.</summary>
    public async Task<SeenDesk?> OfAsync(Sighting room, CancellationToken cancel)
    {
        if (!IsFor(room))
        {
            return null;
        }
        var cases = Waiting(room).OrderBy(Last).Take(Most).ToList();
        var since = cases.ToDictionary(one => one.Message, Last);
        var waiting = await SeeAllAsync(room, cases, cancel);
        var texts = await held.ForDeskAsync(room, Most, cancel);
        var ruled = Others(room).Where(one => !one.IsWaiting).OrderByDescending(Last).Take(MostRuled);
        return new SeenDesk(
            [.. waiting.Concat(texts).OrderBy(one => since.GetValueOrDefault(one.Message, one.Said?.At ?? 0)).Take(Most)],
            await SeeAllAsync(room, [.. ruled], cancel),
            WaitingFor(room) ?? 0
        );
    }

    /// <summary>The case of a message for who wrote it or has reported it; null for everybody else.</summary>
    public async Task<SeenCase?> OwnAsync(Sighting room, long message, CancellationToken cancel)
    {
        var me = room.State.SeatOf(room.Caller)?.Number ?? 0;
        if (me == 0 || Desk.Of(room.State).Find(message) is not { } one)
        {
            return null;
        }
        if (one.Author != me)
        {
            return one.Reports.ContainsKey(me) ? new SeenCase(message, one.State) { Rule = one.Rule } : null;
        }
        // That it was reported is not told to its author: it would say that somebody did.
        return one.RuledAt == 0 || one.State is CaseState.Reported or CaseState.Kept
            ? null
            : (await SeeAsync(room, one, cancel)) with
            {
                Reports = [],
                RuledBy = null,
                MayAct = one.State == CaseState.Removed && time.GetUtcNow().ToUnixTimeMilliseconds() <= UntilOf(one),
            };
    }

    private static IEnumerable<Case> Others(Sighting room) =>
        Desk.Of(room.State).Cases.Values.Where(one => one.Author != room.Caller.Number);

    private static IEnumerable<Case> Waiting(Sighting room) =>
        Others(room).Where(one => one.IsWaiting && !Desk.IsOver(room.State, one) && MayDecide(room, one));

    private static bool MayDecide(Sighting room, Case one) =>
        one.State == CaseState.Reported || (one.State == CaseState.Appealed && one.RuledBy != room.Caller.Number);

    private static long Last(Case one) => one.State == CaseState.Reported ? one.Since : one.RuledAt;

    private static long UntilOf(Case one) => one.RuledAt + (long)Case.AppealTime.TotalMilliseconds;

    private async Task<IReadOnlyList<SeenCase>> SeeAllAsync(Sighting room, IReadOnlyList<Case> cases, CancellationToken cancel)
    {
        List<SeenCase> seen = [];
        foreach (var one in cases)
        {
            seen.Add(await SeeAsync(room, one, cancel));
        }
        return seen;
    }

    private async Task<SeenCase> SeeAsync(Sighting room, Case one, CancellationToken cancel)
    {
        List<SeenReport> reports = [];
        foreach (var number in one.Reports.Values.Order().TakeLast(MostReports))
        {
            if (await EntryAsync(room, number, cancel) is { } entry && wire.ReadEvent<MessageReported>(entry) is { } reported)
            {
                reports.Add(new SeenReport(entry.At, reported.Rule, reported.Words));
            }
        }
        var said = one.IsAway
            ? await messages.RemovedAsync(room, one.Message, cancel)
            : await messages.FindAsync(room, one.Message, cancel);
        return new SeenCase(one.Message, one.State)
        {
            Said = said,
            Reports = reports,
            Rule = one.Rule,
            RuledBy = one.RuledBy > 0 ? one.RuledBy : null,
            Ruling = await StepAsync(room, one.Ruling, cancel),
            Appeal = await StepAsync(room, one.Appeal, cancel),
            Decision = await StepAsync(room, one.Decision, cancel),
            Until = one.State == CaseState.Removed ? UntilOf(one) : null,
            MayAct = MayDecide(room, one),
        };
    }

    private async Task<SeenStep?> StepAsync(Sighting room, long number, CancellationToken cancel) =>
        number > 0 && await EntryAsync(room, number, cancel) is { } entry
            ? new SeenStep(
                entry.At,
                wire.ReadEvent(entry) switch
                {
                    MessageKept kept => kept.Words,
                    MessageRemoved removed => removed.Words,
                    RemovalAppealed appealed => appealed.Words,
                    RemovalUpheld upheld => upheld.Words,
                    MessageRestored restored => restored.Words,
                    _ => null,
                }
            )
            : null;

    private Task<Entry?> EntryAsync(Sighting room, long number, CancellationToken cancel) =>
        store.FindAsync(room.State.Room, number, cancel);
}
