using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The question is not answered, and the record says why.</summary>
public sealed record DeclineQuestion(long Question, string Reason) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (question, refusal) = Questions.Find(state, Question, QuestionState.Held, QuestionState.Open, QuestionState.Assigned);
        return question is null ? refusal!
            : Presidency.RefusesReason(Reason) is { } wrong ? wrong
            : new QuestionDeclined(Question, Reason);
    }
}

public sealed record QuestionDeclined(long Question, string Reason) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Questions.Change(state, Question, question => question with { State = QuestionState.Declined, Answer = entry.Seq });
}
