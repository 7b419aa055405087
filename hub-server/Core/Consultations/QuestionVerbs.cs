using System.Collections.Immutable;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>What can be done and can happen with questions.</summary>
public static class QuestionVerbs
{
    public static readonly ImmutableArray<Verb> Verbs =
    [
        Verb.Of<HoldQuestions>("question.hold"),
        Verb.Of<AskQuestion>("question.ask"),
        Verb.Of<ApproveQuestion>("question.approve"),
        Verb.Of<VoteForQuestion>("question.vote"),
        Verb.Of<MergeQuestion>("question.merge"),
        Verb.Of<AssignQuestion>("question.assign"),
        Verb.Of<AnswerLive>("question.answerLive"),
        Verb.Of<AnswerInWriting>("question.answer"),
        Verb.Of<DeclineQuestion>("question.decline"),
        Verb.Of<DeclineQuestions>("question.declineRest"),
        Verb.Of<WithdrawQuestion>("question.withdraw"),
    ];

    public static readonly ImmutableArray<Happening> Happenings =
    [
        Happening.Of<QuestionsHeld>("question.holdSet").SeenByAll("on"),
        Happening.Of<QuestionAsked>("question.asked").SeenByAll("text", "lang", "item").WithTextOf(Happening.Itself, stays: "item"),
        Happening.Of<QuestionHeld>("question.held").ForAlone(Audience.Podium, "text", "lang", "item").WithTextOf(Happening.Itself),
        Happening
            .Of<QuestionApproved>("question.approved")
            .SeenByAll("question", "text", "lang", "item")
            .SeenBy(Audience.Podium, "asker")
            .WithTextOf("question", stays: "question"),
        Happening.Of<QuestionVoted>("question.voted").SeenByAll("question", "on", "votes").SeenBy(Audience.Podium, "voice"),
        Happening.Of<QuestionMerged>("question.merged").SeenByAll("question", "into", "votes"),
        Happening.Of<QuestionAssigned>("question.assigned").SeenByAll("question", "owner", "due"),
        Happening.Of<QuestionAnsweredLive>("question.answeredLive").SeenByAll("question", "note"),
        Happening.Of<QuestionAnswered>("question.answered").SeenByAll("question", "text", "lang"),
        Happening.Of<QuestionDeclined>("question.declined").SeenByAll("question", "reason"),
        Happening.Of<QuestionsDeclined>("question.restDeclined").SeenByAll("questions", "reason"),
        Happening.Of<QuestionWithdrawn>("question.withdrawn").SeenByAll("question"),
    ];
}
