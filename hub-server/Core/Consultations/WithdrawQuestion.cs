using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>Whoever asked takes the question back, while nobody else has given it a voice.</summary>
public sealed record WithdrawQuestion(long Question) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (question, refusal) = Questions.Find(state, Question, QuestionState.Held, QuestionState.Open);
        return question is null ? refusal!
            : question.By != caller.Number ? new Refusal("right.missing", "This is another one's question.")
            : question.Voices.Any(voice => voice != Voice.Of(state, caller))
                ? new Refusal("question.state", "Others want it answered, too.")
            : new QuestionWithdrawn(Question);
    }
}

public sealed record QuestionWithdrawn(long Question) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Questions.Change(state, Question, question => question with { State = QuestionState.Withdrawn }) with
        {
            Gone = state.Gone.Add(Question),
        };
}
