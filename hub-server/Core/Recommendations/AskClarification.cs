using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>The office asks back. Its own clock stands while the sponsors have the word, for thirty days at most.</summary>
public sealed record AskClarification(string Question, string? Lang = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var one = Recommendation.Of(state);
        var at = now.ToUnixTimeMilliseconds();
        return one.RefusesUnless(RecommendationState.UnderReview) is { } wrong ? wrong
            : AnswerRules.AsksOffice(one, caller) is { } stranger ? stranger
            : MessageText.Refuses(Question, Lang) is { } text ? text
            : WordCount.Refuses(Question, Lang, AnswerRules.MostWords) is { } length ? length
            : one.Clarifications >= Recommendation.MostClarifications
                ? new Refusal("recommendation.tooMany", $"It was asked back {Recommendation.MostClarifications} times already.")
            : Decision.Accept(
                new ClarificationAsked(
                    Question,
                    at + one.Terms.Clarify * Clocks.Day,
                    Math.Max(0, (one.Clocks.Of(AnswerClock.Respond)?.Due ?? at) - at),
                    Lang
                ),
                AnswerRules.CapacityOf(caller)
            );
    }
}

/// <summary><paramref name="Left"/> are the milliseconds that the office still has when it goes on.</summary>
public sealed record ClarificationAsked(string Question, long By, long Left, string? Lang = null) : Event, ISetsClocks
{
    IEnumerable<(AnswerClock, long)> ISetsClocks.Sets => [(AnswerClock.Clarify, By)];

    public override RoomState Fold(RoomState state, Entry entry) =>
        Recommendation.Change(
            state,
            this,
            entry.Seq,
            before =>
                before with
                {
                    State = RecommendationState.ClarificationRequested,
                    Left = Left,
                    Clarifications = before.Clarifications + 1,
                    Clocks = before.Clocks.Stop(AnswerClock.Respond, AnswerClock.Escalate),
                }
        );
}
