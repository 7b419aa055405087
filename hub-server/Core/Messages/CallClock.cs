using System.Globalization;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>Puts on the schedule when people are reminded of a call for input. A call that is shorter than that time reminds nobody: they have just been told.</summary>
public sealed class CallClock(ISchedule schedule, Wire wire) : IListener
{
    public static readonly TimeSpan Before = TimeSpan.FromHours(48);

    public string Name => "calls";

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries)
        {
            if (DueOf(entry) is { } due)
            {
                await schedule.PutAsync(due, cancel);
            }
        }
    }

    private Due? DueOf(Entry entry) =>
        wire.ReadEvent<TopicOpened>(entry)?.Call is { IsForInput: true } call ? Of(entry, entry.Seq, call.Closes)
        : wire.ReadEvent<CallExtended>(entry) is { } extended ? Of(entry, extended.Topic, extended.Closes)
        : null;

    private static Due? Of(Entry entry, long topic, long closes)
    {
        var at = closes - (long)Before.TotalMilliseconds;
        var command = string.Create(CultureInfo.InvariantCulture, $$"""{"type":"call.remind","topic":{{topic}},"closes":{{closes}}}""");
        return at <= entry.At
            ? null
            : new Due(entry.Record, string.Create(CultureInfo.InvariantCulture, $"call/{topic}/remind"), at, command);
    }
}
