using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>
/// A ruling: the message breaks a rule, and its text goes from every screen at once. It may be made of a message that nobody has reported. The author is told by which rule, with
/// the moderators' words, and may appeal.
/// </summary>
public sealed record RemoveMessage(long Message, HouseRule Rule, string? Words = null) : Command
{
    public override long? Target => Message;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        OwnMessage.Missing(state, target) is { } missing ? missing
        : Desk.RefusesOwn(target!.Author, caller) is { } own ? own
        : Desk.Of(state).Find(Message) is { State: CaseState.Restored } back && back.RuledBy == caller.Number
            ? new Refusal("appeal.sameRuler", "It was restored on appeal: somebody else, or a new report, has to ask for its removal.")
        : Desk.RefusesWords(Words, needed: false) is { } wrong ? wrong
        : new MessageRemoved(Message, Rule, target.Author, string.IsNullOrWhiteSpace(Words) ? null : Words.Trim());

    internal static Case Ruled(Case one, CaseState state, Entry entry) =>
        one with
        {
            State = state,
            Waited = one.State == CaseState.Reported ? Math.Max(0, entry.At - one.Since) : one.Waited,
            Ruling = entry.Seq,
            RuledAt = entry.At,
            RuledBy = entry.Author,
        };
}

/// <summary><paramref name="Author"/> wrote the message. The words are for them.</summary>
public sealed record MessageRemoved(long Message, HouseRule Rule, int Author = 0, string? Words = null) : Event, IRemovesMessage
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var one = Desk.Of(state).Find(Message) ?? new Case(Message, Author) { State = CaseState.Kept };
        var removed = RemoveMessage.Ruled(one, CaseState.Removed, entry) with { Rule = Rule, Appeal = 0, Decision = 0 };
        // Whoever ran the room asked for something to be read that broke its rules: where it comes back, it asks no more.
        var counted = DeskFigures.Count(DeskFigures.Rule(state, Message, entry), Counted.Removed, Rule, entry);
        var without = Translations.Without(counted with { Gone = state.Gone.Add(Message) }, Message);
        return Announcements.Without(without, Message).With(Desk.Of(state).With(removed));
    }
}
