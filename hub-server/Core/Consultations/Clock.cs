namespace CsoNet.Collab.Consultations;

/// <summary>
/// The one clock of the floor. What it shows is decided when a command is decided and stands in the event; folding computes nothing, so that
/// all screens show the same second.
/// </summary>
internal static class Clock
{
    public static Floor Stop(Floor floor, long? left, long seq) =>
        floor.Turn is { } turn && left is not null ? floor with { Turn = turn with { Ends = null, Left = left, Set = seq } } : floor;

    public static Floor Start(Floor floor, long? ends, long seq) =>
        floor.Turn is { } turn && ends is not null && floor.Point is null
            ? floor with
            {
                Turn = turn with { Ends = ends, Left = null, Set = seq },
            }
            : floor;

    /// <summary>When the time is up if the clock goes on now; null where none stands, or a point of order keeps it.</summary>
    public static long? EndsAgain(Floor floor, DateTimeOffset now) =>
        floor is { Turn.Left: { } left, Point: null } ? now.ToUnixTimeMilliseconds() + left : null;

    public static (long At, string Verb, long Request)? RunsOut(long? ends, long? request, bool speaking) =>
        ends is { } at && request is { } whose ? (speaking ? at + Turn.Grace : at, speaking ? "floor.cut" : "floor.absent", whose) : null;
}
