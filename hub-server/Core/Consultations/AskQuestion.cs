using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>Somebody asks a question in the session, or before it. Where questions are held, only the podium sees it until it is approved.</summary>
public sealed record AskQuestion(string Text, string? Lang = null, long? Item = null) : Command
{
    public const int MostWords = 120;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        return floor.RefusesUnless(SessionPhase.Announced, SessionPhase.LobbyOpen, SessionPhase.InSession, SessionPhase.Suspended)
                is { } phase
                ? phase
            : MessageText.Refuses(Text, Lang) is { } wrong ? wrong
            : WordCount.Refuses(Text, Lang, MostWords) is { } length ? length
            : Item is not null && floor.Item(Item) is null ? new Refusal("item.unknown", "There is no such point on the agenda.")
            : Questions.Of(state).All.Count >= Questions.Most
                ? new Refusal("question.tooMany", $"A session takes at most {Questions.Most} questions.")
            : Questions.Of(state).Hold && !Presidency.Presides(state, caller) ? new QuestionHeld(Text, Lang, Item)
            : new QuestionAsked(Text, Lang, Item);
    }
}

public sealed record QuestionAsked(string Text, string? Lang = null, long? Item = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Questions.Add(state, new Question(entry.Seq, entry.Author, Item) { State = QuestionState.Open });
}

/// <summary>For the podium, until it is approved.</summary>
public sealed record QuestionHeld(string Text, string? Lang = null, long? Item = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => Questions.Add(state, new Question(entry.Seq, entry.Author, Item));
}
