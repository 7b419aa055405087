using System.Globalization;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>
/// Puts on the schedule when the rounds of a dialogue open and close, and what follows when one has opened. Each command says for which time it was made, so that one that
/// was overtaken, or comes twice, does nothing.
/// </summary>
/// <param name="schedule">Where it is put.</param>
/// <param name="wire">Reads entries.</param>
/// <param name="desk">Asked for when it is needed: the desk itself stands on the listeners.</param>
public sealed class DialogueClock(ISchedule schedule, Wire wire, Func<RoomDesk> desk) : IListener
{
    public string Name => "dialogue-clock";

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        var last = entries.LastOrDefault(entry =>
            wire.ReadEvent(entry) is DialoguePlanned or DialogueOpened or RoundOpened or RoundExtended
        );
        if (last is null)
        {
            return;
        }
        foreach (var due in Dues(record, Programme.Of(await desk().StateAsync(record, last.Seq))))
        {
            await schedule.PutAsync(due, cancel);
        }
    }

    /// <summary>All that is ahead of a dialogue that is open. Questions are due when their round opens, and so before it closes, however late a node looks.</summary>
    internal static IEnumerable<Due> Dues(string record, Programme programme)
    {
        if (programme is not { Plan: { } plan, Phase: not (DialoguePhase.SetUp or DialoguePhase.Feedback) })
        {
            yield break;
        }
        foreach (var (index, round) in plan.Rounds.Index())
        {
            var number = index + 1;
            if (programme.StateOf(number) == RoundState.Pending)
            {
                yield return Of(
                    record,
                    $"round/{number}/open",
                    round.Opens,
                    $"\"dialogue.openRound\",\"round\":{number},\"opens\":{round.Opens}"
                );
            }
            else if (programme.StateOf(number) == RoundState.Open)
            {
                foreach (var question in round.Questions)
                {
                    yield return Of(record, $"question/{question}", round.Opens, $"\"dialogue.openQuestion\",\"question\":{question}");
                }
                yield return Of(
                    record,
                    $"round/{number}/close",
                    round.Ends(),
                    $"\"dialogue.closeRound\",\"round\":{number},\"closes\":{round.Closes}"
                );
            }
        }
    }

    private static Due Of(string record, FormattableString thing, long at, FormattableString command) =>
        new(
            record,
            thing.ToString(CultureInfo.InvariantCulture),
            at,
            string.Create(CultureInfo.InvariantCulture, $"{{\"type\":{command.ToString(CultureInfo.InvariantCulture)}}}")
        );
}
