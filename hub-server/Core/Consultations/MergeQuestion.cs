using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>Two questions are one: the other one is answered for both, and whoever asked this one stays attached to it, with all voices.</summary>
public sealed record MergeQuestion(long Question, long Into) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (question, refusal) = Questions.Find(state, Question, QuestionState.Open, QuestionState.Assigned, QuestionState.Held);
        var (into, missing) = Questions.Find(state, Into, QuestionState.Open, QuestionState.Assigned);
        return question is null ? refusal!
            : into is null ? missing!
            : Question == Into ? new Refusal("question.unknown", "A question does not become part of itself.")
            : new QuestionMerged(Question, Into, into.Voices.Union(question.Voices).Count);
    }
}

/// <summary><paramref name="Votes"/> are the voices for the other one now.</summary>
public sealed record QuestionMerged(long Question, long Into, int Votes) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var voices = Questions.Of(state).All.GetValueOrDefault(Question)?.Voices ?? Consultations.Question.NoVoices;
        var joined = Questions.Change(state, Into, into => into with { Voices = into.Voices.Union(voices) });
        return Questions.Change(joined, Question, question => question with { State = QuestionState.Merged, Into = Into });
    }
}
