using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>
/// What somebody may do with a recommendation at this moment, by the names of the verbs: offered by screens, which spares people a refusal that is known beforehand. The verbs decide;
/// a test walks all ways at random and holds this list to them.
/// </summary>
public static class WhatMayBeDone
{
    public static IEnumerable<string> By(Recommendation one, Caller caller)
    {
        IEnumerable<string> all =
        [
            .. AnswerRules.IsOffice(one, caller) ? OfTheOffice(one) : [],
            .. AnswerRules.Sponsor(one, caller).Organization is { } sponsor ? OfASponsor(one, sponsor) : [],
            .. caller.Number > 0 && caller.Number == one.Convener && IsSettled(one) && !IsContestable(one)
                ? ["recommendation.close"]
                : (string[])[],
        ];
        return all.Distinct(StringComparer.Ordinal);
    }

    /// <summary>With a draft in the room that writes it. The voice of an organization is given and taken back by the same verb.</summary>
    public static IEnumerable<string> InRoom(RoomState state, Draft draft, Caller caller)
    {
        if (draft.State != DraftState.Open || state.Closed)
        {
            return [];
        }
        string[] hands = ["recommendation.redraft", "recommendation.cite", "recommendation.uncite", "recommendation.drop"];
        IEnumerable<string> all =
        [
            .. DraftRules.RefusesHand(state, draft, caller) is null ? hands : [],
            .. FocalPoint.VoiceOf(state, caller) is not null ? ["recommendation.sponsor"] : (string[])[],
            "recommendation.merge",
            "recommendation.submit",
        ];
        return all.Where(verb => Rights.Refuses(state, caller, verb, state.Kind) is null);
    }

    /// <summary>The organization for which somebody may sponsor here has done so.</summary>
    public static bool Sponsors(RoomState state, Draft draft, Caller caller) =>
        FocalPoint.VoiceOf(state, caller) is { } voice && draft.Sponsors.ContainsKey(voice.Id);

    private static IEnumerable<string> OfTheOffice(Recommendation one) =>
        one.State switch
        {
            RecommendationState.Submitted => ["recommendation.acknowledge", .. Refer(one)],
            RecommendationState.Acknowledged => ["review.start", .. Refer(one)],
            RecommendationState.UnderReview => one.Clarifications < Recommendation.MostClarifications
                ? ["response.give", "clarification.ask"]
                : ["response.give"],
            RecommendationState.Contested => ["response.give"],
            RecommendationState.Responded when one.Disposition == Disposition.NotTakenUp => ["response.correct"],
            RecommendationState.Responded => ["progress.report", "response.correct"],
            RecommendationState.InProgress => ["progress.report", "evidence.propose", "recommendation.abandon", "response.correct"],
            RecommendationState.ReflectedInPolicy when one is { Confirmed: false, EvidenceBy: Side.Sponsor } => ["evidence.confirm"],
            _ => [],
        };

    private static IEnumerable<string> OfASponsor(Recommendation one, Placard sponsor)
    {
        if (one.State == RecommendationState.ClarificationRequested)
        {
            yield return "clarification.give";
        }
        if (one.State == RecommendationState.InProgress)
        {
            yield return "evidence.propose";
        }
        if (one is { State: RecommendationState.ReflectedInPolicy, Confirmed: false, EvidenceBy: Side.Office })
        {
            yield return "evidence.confirm";
        }
        if (IsSettled(one) && IsContestable(one) && one.Contests < Recommendation.MostContests)
        {
            yield return "response.contest";
        }
        if (one.Answers > 0)
        {
            yield return "response.rate";
        }
        if (one.State < RecommendationState.Responded)
        {
            yield return "recommendation.withdraw";
        }
    }

    private static string[] Refer(Recommendation one) => one.Referrals < Recommendation.MostReferrals ? ["recommendation.refer"] : [];

    private static bool IsSettled(Recommendation one) =>
        one.State is RecommendationState.Responded or RecommendationState.ReflectedInPolicy or RecommendationState.NotImplemented;

    private static bool IsContestable(Recommendation one) => one.Clocks.Of(AnswerClock.Contest) is not null;
}
