using System.Collections.Immutable;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>What is done with the synthesis of a dialogue. What is being written, and what was remarked on it, those on the podium see; what is handed out everybody sees who reads the room.</summary>
public static class SynthesisVerbs
{
    public static readonly ImmutableArray<Verb> Verbs =
    [
        Verb.Of<DraftPoint>("synthesis.draftPoint"),
        Verb.Of<ChangePoint>("synthesis.changePoint"),
        Verb.Of<RemovePoint>("synthesis.removePoint"),
        Verb.Of<CiteContribution>("synthesis.cite"),
        Verb.Of<LeaveContribution>("synthesis.uncite"),
        Verb.Of<SetAsideContributions>("synthesis.setAside"),
        Verb.Of<ProposeSynthesis>("synthesis.propose"),
        Verb.Of<RemarkOnSynthesis>("synthesis.remark"),
        Verb.Of<AnswerRemark>("synthesis.answer"),
        Verb.Of<FinalizeSynthesis>("synthesis.finalize"),
    ];

    public static readonly ImmutableArray<Happening> Happenings =
    [
        Happening.Of<PointDrafted>("synthesis.pointDrafted").ForAlone(Audience.Podium, "text", "question", "lang"),
        Happening.Of<PointChanged>("synthesis.pointChanged").ForAlone(Audience.Podium, "point", "text", "question", "lang"),
        Happening.Of<PointRemoved>("synthesis.pointRemoved").ForAlone(Audience.Podium, "point"),
        Happening
            .Of<ContributionCited>("synthesis.cited")
            .ForAlone(Audience.Podium, "point", "source", "from", "length", "words", "dissents"),
        Happening.Of<ContributionLeft>("synthesis.uncited").ForAlone(Audience.Podium, "point", "source"),
        Happening.Of<ContributionsSetAside>("synthesis.wasSetAside").ForAlone(Audience.Podium, "messages", "reason"),
        Happening.Of<SynthesisProposed>("synthesis.proposed").SeenByAll("document", "until"),
        Happening.Of<SynthesisRemarked>("synthesis.remarked").ForAlone(Audience.Podium, "text", "point", "lang"),
        Happening.Of<RemarkAnswered>("synthesis.answered").ForAlone(Audience.Podium, "remark", "text", "taken", "lang"),
        Happening.Of<SynthesisFinalized>("synthesis.finalized").SeenByAll("document", "version", "remarks", "note"),
    ];
}
