using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The question is answered in writing: by whom it was assigned to, or by those who run the session or keep its notes; also after it was adjourned.</summary>
public sealed record AnswerInWriting(long Question, string Text, string? Lang = null) : Command
{
    public const int MostWords = 600;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (question, refusal) = Questions.Find(state, Question, QuestionState.Open, QuestionState.Assigned);
        return question is null ? refusal!
            : question.Owner != caller.Number && !Presidency.Presides(state, caller) && state.SeatOf(caller)?.Role != RoomRole.Rapporteur
                ? new Refusal("right.missing", "The question is for somebody else to answer.")
            : MessageText.Refuses(Text, Lang) is { } wrong ? wrong
            : WordCount.Refuses(Text, Lang, MostWords) is { } length ? length
            : new QuestionAnswered(Question, Text, Lang);
    }
}

public sealed record QuestionAnswered(long Question, string Text, string? Lang = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Questions.Change(state, Question, question => question with { State = QuestionState.AnsweredInWriting, Answer = entry.Seq });
}
