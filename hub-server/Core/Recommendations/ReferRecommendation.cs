using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Geography;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>
/// Another office is the right one: the recommendation goes there, with the trail. The new office has its full time from now; how long the answer takes in all is counted from the
/// submission. Not more than three times, so that nothing is sent round for ever.
/// </summary>
public sealed record ReferRecommendation(string Office, string Reason) : Command, INamesOrganizations
{
    [JsonIgnore]
    public Placard? Found { get; init; }

    [JsonIgnore]
    public IReadOnlyCollection<string> Organizations => [Office];

    public Command With(Few<Placard> found) => this with { Found = found is [var office] ? office : null };

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var one = Recommendation.Of(state);
        return one.RefusesUnless(RecommendationState.Submitted, RecommendationState.Acknowledged) is { } wrong ? wrong
            : AnswerRules.AsksOffice(one, caller) is { } stranger ? stranger
            : AnswerRules.RefusesReason(Reason) is { } reason ? reason
            : Found is null || Found.Id == one.Office!.Id
                ? new Refusal("organization.unknown", "There is no such office, or it is this one.")
            : one.Referrals >= Recommendation.MostReferrals
                ? new Refusal("recommendation.tooMany", $"It was referred {Recommendation.MostReferrals} times already.")
            : Decision.Accept(Referred(one.Terms, Found, now), AnswerRules.CapacityOf(caller));
    }

    private RecommendationReferred Referred(Terms terms, Placard office, DateTimeOffset now)
    {
        var acknowledge = WorkingCalendars.Here.Of(office.Country).After(now, terms.Acknowledge);
        return new(
            office,
            Reason,
            acknowledge.Ends.ToUnixTimeMilliseconds(),
            now.AddDays(terms.Respond).ToUnixTimeMilliseconds(),
            acknowledge.HolidaysKnown ? null : false
        );
    }
}

public sealed record RecommendationReferred(Placard Office, string Reason, long AcknowledgeBy, long RespondBy, bool? HolidaysKnown = null)
    : Event,
        ISetsClocks
{
    IEnumerable<(AnswerClock, long)> ISetsClocks.Sets => [(AnswerClock.Acknowledge, AcknowledgeBy), (AnswerClock.Respond, RespondBy)];

    public override RoomState Fold(RoomState state, Entry entry) =>
        Recommendation.Change(
            state with
            {
                Parties = state.Parties.Add(Office.Id),
            },
            this,
            entry.Seq,
            before =>
                before with
                {
                    State = RecommendationState.Submitted,
                    Office = Office,
                    Referrals = before.Referrals + 1,
                    Escalated = false,
                    Clocks = before.Clocks.Stop(AnswerClock.Escalate),
                }
        );
}
