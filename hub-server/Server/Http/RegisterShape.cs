using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;

namespace CsoNet.Collab.Server.Http;

/// <summary>A line of the register. <paramref name="Room"/> and <paramref name="Draft"/> are absent where the room in which it was written is not open to the reader.</summary>
internal sealed record RegisterLineShape(
    string Id,
    string Title,
    string? Room,
    long? Draft,
    Placard Office,
    IReadOnlyList<Placard> Sponsors,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Goals,
    bool? Confidential,
    RecommendationState State,
    Disposition? Disposition,
    NotTakenUpReason? Reason,
    bool? Overdue,
    bool? Escalated,
    bool? HolidaysUnknown,
    long Submitted,
    long Changed,
    Owed? Acknowledgement,
    Owed? Answer,
    AnswerClock? Owes,
    long? Due,
    long? SponsorsUntil,
    bool? Confirmed,
    IReadOnlyDictionary<string, Rating>? Ratings
)
{
    public static RegisterLineShape Of(RegisterLine line, bool withRoom) =>
        new(
            line.Id,
            line.Title,
            withRoom ? line.Origin : null,
            withRoom ? line.Draft : null,
            line.Office,
            [.. line.Sponsors],
            [.. line.Themes],
            [.. line.Goals],
            Flag(line.Confidential),
            line.State,
            line.Disposition,
            line.Reason,
            Flag(line.Overdue),
            Flag(line.Escalated),
            Flag(line.HolidaysUnknown),
            line.Submitted,
            line.Changed,
            line.Acknowledgement,
            line.Answer,
            line.Owes,
            line.Due,
            line.SponsorsUntil,
            Flag(line.Confirmed),
            line.Ratings.IsEmpty ? null : line.Ratings
        );

    private static bool? Flag(bool value) => value ? true : null;
}

/// <summary>A page of the register, and how many lines fit in all.</summary>
internal sealed record RegisterListShape(IReadOnlyList<RegisterLineShape> Items, long Count, string? Next = null);
