namespace CsoNet.Collab.Consultations;

/// <summary>What became of what was asked: the sum of all but the first is the first.</summary>
public sealed record QuestionsAccount(int Asked, int Live, int InWriting, int Merged, int Declined, int Withdrawn, int Open)
{
    public static QuestionsAccount Of(IEnumerable<QuestionState> questions)
    {
        var states = questions.CountBy(state => state).ToDictionary();
        return new(
            states.Values.Sum(),
            Count(QuestionState.AnsweredLive),
            Count(QuestionState.AnsweredInWriting),
            Count(QuestionState.Merged),
            Count(QuestionState.Declined),
            Count(QuestionState.Withdrawn),
            Count(QuestionState.Held) + Count(QuestionState.Open) + Count(QuestionState.Assigned)
        );

        int Count(QuestionState state) => states.GetValueOrDefault(state);
    }
}
