using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The question was answered on the floor; a note says how, in a sentence or two.</summary>
public sealed record AnswerLive(long Question, string? Note = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (question, refusal) = Questions.Find(state, Question, QuestionState.Open, QuestionState.Assigned);
        return question is null ? refusal!
            : Floor.Of(state).RefusesUnless(SessionPhase.InSession, SessionPhase.Suspended) is { } phase ? phase
            : Note?.Length > CloseRoom.MaxReason ? new Refusal("message.tooLong", $"A note has at most {CloseRoom.MaxReason} characters.")
            : new QuestionAnsweredLive(Question, Note);
    }
}

public sealed record QuestionAnsweredLive(long Question, string? Note = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Questions.Change(state, Question, question => question with { State = QuestionState.AnsweredLive, Answer = entry.Seq });
}
