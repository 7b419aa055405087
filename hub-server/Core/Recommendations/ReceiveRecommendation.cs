using CsoNet.Collab.Foundations;
using CsoNet.Collab.Geography;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>
/// The first thing on the record of a recommendation: what was submitted where, to whom, by whom. A listener carries it over from the room; nobody else may.
/// The receipt is automatic and at once: this entry.
/// </summary>
public sealed record ReceiveRecommendation(
    string Origin,
    long Draft,
    string Text,
    Placard Office,
    Few<Placard> Sponsors,
    TagSet<string> Themes,
    TagSet<string> Goals,
    Few<long> Sources,
    long Submitted,
    int Convener,
    string? Lang = null,
    Terms? Terms = null
) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var terms = Terms ?? Recommendations.Terms.Usual;
        var at = DateTimeOffset.FromUnixTimeMilliseconds(Submitted);
        var acknowledge = WorkingCalendars.Here.Of(Office.Country).After(at, terms.Acknowledge);
        return Recommendation.Of(state).Office is not null
            ? new Refusal("nothing.changed", "It was received already.")
            : new RecommendationReceived(
                Origin,
                Draft,
                Text,
                Office,
                Sponsors,
                Themes,
                Goals,
                Sources,
                Submitted,
                Convener,
                acknowledge.Ends.ToUnixTimeMilliseconds(),
                at.AddDays(terms.Respond).ToUnixTimeMilliseconds(),
                acknowledge.HolidaysKnown ? null : false,
                Lang,
                Terms
            );
    }
}

/// <summary>
/// <paramref name="Sources"/> are numbers in <paramref name="Origin"/>: what they say is shown where the reader may read it there. <paramref name="AcknowledgeBy"/> and
/// <paramref name="RespondBy"/> are milliseconds; <paramref name="HolidaysKnown"/> is false where the holidays of the office's country are not known, absent where they are.
/// </summary>
public sealed record RecommendationReceived(
    string Origin,
    long Draft,
    string Text,
    Placard Office,
    Few<Placard> Sponsors,
    TagSet<string> Themes,
    TagSet<string> Goals,
    Few<long> Sources,
    long Submitted,
    int Convener,
    long AcknowledgeBy,
    long RespondBy,
    bool? HolidaysKnown = null,
    string? Lang = null,
    Terms? Terms = null
) : Event, ISetsClocks
{
    IEnumerable<(AnswerClock, long)> ISetsClocks.Sets => [(AnswerClock.Acknowledge, AcknowledgeBy), (AnswerClock.Respond, RespondBy)];

    public override RoomState Fold(RoomState state, Entry entry) =>
        Recommendation.Change(
            state with
            {
                Parties = [.. Sponsors.Select(sponsor => sponsor.Id), Office.Id],
            },
            this,
            entry.Seq,
            before =>
                before with
                {
                    Origin = Origin,
                    Draft = Draft,
                    Office = Office,
                    Sponsors = Recommendations.Draft.NoSponsors.AddRange(
                        Sponsors.Select(sponsor => KeyValuePair.Create(sponsor.Id, sponsor))
                    ),
                    Themes = Themes,
                    Goals = Goals,
                    Terms = Terms ?? Recommendations.Terms.Usual,
                    Convener = Convener,
                    Received = Submitted,
                }
        );
}
