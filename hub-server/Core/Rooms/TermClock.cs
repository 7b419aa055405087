using System.Globalization;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Puts on the schedule when an office ends, when whoever holds it is reminded of that, and when one that was handed over passes.</summary>
public sealed class TermClock(ISchedule schedule, Wire wire) : IListener
{
    /// <summary>A term that is shorter reminds nobody: they have just been told.</summary>
    public static readonly TimeSpan Before = TimeSpan.FromDays(14);

    public string Name => "terms";

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries)
        {
            foreach (var due in DuesOf(record, entry))
            {
                await schedule.PutAsync(due, cancel);
            }
        }
    }

    private IEnumerable<Due> DuesOf(string record, Entry entry)
    {
        if (wire.ReadEvent(entry) is ParticipantRoleChanged { Until: { } ends, Participant: var whom })
        {
            yield return new Due(record, $"term/{entry.Seq}", ends, Of("participant.endTerm", whom, "fence", entry.Seq));
            if (ends - (long)Before.TotalMilliseconds is var remind && remind > entry.At)
            {
                yield return new Due(record, $"term/{entry.Seq}/remind", remind, Of("participant.remindOfTerm", whom, "fence", entry.Seq));
            }
        }
        else if (wire.ReadEvent<HandoverAccepted>(entry) is { } agreed)
        {
            var pass = Of("handover.pass", agreed.Participant, "offer", agreed.Offer);
            yield return new Due(record, $"handover/{agreed.Offer}", agreed.From, pass);
        }
    }

    private static string Of(string type, int participant, string fence, long entry) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"type":"{{type}}","participant":{{participant}},"{{fence}}":{{entry}}}""");
}
