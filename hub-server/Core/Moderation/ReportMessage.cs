using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>
/// Somebody tells those who run the room that a message breaks a rule. The report names the message and copies nothing of it. Who reported is shown to nobody: not to the
/// author, not in the room, not at the desk.
/// </summary>
public sealed record ReportMessage(long Message, HouseRule Rule, string? Words = null) : Command
{
    public override long? Target => Message;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var desk = Desk.Of(state);
        return OwnMessage.Missing(state, target) is { } missing ? missing
            : target!.Author == caller.Number ? new Refusal("report.own", "You wrote this message. You may take it back.")
            : Desk.RefusesWords(Words, needed: false) is { } wrong ? wrong
            : desk.Find(Message) is { } one && one.Reports.TryGetValue(caller.Number, out var report) && report > one.Ruling
                ? new Refusal("report.already", "You have reported this message already.")
            : IsTooMany(state, desk, caller)
                ? new Refusal("report.tooMany", "Too many reports are waiting. Try again when some are decided.")
            : new MessageReported(Message, Rule, target.Author, string.IsNullOrWhiteSpace(Words) ? null : Words.Trim());
    }

    private static bool IsTooMany(RoomState state, Desk desk, Caller caller)
    {
        var waiting = desk.Cases.Values.Where(one => one.State == CaseState.Reported && !Desk.IsOver(state, one)).ToList();
        return waiting.Count >= Desk.MostWaiting || waiting.Count(one => one.Reports.ContainsKey(caller.Number)) >= Desk.MostOfOne;
    }
}

/// <summary><paramref name="Author"/> wrote the message.</summary>
public sealed record MessageReported(long Message, HouseRule Rule, int Author, string? Words = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var desk = Desk.Of(state);
        var before = desk.Find(Message) ?? new Case(Message, Author);
        var after = before with { Reports = before.Reports.SetItem(entry.Author, entry.Seq) };
        var opens = desk.Find(Message) is null || before.State is CaseState.Kept or CaseState.Restored;
        var counted = DeskFigures.Report(state, Message, entry);
        return counted.With(desk.With(opens ? after with { State = CaseState.Reported, Since = entry.At } : after));
    }
}
