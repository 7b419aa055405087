using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>
/// A recommendation's record as one line of the register. Pure: the record is short, and is folded from its first entry each time, by the rules that decide on it, so that line and
/// rules cannot say different things. Here stands only what the rules need not know: what was done when, and whether in time.
/// </summary>
public static class RegisterFold
{
    /// <summary>Null where nothing was received yet.</summary>
    public static RegisterLine? Of(IReadOnlyList<Entry> record, Rules rules, Wire wire)
    {
        var (state, line) = (RoomState.Empty(record is [var first, ..] ? first.Record : ""), (RegisterLine?)null);
        foreach (var entry in record)
        {
            var happened = wire.ReadEvent(entry);
            var before = Recommendation.Of(state);
            state = rules.Fold(state, happened, entry);
            line = happened switch
            {
                RecommendationReceived received => Begin(state, received, entry),
                not null when line is not null => After(line, before, happened, entry.At),
                _ => line,
            };
        }
        return line is null ? null : With(line, state);
    }

    private static RegisterLine Begin(RoomState state, RecommendationReceived received, Entry entry) =>
        new()
        {
            Id = entry.Record,
            Seq = entry.Seq,
            Title = state.Title,
            Origin = received.Origin,
            Draft = received.Draft,
            Office = received.Office,
            Confidential = state.Visibility != Visibility.Public,
            Submitted = received.Submitted,
            Acknowledgement = new Owed(received.AcknowledgeBy),
            Answer = new Owed(received.RespondBy),
            HolidaysUnknown = received.HolidaysKnown == false,
        };

    private static RegisterLine After(RegisterLine line, Recommendation before, Event happened, long at) =>
        happened switch
        {
            RecommendationAcknowledged => line with { Acknowledgement = line.Acknowledgement?.DoneAt(at) },
            // Another office begins with clocks of its own; how long the answer takes in all is counted from the submission.
            RecommendationReferred referred => line with
            {
                Acknowledgement = new Owed(referred.AcknowledgeBy),
                Answer = new Owed(referred.RespondBy),
                HolidaysUnknown = referred.HolidaysKnown == false,
            },
            ClarificationAsked => line with { AskedBack = line.AskedBack + 1, StandsSince = at },
            ClarificationGiven given => Resume(line, given.RespondBy, at) with { Clarified = line.Clarified + 1 },
            ResponseGiven given => Answered(line, before, given, at),
            ClockRanOut ran => RanOut(line, before, ran, at),
            _ => line,
        };

    /// <summary>The office's clock goes on. A day that had passed before has passed for good.</summary>
    private static RegisterLine Resume(RegisterLine line, long respondBy, long at) =>
        line with
        {
            Stood = line.Stood + at - (line.StandsSince ?? at),
            StandsSince = null,
            Answer = line.Answer is { Done: null, Late: false } owed ? owed with { By = respondBy } : line.Answer,
        };

    private static RegisterLine Answered(RegisterLine line, Recommendation before, ResponseGiven given, long at) =>
        line with
        {
            Reason = given.Reason,
            Reasoned = given.Reason is not null || given.NextStep is not null,
            Answer = before.Answers == 0 ? line.Answer?.DoneAt(at) : line.Answer,
        };

    private static RegisterLine RanOut(RegisterLine line, Recommendation before, ClockRanOut ran, long at) =>
        ran.Clock switch
        {
            AnswerClock.Acknowledge => line with { Acknowledgement = line.Acknowledgement! with { Late = true } },
            AnswerClock.Respond when before.Answers == 0 => line with { Answer = line.Answer! with { Late = true } },
            AnswerClock.Clarify => Resume(line, ran.Then ?? at, at) with { Unclarified = line.Unclarified + 1 },
            _ => line,
        };

    private static RegisterLine With(RegisterLine line, RoomState state)
    {
        var one = Recommendation.Of(state);
        var owes = one.Clocks.OwedByTheOffice;
        return line with
        {
            Seq = state.Seq,
            Changed = state.At,
            Office = one.Office!,
            Sponsors = [.. one.Sponsors.Values],
            Themes = one.Themes,
            Goals = one.Goals,
            State = one.State,
            Disposition = one.Disposition,
            Overdue = one.Clocks.IsOverdue,
            Escalated = one.Escalated,
            Owes = owes?.Clock,
            Due = owes?.Due,
            SponsorsUntil = (one.Clocks.Of(AnswerClock.Clarify) ?? one.Clocks.Of(AnswerClock.Contest))?.Due,
            Answers = one.Answers,
            Contests = one.Contests,
            Reflected = one is { EvidenceBy: not null, State: RecommendationState.ReflectedInPolicy or RecommendationState.Closed },
            Confirmed = one.Confirmed,
            Ratings = one.Ratings,
        };
    }
}
