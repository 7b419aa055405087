using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>Somebody of the room will answer the question in writing, by a day.</summary>
public sealed record AssignQuestion(long Question, int Owner, long Due) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (question, refusal) = Questions.Find(state, Question, QuestionState.Open, QuestionState.Assigned);
        return question is null ? refusal!
            : state.Participants.GetValueOrDefault(Owner) is not { Standing: Standing.In }
                ? new Refusal("participant.unknown", "There is no such participant in the room.")
            : Due <= now.ToUnixTimeMilliseconds() || Due > now.AddYears(1).ToUnixTimeMilliseconds()
                ? new Refusal("date.wrong", "The day lies within the next year.")
            : new QuestionAssigned(Question, Owner, Due);
    }
}

public sealed record QuestionAssigned(long Question, int Owner, long Due) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Questions.Change(state, Question, question => question with { State = QuestionState.Assigned, Owner = Owner, Due = Due });
}
