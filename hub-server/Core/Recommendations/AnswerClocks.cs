using System.Globalization;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>Puts on the schedule what the clocks of a recommendation will decide, as the entries say it.</summary>
public sealed class AnswerClocks(ISchedule schedule, Wire wire) : IListener
{
    public string Name => "answer-clocks";

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries)
        {
            if (wire.ReadEvent<ISetsClocks>(entry) is not { } setting)
            {
                continue;
            }
            foreach (var (clock, due) in setting.Sets)
            {
                foreach (var one in Due(entry, clock, due))
                {
                    await schedule.PutAsync(one, cancel);
                }
            }
        }
    }

    /// <summary>The end of the clock; of an answer also the reminders whose day is yet to come.</summary>
    private static IEnumerable<Due> Due(Entry setting, AnswerClock clock, long due)
    {
        var (record, entry) = (setting.Record, setting.Seq);
        var name = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(clock.ToString());
        yield return new(record, Thing(entry, name), due, $$"""{"type":"clock.runOut","clock":"{{name}}","fence":{{entry}}}""");
        if (clock != AnswerClock.Respond)
        {
            yield break;
        }
        foreach (var days in Remind.When.Where(days => due - days * Clocks.Day > setting.At))
        {
            yield return new(
                record,
                Thing(entry, $"remind/{days}"),
                due - days * Clocks.Day,
                $$"""{"type":"clock.remind","fence":{{entry}},"days":{{days}}}"""
            );
        }
    }

    private static string Thing(long entry, string what) => string.Create(CultureInfo.InvariantCulture, $"answer/{entry}/{what}");
}
