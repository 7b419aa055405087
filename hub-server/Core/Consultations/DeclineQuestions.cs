using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>
/// The chair gives one reason for all questions that nobody has decided yet, so that the session can end without a silent refusal; of very many, for the first
/// <see cref="Most"/>: an entry has to fit into a frame.
/// </summary>
public sealed record DeclineQuestions(string Reason) : Command
{
    public const int Most = 1_000;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var undecided = Questions
            .Of(state)
            .All.Values.Where(question => question.IsUndecided)
            .Select(question => question.Number)
            .Take(Most);
        return Presidency.RefusesReason(Reason) is { } wrong ? wrong
            : undecided.Any() ? new QuestionsDeclined(Numbers.Of(undecided), Reason)
            : new Refusal("nothing.changed", "Every question is decided.");
    }
}

public sealed record QuestionsDeclined(Numbers Questions, string Reason) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Questions.Aggregate(
            state,
            (before, number) =>
                Consultations.Questions.Change(
                    before,
                    number,
                    question => question with { State = QuestionState.Declined, Answer = entry.Seq }
                )
        );
}
