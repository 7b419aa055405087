using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>A sponsor answers what the office asked; the office's clock goes on where it stood.</summary>
public sealed record GiveClarification(string Text, string? Lang = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var one = Recommendation.Of(state);
        var (sponsor, stranger) = AnswerRules.Sponsor(one, caller);
        return one.RefusesUnless(RecommendationState.ClarificationRequested) is { } wrong ? wrong
            : sponsor is null ? stranger!
            : MessageText.Refuses(Text, Lang) is { } text ? text
            : WordCount.Refuses(Text, Lang, AnswerRules.MostWords) is { } length ? length
            : Decision.Accept(
                new ClarificationGiven(sponsor, Text, now.ToUnixTimeMilliseconds() + one.Left, Lang),
                SpeakingCapacity.Organization
            );
    }
}

public sealed record ClarificationGiven(Placard Organization, string Text, long RespondBy, string? Lang = null) : Event, ISetsClocks
{
    IEnumerable<(AnswerClock, long)> ISetsClocks.Sets => [(AnswerClock.Respond, RespondBy)];

    public override RoomState Fold(RoomState state, Entry entry) =>
        Recommendation.Change(
            state,
            this,
            entry.Seq,
            before => before with { State = RecommendationState.UnderReview, Clocks = before.Clocks.Stop(AnswerClock.Clarify) }
        );
}
