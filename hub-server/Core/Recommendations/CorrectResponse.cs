using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>An answer is never overwritten: its words are corrected by a new version, and both stand on the record. What it decides stays.</summary>
public sealed record CorrectResponse(string Text, string Reason, string? Lang = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var one = Recommendation.Of(state);
        return one.RefusesUnless(RecommendationState.Responded, RecommendationState.InProgress) is { } wrong ? wrong
            : AnswerRules.AsksOffice(one, caller) is { } stranger ? stranger
            : AnswerRules.RefusesReason(Reason) is { } reason ? reason
            : MessageText.Refuses(Text, Lang) is { } text ? text
            : WordCount.Refuses(Text, Lang, AnswerRules.MostWords) is { } length ? length
            : Decision.Accept(new ResponseCorrected(Text, Reason, Lang), AnswerRules.CapacityOf(caller));
    }
}

public sealed record ResponseCorrected(string Text, string Reason, string? Lang = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Recommendation.Change(state, before => before with { Answer = entry.Seq, Answers = before.Answers + 1 });
}
