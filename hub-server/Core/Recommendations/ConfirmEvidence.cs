using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>The other side confirms that the recommendation is reflected in policy.</summary>
public sealed record ConfirmEvidence : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var one = Recommendation.Of(state);
        var (sponsor, stranger) = AnswerRules.Sponsor(one, caller);
        return one.RefusesUnless(RecommendationState.ReflectedInPolicy) is { } wrong ? wrong
            : one.Confirmed ? new Refusal("nothing.changed", "It was confirmed already.")
            : one.EvidenceBy == Side.Office
                ? sponsor is null ? stranger!
                    : Decision.Accept(new EvidenceConfirmed(sponsor), SpeakingCapacity.Organization)
            : AnswerRules.AsksOffice(one, caller) is { } outsider ? outsider
            : Decision.Accept(new EvidenceConfirmed(), AnswerRules.CapacityOf(caller));
    }
}

/// <summary><paramref name="Organization"/> is the sponsor that confirms; absent where the office does.</summary>
public sealed record EvidenceConfirmed(Placard? Organization = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Recommendation.Change(state, before => before with { Confirmed = true, Clocks = before.Clocks.Stop(AnswerClock.Confirm) });
}
