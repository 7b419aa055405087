using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>A sponsor marks the homework: heard, partly, or not. One voice for each organization; it may be changed.</summary>
public sealed record RateResponse(Rating Rating) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var one = Recommendation.Of(state);
        var (sponsor, stranger) = AnswerRules.Sponsor(one, caller);
        return one.Answers == 0 ? new Refusal("recommendation.state", "There is no answer yet.")
            : sponsor is null ? stranger!
            : one.Ratings.TryGetValue(sponsor.Id, out var before) && before == Rating
                ? new Refusal("nothing.changed", "You have said so already.")
            : Decision.Accept(new ResponseRated(sponsor, Rating), SpeakingCapacity.Organization);
    }
}

public sealed record ResponseRated(Placard Organization, Rating Rating) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Recommendation.Change(state, before => before with { Ratings = before.Ratings.SetItem(Organization.Id, Rating) });
}
