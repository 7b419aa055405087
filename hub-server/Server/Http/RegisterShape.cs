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

/// <summary>How both sides keep their word, see <see cref="Figures"/>. <paramref name="Clarified"/> is absent where it would be about a few.</summary>
internal sealed record FiguresShape(
    int All,
    int Open,
    int Overdue,
    int Escalated,
    Share Acknowledged,
    Share Answered,
    double? MedianDays,
    Share Reasoned,
    Share Accepted,
    Share Reflected,
    Share Confirmed,
    Share Contested,
    Share? Clarified,
    int Heard,
    int Partly,
    int NotHeard
)
{
    public static FiguresShape Of(Figures figures) =>
        new(
            figures.All,
            figures.Open,
            figures.Overdue,
            figures.Escalated,
            figures.Acknowledged,
            figures.Answered,
            figures.MedianDays,
            figures.Reasoned,
            figures.Accepted,
            figures.Reflected,
            figures.Confirmed,
            figures.Contested,
            figures.Clarified,
            figures.Heard.Heard,
            figures.Heard.Partly,
            figures.Heard.NotHeard
        );
}

internal sealed record OfficeFiguresShape(Placard Office, FiguresShape Figures);

/// <summary>The figures of all that fits, and of each office that was asked.</summary>
internal sealed record BoardShape(FiguresShape All, IReadOnlyList<OfficeFiguresShape> Offices)
{
    public static BoardShape Of(Board board) =>
        new(FiguresShape.Of(board.All), [.. board.Offices.Select(one => new OfficeFiguresShape(one.Office, FiguresShape.Of(one.Figures)))]);
}
