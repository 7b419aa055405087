using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>
/// The office answers. What is accepted has a next step and its day; what is not taken up, or only in part, has a reason out of the list and in words. What was contested is answered again.
/// </summary>
/// <param name="NextDay">When the next step is done, milliseconds.</param>
/// <param name="Until">Until when it is deferred, milliseconds.</param>
/// <param name="DuplicateOf">The record of the recommendation that says the same.</param>
public sealed record RespondToRecommendation(
    Disposition Disposition,
    string Text,
    NotTakenUpReason? Reason = null,
    string? ReasonText = null,
    string? NextStep = null,
    long? NextDay = null,
    long? Until = null,
    string? DuplicateOf = null,
    string? Lang = null
) : Command
{
    private const int Shortest = 50;
    private const int LongestName = 100;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var one = Recommendation.Of(state);
        return one.RefusesUnless(RecommendationState.UnderReview, RecommendationState.Contested) is { } wrong ? wrong
            : AnswerRules.AsksOffice(one, caller) is { } stranger ? stranger
            : RefusesText() is { } text ? text
            : RefusesReasons(now) is { } reason ? reason
            : RefusesNextStep(now) is { } step ? step
            : Decision.Accept(Given(one.Terms, now.ToUnixTimeMilliseconds()), AnswerRules.CapacityOf(caller));
    }

    private Refusal? RefusesText() =>
        MessageText.Refuses(Text, Lang) is { } wrong ? wrong
        : Text.Trim().Length < Shortest ? new Refusal("response.tooShort", $"An answer has at least {Shortest} characters.")
        : WordCount.Refuses(Text, Lang, AnswerRules.MostWords);

    private Refusal? RefusesReasons(DateTimeOffset now) =>
        (Disposition is Disposition.NotTakenUp or Disposition.PartiallyAccepted) != Reason is not null
            ? new Refusal("reason.missing", "What is not taken up, or only in part, has a reason out of the list; nothing else has.")
        : Reason is null ? null
        : AnswerRules.RefusesReason(ReasonText) is { } missing ? missing
        : Reason == NotTakenUpReason.Deferred && (Until is not { } day || AnswerRules.RefusesDay(day, now) is not null)
            ? new Refusal("date.wrong", "Say until when it is deferred.")
        : Reason == NotTakenUpReason.DuplicateOf && DuplicateOf is not { Length: > 0 and <= LongestName }
            ? new Refusal("recommendation.unknown", "Say which recommendation says the same.")
        : null;

    private Refusal? RefusesNextStep(DateTimeOffset now) =>
        Disposition != Disposition.Accepted && NextStep is null ? null
        : NextStep is null || AnswerRules.RefusesReason(NextStep) is not null
            ? new Refusal("nextStep.missing", "What is accepted has a next step.")
        : NextDay is not { } day ? new Refusal("date.wrong", "The next step has a day.")
        : AnswerRules.RefusesDay(day, now);

    private ResponseGiven Given(Terms terms, long at) =>
        new(
            Disposition,
            Text,
            at + terms.Contest * Clocks.Day,
            Reason,
            ReasonText,
            NextStep,
            NextDay,
            Until,
            DuplicateOf,
            Disposition switch
            {
                Disposition.Accepted => NextDay,
                Disposition.PartiallyAccepted => NextDay ?? at + terms.Report * Clocks.Day,
                _ => null,
            },
            Disposition == Disposition.Noted ? at + terms.Review * Clocks.Day : null,
            Lang
        );
}

/// <summary><paramref name="ContestBy"/>, <paramref name="ReportBy"/> and <paramref name="ReviewBy"/> are milliseconds.</summary>
public sealed record ResponseGiven(
    Disposition Disposition,
    string Text,
    long ContestBy,
    NotTakenUpReason? Reason = null,
    string? ReasonText = null,
    string? NextStep = null,
    long? NextDay = null,
    long? Until = null,
    string? DuplicateOf = null,
    long? ReportBy = null,
    long? ReviewBy = null,
    string? Lang = null
) : Event, ISetsClocks
{
    IEnumerable<(AnswerClock, long)> ISetsClocks.Sets
    {
        get
        {
            yield return (AnswerClock.Contest, ContestBy);
            if (ReportBy is { } report)
            {
                yield return (AnswerClock.Report, report);
            }
            if (ReviewBy is { } review)
            {
                yield return (AnswerClock.Review, review);
            }
        }
    }

    public override RoomState Fold(RoomState state, Entry entry) =>
        Recommendation.Change(
            state,
            this,
            entry.Seq,
            before =>
                before with
                {
                    State = RecommendationState.Responded,
                    Disposition = Disposition,
                    Answer = entry.Seq,
                    Answers = before.Answers + 1,
                    Escalated = false,
                    EvidenceBy = null,
                    Confirmed = false,
                    Clocks = Clocks.None,
                }
        );
}
