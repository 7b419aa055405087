using System.Globalization;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>How a room is moderated, in numbers, for whoever reads it.</summary>
internal static class FiguresEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("rooms/{id}/moderation", OneAsync).Produces<FiguresShape>().ProducesProblem(404);

    private static async Task<IResult> OneAsync(HttpContext http, string id, Callers callers, RoomDesk desk, FiguresReading reading) =>
        await desk.OpenAsync(await callers.OfAsync(http), id) is { } room && reading.Of(room) is { } seen
            ? Results.Ok(FiguresShape.Of(room, seen))
            : Problems.Of(Problems.UnknownRoom);
}

/// <summary>
/// As <c>GET rooms/{id}/moderation</c> answers it. <paramref name="Until"/>: the month that goes on and is not counted, <c>2026-11</c>. <paramref name="All"/> is empty where so few people are known
/// in the room that nothing is shown (<paramref name="TooFewPeople"/>). <paramref name="Median"/>: within that time half of the reports were ruled on. No <paramref name="Months"/>: nothing is said by month here.
/// </summary>
internal sealed record FiguresShape(
    string Room,
    string Until,
    int Fewest,
    bool TooFewPeople,
    IReadOnlyList<FigureShape> All,
    Wait? Median,
    IReadOnlyList<FigureMonthShape>? Months
)
{
    public static FiguresShape Of(Sighting room, SeenFigures seen) =>
        new(
            room.State.Address,
            Called(seen.Until),
            Released.Fewest,
            seen.TooFewPeople,
            [.. seen.All.Select(FigureShape.Of)],
            seen.Median,
            seen.Months is { } months
                ? [.. months.Select(one => new FigureMonthShape(Called(one.Month), [.. one.Figures.Select(FigureShape.Of)]))]
                : null
        );

    private static string Called(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

/// <summary>Without <paramref name="Count"/> they are too few to be shown; removals and mutes stand by <paramref name="Rule"/>.</summary>
internal sealed record FigureShape(Counted What, HouseRule? Rule, int? Count)
{
    public static FigureShape Of(SeenFigure one) => new(one.What, one.Rule, one.Count);
}

/// <summary>What came to be shown with that month, with what was too few before it.</summary>
internal sealed record FigureMonthShape(string Month, IReadOnlyList<FigureShape> Figures);
