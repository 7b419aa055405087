using System.Collections.Immutable;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>What is done so that something comes out of a session: its summary, what is quoted, and publishing it.</summary>
public static class OutcomeVerbs
{
    public static readonly ImmutableArray<Verb> Verbs =
    [
        Verb.Of<DraftSummary>("summary.draft"),
        Verb.Of<ApproveSummary>("summary.approve"),
        Verb.Of<MarkForReport>("report.mark"),
        Verb.Of<PublishReport>("report.publish"),
    ];

    public static readonly ImmutableArray<Happening> Happenings =
    [
        Happening.Of<SummaryDrafted>("summary.drafted").ForAlone(Audience.Podium, "text", "lang", "after").WithTextOf(Happening.Itself),
        Happening.Of<SummaryApproved>("summary.approved").SeenByAll("version", "text", "lang").WithTextOf(Happening.Itself).ThatDecides(),
        Happening.Of<MarkedForReport>("report.marked").ForAlone(Audience.Podium, "entry", "on"),
        Happening.Of<ReportPublished>("report.published").SeenByAll("on").ThatDecides(),
    ];
}
