using System.Globalization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>
/// Puts on the schedule when a desk has waited too long: after each entry that brings something to it, and after each ruling, for what still waits then. And says when that is over.
/// </summary>
/// <param name="schedule">What is due.</param>
/// <param name="desk">Asked for when it is needed: the desk itself stands on the listeners.</param>
/// <param name="time">A mute ends by itself.</param>
public sealed class DeskClock(ISchedule schedule, Func<RoomDesk> desk, TimeProvider time) : IListener
{
    private static readonly HashSet<string> Coming = ["message.reported", "removal.appealed", "message.held", "mute.appealed"];

    /// <summary>After these nothing may wait any more, besides rulings.</summary>
    private static readonly HashSet<string> Going =
    [
        "message.restored",
        "message.retracted",
        "held.withdrawn",
        "entry.erased",
        "texts.erased",
        "participant.erased",
        "handle.erased",
        "participant.roleChanged",
    ];

    private static readonly long Patience = (long)Unattended.Patience.TotalMilliseconds;

    public string Name => "desks";

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var due in entries.SelectMany(DuesOf))
        {
            await schedule.PutAsync(due, cancel);
        }
        if (entries.LastOrDefault(entry => Going.Contains(entry.Type) || Unattended.IsRuling(entry)) is { } last)
        {
            await SettleAsync(record, last.Seq);
        }
    }

    /// <summary>When it is to be looked whether something has waited for too long, because of that entry.</summary>
    public static IEnumerable<Due> DuesOf(Entry entry)
    {
        if (Coming.Contains(entry.Type) || Unattended.IsRuling(entry))
        {
            yield return Look(entry, "desk", entry.At + Patience);
        }
        // What came while it stood was not told of, and may have waited for long by now.
        if (entry.Type == "desk.settled")
        {
            yield return Look(entry, "desk", entry.At);
        }
        // The same where it ends by itself that an appeal against a mute waits.
        if (entry.Type == "mute.appealed")
        {
            yield return Look(entry, "desk/mute", entry.At + (long)Mute.DecisionTime.TotalMilliseconds);
        }
    }

    private static Due Look(Entry entry, string thing, long at) =>
        new(
            entry.Record,
            FormattableString.Invariant($"{thing}/{entry.Seq}"),
            at,
            string.Create(CultureInfo.InvariantCulture, $$"""{"type":"desk.escalate","since":{{at - Patience}}}""")
        );

    private async Task SettleAsync(string record, long atLeast)
    {
        var state = await desk().StateAsync(record, atLeast);
        if (Unattended.Of(state).Entry is > 0 and var told && !Unattended.IsStanding(state, time.GetUtcNow()))
        {
            var settle = new SettleDesk(told) { Id = NameBasedId.Of(record, "desk.settle", FormattableString.Invariant($"{told}")) };
            if ((await desk().SubmitAsSystemAsync(record, settle)).IsToBeSentAgain)
            {
                throw new StoreAwayException("It could not be said yet that somebody looks after the desk.");
            }
        }
    }
}
