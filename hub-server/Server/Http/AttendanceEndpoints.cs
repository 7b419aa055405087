using CsoNet.Collab.Consultations;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>One who was there: from when to when, in pairs of milliseconds. <paramref name="ByPage"/>: no line of theirs was ever open.</summary>
internal sealed record AttendeeShape(int Number, bool? ByPage, IReadOnlyList<IReadOnlyList<long>> Stays);

/// <summary>How many were there, as <c>attendance.sealed</c> says it.</summary>
internal sealed record SealedAttendanceShape(
    int People,
    int? ByPage,
    int? Organizations,
    IReadOnlyList<Headcount> Regions,
    IReadOnlyList<Headcount> Constituencies,
    IReadOnlyList<Headcount> Kinds,
    IReadOnlyList<Headcount> Capacities,
    IReadOnlyList<Headcount> Languages,
    string Digest
)
{
    public static SealedAttendanceShape Of(AttendanceSealed told) =>
        new(
            told.People,
            told.ByPage,
            told.Organizations,
            told.Regions,
            told.Constituencies,
            told.Kinds,
            told.Capacities,
            told.Languages,
            told.Digest
        );
}

/// <summary>
/// As <c>GET rooms/{id}/attendance</c> answers it: from when to when the session lasted, and how many were there, once that is settled. <paramref name="People"/> is told to those who preside
/// and to whoever keeps the list, also while it goes on; in protected rooms to nobody.
/// </summary>
internal sealed record AttendanceShape(long? Opened, long? Adjourned, SealedAttendanceShape? Sealed, IReadOnlyList<AttendeeShape>? People)
{
    public static AttendanceShape Of(RoomState state, IReadOnlyList<Stay>? stays)
    {
        var (opened, adjourned, settled) = Attendance.Of(state);
        return new(
            opened,
            adjourned,
            settled is null ? null : SealedAttendanceShape.Of(settled),
            stays is null ? null : [.. stays.GroupBy(stay => stay.Number).Select(Attendee)]
        );
    }

    private static AttendeeShape Attendee(IGrouping<int, Stay> stays) =>
        new(stays.Key, stays.All(stay => stay.ByPage) ? true : null, [.. stays.Select(stay => (long[])[stay.From, stay.Until])]);
}

internal static class AttendanceEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("rooms/{id}/attendance", OneAsync).Produces<AttendanceShape>().ProducesProblem(404);

    private static async Task<IResult> OneAsync(HttpContext http, string id, Callers callers, RoomDesk desk, AttendanceDesk attendance)
    {
        if (await desk.OpenAsync(await callers.OfAsync(http), id) is not { State.Kind: RoomKind.LiveConsultation } room)
        {
            return Problems.Of(Problems.UnknownRoom);
        }
        http.Response.Headers.CacheControl = "no-store";
        var showsPeople = Attendance.ShowsPeople(room.State, room.Caller);
        return Results.Ok(
            AttendanceShape.Of(room.State, showsPeople ? await attendance.StaysAsync(room.State, http.RequestAborted) : null)
        );
    }
}
