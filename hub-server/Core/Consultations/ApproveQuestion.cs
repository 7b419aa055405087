using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>Those who run the session let everybody see a question that was held. Its words are carried over as they were.</summary>
public sealed record ApproveQuestion(long Question) : Command
{
    public override long? Target => Question;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (question, refusal) = Questions.Find(state, Question, QuestionState.Held);
        return question is null ? refusal!
            : Spoken.In(target) is not { } words ? new Refusal("message.gone", "The question has gone.")
            : new QuestionApproved(Question, words.Text, question.By, words.Lang, question.Item);
    }
}

/// <summary><paramref name="Asker"/> is who asked, by their participant number.</summary>
public sealed record QuestionApproved(long Question, string Text, int Asker, string? Lang = null, long? Item = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Questions.Change(state, Question, question => question with { State = QuestionState.Open, Approved = entry.Seq });
}
