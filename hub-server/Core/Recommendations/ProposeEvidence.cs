using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>
/// The office, or a sponsor, shows where the recommendation is reflected in policy: a document, its date, the paragraph. The other side confirms it, or contests; silence is no confirmation.
/// </summary>
public sealed record ProposeEvidence(string Document, DateOnly Dated, string? Paragraph = null, string? Link = null) : Command
{
    private const int LongestParagraph = 200;
    private const int LongestLink = 500;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var one = Recommendation.Of(state);
        var (sponsor, stranger) = AnswerRules.Sponsor(one, caller);
        var office = AnswerRules.IsOffice(one, caller);
        return one.RefusesUnless(RecommendationState.InProgress) is { } wrong ? wrong
            : !office && sponsor is null ? stranger!
            : Title.Refuses(Document) is { } title ? title
            : Paragraph?.Length > LongestParagraph || Link?.Length > LongestLink || !IsWebAddress(Link)
                ? new Refusal("command.malformed", "A paragraph has at most 200 characters; a link is an address on the web.")
            : Dated > DateOnly.FromDateTime(now.UtcDateTime).AddDays(1) ? new Refusal("date.wrong", "The document is dated in the future.")
            : Proposed(one.Terms, office ? null : sponsor, caller, now.ToUnixTimeMilliseconds());
    }

    private Decision Proposed(Terms terms, Placard? sponsor, Caller caller, long at) =>
        Decision.Accept(
            new EvidenceProposed(
                Document,
                Dated,
                at + terms.Confirm * Clocks.Day,
                at + terms.Contest * Clocks.Day,
                Paragraph,
                Link,
                sponsor
            ),
            sponsor is null ? AnswerRules.CapacityOf(caller) : SpeakingCapacity.Organization
        );

    private static bool IsWebAddress(string? link) =>
        link is null || (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http");
}

/// <summary><paramref name="Organization"/> is the sponsor that shows it; absent where the office does.</summary>
public sealed record EvidenceProposed(
    string Document,
    DateOnly Dated,
    long ConfirmBy,
    long ContestBy,
    string? Paragraph = null,
    string? Link = null,
    Placard? Organization = null
) : Event, ISetsClocks
{
    IEnumerable<(AnswerClock, long)> ISetsClocks.Sets => [(AnswerClock.Confirm, ConfirmBy), (AnswerClock.Contest, ContestBy)];

    public override RoomState Fold(RoomState state, Entry entry) =>
        Recommendation.Change(
            state,
            this,
            entry.Seq,
            before =>
                before with
                {
                    State = RecommendationState.ReflectedInPolicy,
                    EvidenceBy = Organization is null ? Side.Office : Side.Sponsor,
                    Clocks = Clocks.None,
                }
        );
}
