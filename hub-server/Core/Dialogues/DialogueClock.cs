using System.Globalization;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>
/// Puts on the schedule when the rounds of a dialogue open and close, what follows when one has opened, and when organizations are reminded of one. Each command says for which
/// time it was made, so that one that was overtaken, or comes twice, does nothing.
/// </summary>
/// <param name="schedule">Where it is put.</param>
/// <param name="desk">Asked for when it is needed: the desk itself stands on the listeners.</param>
public sealed class DialogueClock(ISchedule schedule, Func<RoomDesk> desk) : IListener
{
    /// <summary>So long before a round closes organizations are reminded. One that is open for a shorter time reminds nobody: they have just been told.</summary>
    public static readonly TimeSpan Before = TimeSpan.FromHours(48);

    public string Name => "dialogue-clock";

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        if (entries.LastOrDefault(IsOfTheProgramme) is not { } last)
        {
            return;
        }
        foreach (var due in Dues(await desk().StateAsync(record, last.Seq), last.At))
        {
            await schedule.PutAsync(due, cancel);
        }
    }

    /// <summary>What is on the schedule already is put there again, which changes nothing.</summary>
    private static bool IsOfTheProgramme(Entry entry) => entry.Type.StartsWith("dialogue.", StringComparison.Ordinal);

    /// <summary>All that is ahead of a dialogue that is open, and what is left to do when it is concluded.</summary>
    public static IEnumerable<Due> Dues(RoomState state) => Dues(state, state.At);

    /// <param name="state">The dialogue, at its head.</param>
    /// <param name="changed">When its programme changed last: a node that is late sees a head that is newer.</param>
    private static IEnumerable<Due> Dues(RoomState state, long changed) =>
        Programme.Of(state) switch
        {
            { Phase: DialoguePhase.SetUp } or { Plan: null } => [],
            { Phase: DialoguePhase.Feedback } => OfConcluded(state),
            { Plan: { } plan } programme => plan.Rounds.SelectMany((round, index) => OfRound(state, programme, round, index + 1, changed)),
        };

    /// <summary>Questions are due when their round opens, and so before it closes, however late a node looks.</summary>
    private static IEnumerable<Due> OfRound(RoomState state, Programme programme, Round round, int number, long changed) =>
        programme.StateOf(number) switch
        {
            RoundState.Pending =>
            [
                Of(state.Room, $"round/{number}/open", round.Opens, $"\"dialogue.openRound\",\"round\":{number},\"opens\":{round.Opens}"),
            ],
            RoundState.Open =>
            [
                .. round.Questions.Select(question =>
                    Of(state.Room, $"question/{question}", round.Opens, $"\"dialogue.openQuestion\",\"question\":{question}")
                ),
                .. Reminding(state, round, number, changed),
                Of(
                    state.Room,
                    $"round/{number}/close",
                    round.Ends(),
                    $"\"dialogue.closeRound\",\"round\":{number},\"closes\":{round.Closes}"
                ),
            ],
            _ => [],
        };

    /// <summary>
    /// What was due before the programme changed last stands on the schedule since the round opened, or has been done: so nobody is reminded again who was just told that a round closes
    /// later. Whatever else was said meanwhile does not matter, however late a node looks.
    /// </summary>
    private static IEnumerable<Due> Reminding(RoomState state, Round round, int number, long changed) =>
        round.Closes - (long)Before.TotalMilliseconds is var at && at > changed
            ? [Of(state.Room, $"round/{number}/remind", at, $"\"dialogue.remindRound\",\"round\":{number},\"closes\":{round.Closes}")]
            : [];

    private static IEnumerable<Due> OfConcluded(RoomState state) =>
        (state.Part<Topics>() ?? Topics.None)
            .All.Values.Where(topic => topic is { Call: not null, Closed: false })
            .Select(topic => Of(state.Room, $"topic/{topic.Number}/close", state.At, $"\"topic.close\",\"topic\":{topic.Number}"));

    private static Due Of(string room, FormattableString thing, long at, FormattableString command) =>
        new(
            room,
            thing.ToString(CultureInfo.InvariantCulture),
            at,
            string.Create(CultureInfo.InvariantCulture, $"{{\"type\":{command.ToString(CultureInfo.InvariantCulture)}}}")
        );
}
