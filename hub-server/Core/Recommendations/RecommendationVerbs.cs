using System.Collections.Immutable;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>What can be done and can happen with a recommendation: first in the room that writes it, then on the record of its own.</summary>
public static class RecommendationVerbs
{
    /// <summary>In a room.</summary>
    public static readonly ImmutableArray<Verb> Drafting =
    [
        Verb.Of<DraftRecommendation>("recommendation.draft"),
        Verb.Of<RedraftRecommendation>("recommendation.redraft"),
        Verb.Of<CiteSource>("recommendation.cite"),
        Verb.Of<LeaveSource>("recommendation.uncite"),
        Verb.Of<SponsorRecommendation>("recommendation.sponsor"),
        Verb.Of<MergeRecommendation>("recommendation.merge"),
        Verb.Of<DropRecommendation>("recommendation.drop"),
        Verb.Of<SubmitRecommendation>("recommendation.submit"),
    ];

    public static readonly ImmutableArray<Happening> Drafted =
    [
        Happening.Of<RecommendationDrafted>("recommendation.drafted").SeenByAll("title", "text", "addressees", "themes", "goals", "lang"),
        Happening
            .Of<RecommendationRedrafted>("recommendation.redrafted")
            .SeenByAll("recommendation", "title", "text", "addressees", "themes", "goals", "lang", "anew"),
        Happening
            .Of<SourceCited>("recommendation.cited")
            .SeenByAll("recommendation", "source", "from", "length", "words")
            // Whoever may know who said it sees it on the source.
            .SeenBy(Audience.None, "author"),
        Happening.Of<SourceLeft>("recommendation.uncited").SeenByAll("recommendation", "source"),
        Happening.Of<RecommendationSponsored>("recommendation.sponsored").SeenByAll("recommendation", "organization", "on"),
        Happening.Of<RecommendationMerged>("recommendation.merged").SeenByAll("recommendation", "into"),
        Happening.Of<RecommendationDropped>("recommendation.dropped").SeenByAll("recommendation", "reason"),
        Happening.Of<RecommendationSubmitted>("recommendation.submitted").SeenByAll("recommendation", "words", "confidential"),
    ];

    /// <summary>On the record of its own.</summary>
    public static readonly ImmutableArray<Verb> Answering =
    [
        Verb.Of<OpenRoom>("room.open"),
        Verb.Of<ReceiveRecommendation>("recommendation.receive") with
        {
            OfTheSystem = true,
        },
        Verb.Of<AcknowledgeRecommendation>("recommendation.acknowledge"),
        Verb.Of<ReferRecommendation>("recommendation.refer"),
        Verb.Of<StartReview>("review.start"),
        Verb.Of<AskClarification>("clarification.ask"),
        Verb.Of<GiveClarification>("clarification.give"),
        Verb.Of<RespondToRecommendation>("response.give"),
        Verb.Of<CorrectResponse>("response.correct"),
        Verb.Of<ContestResponse>("response.contest"),
        Verb.Of<RateResponse>("response.rate"),
        Verb.Of<ReportProgress>("progress.report"),
        Verb.Of<ProposeEvidence>("evidence.propose"),
        Verb.Of<ConfirmEvidence>("evidence.confirm"),
        Verb.Of<AbandonRecommendation>("recommendation.abandon"),
        Verb.Of<WithdrawRecommendation>("recommendation.withdraw"),
        Verb.Of<CloseRecommendation>("recommendation.close"),
        Verb.Of<RunOut>("clock.runOut") with
        {
            OfTheSystem = true,
        },
        Verb.Of<Remind>("clock.remind") with
        {
            OfTheSystem = true,
        },
    ];

    public static readonly ImmutableArray<Happening> Answered =
    [
        RoomVerbs.Happenings.Single(happening => happening.Event == typeof(RoomOpened)),
        Happening
            .Of<RecommendationReceived>("recommendation.received")
            .SeenByAll(
                "draft",
                "text",
                "office",
                "sponsors",
                "themes",
                "goals",
                "sources",
                "submitted",
                "acknowledgeBy",
                "respondBy",
                "holidaysKnown",
                "lang",
                "terms"
            )
            .SeenBy(Audience.None, "origin", "convener"),
        Happening.Of<RecommendationAcknowledged>("recommendation.acknowledged").SeenByAll("expected"),
        Happening
            .Of<RecommendationReferred>("recommendation.referred")
            .SeenByAll("office", "reason", "acknowledgeBy", "respondBy", "holidaysKnown"),
        Happening.Of<ReviewStarted>("review.started").SeenByAll("unit"),
        Happening.Of<ClarificationAsked>("clarification.asked").SeenByAll("question", "by", "left", "lang"),
        Happening.Of<ClarificationGiven>("clarification.given").SeenByAll("organization", "text", "respondBy", "lang"),
        Happening
            .Of<ResponseGiven>("response.given")
            .SeenByAll(
                "disposition",
                "text",
                "contestBy",
                "reason",
                "reasonText",
                "nextStep",
                "nextDay",
                "until",
                "duplicateOf",
                "reportBy",
                "reviewBy",
                "lang"
            ),
        Happening.Of<ResponseCorrected>("response.corrected").SeenByAll("text", "reason", "lang"),
        Happening.Of<ResponseContested>("response.contested").SeenByAll("organization", "reason", "respondBy"),
        Happening.Of<ResponseRated>("response.rated").SeenByAll("organization", "rating"),
        Happening.Of<ProgressReported>("progress.reported").SeenByAll("milestone", "nextBy", "lang"),
        Happening
            .Of<EvidenceProposed>("evidence.proposed")
            .SeenByAll("document", "dated", "confirmBy", "contestBy", "paragraph", "link", "organization"),
        Happening.Of<EvidenceConfirmed>("evidence.confirmed").SeenByAll("organization"),
        Happening.Of<RecommendationAbandoned>("recommendation.abandoned").SeenByAll("reason", "contestBy"),
        Happening.Of<RecommendationWithdrawn>("recommendation.withdrawn").SeenByAll("organization", "reason"),
        Happening.Of<RecommendationClosed>("recommendation.closed").SeenByAll("reason"),
        Happening.Of<ClockRanOut>("clock.ranOut").SeenByAll("clock", "then"),
        Happening.Of<OfficeReminded>("clock.reminded").SeenByAll("days"),
    ];

    /// <summary>A recommendation is a record of its own kind. Offices and organizations act on it, by those who may speak for them.</summary>
    public static readonly RoomKindDefinition Definition = new(
        RoomKind.Recommendation,
        Answering,
        Answered,
        [PartDefinition.Of(Recommendation.None)]
    );
}
