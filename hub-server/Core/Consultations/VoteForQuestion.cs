using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>Somebody wants this question answered, too: one voice for each organization, which can be taken back.</summary>
public sealed record VoteForQuestion(long Question, bool On) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (question, refusal) = Questions.Find(state, Question, QuestionState.Open, QuestionState.Assigned);
        var voice = Voice.Of(state, caller);
        return question is null ? refusal!
            : question.Voices.Contains(voice) == On ? new Refusal("nothing.changed", "Your organization has said so already.")
            : new QuestionVoted(Question, On, question.Voices.Count + (On ? 1 : -1), voice);
    }
}

/// <summary><paramref name="Votes"/> are the voices there are now; whose this one is only the record knows.</summary>
public sealed record QuestionVoted(long Question, bool On, int Votes, string Voice) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Questions.Change(
            state,
            Question,
            question => question with { Voices = On ? question.Voices.Add(Voice) : question.Voices.Remove(Voice) }
        );
}
