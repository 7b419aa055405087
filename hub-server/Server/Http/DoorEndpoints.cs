using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>
/// A room from outside. <paramref name="MustAsk"/>: one does not join by oneself. <paramref name="MayJoin"/>: one joins by what one is, without having been let in. <paramref name="Apart"/>: those
/// of the network come in by themselves, and these are the networks like it that the reader is of.
/// </summary>
internal sealed record DoorShape(
    string Id,
    RoomKind Kind,
    string Title,
    Visibility Visibility,
    bool Closed,
    bool Joined,
    bool MustAsk,
    string? Purpose,
    OwnRequestShape? Request,
    IdentityPolicy? Identity,
    Attribution? Attribution,
    Circle? Circle,
    Network? Network,
    Rooms.Admission? Admission,
    bool? MayJoin,
    bool? Belongs,
    IReadOnlyList<Network>? Apart
)
{
    public static DoorShape Of(Door door) =>
        new(
            door.State.Room,
            door.State.Kind,
            door.State.Title,
            door.State.Visibility,
            door.State.Closed,
            door.State.SeatOf(door.Caller)?.Standing == Standing.In,
            door.MustAsk,
            door.State.Purpose,
            OwnRequestShape.Of(door.Request),
            RoomShape.Unless(door.State.Identity, IdentityPolicy.RealName),
            RoomShape.Unless(door.State.Attribution, Rooms.Attribution.Named),
            RoomShape.Unless(door.State.Circle, Rooms.Circle.Everybody),
            door.State.Network,
            RoomShape.Unless(door.State.Admission, Rooms.Admission.Open),
            door.MayJoin ? true : null,
            door.Belongs ? true : null,
            door.Apart
        );
}

/// <summary>What became of one's own request to be let in; <paramref name="At"/> is when it was made or decided.</summary>
internal sealed record OwnRequestShape(RequestStatus Status, long At, string? Reason)
{
    public static OwnRequestShape? Of(JoinRequest? request) => request is null ? null : new(request.Status, request.At, request.Reason);
}

/// <summary>Somebody who asks to be let in, for those who decide it.</summary>
internal sealed record RequestShape(int Participant, string? Name, AccountRole Account, Placard? Organization, string? Words, long At);

/// <summary>Somebody who was removed, for those who may lift it.</summary>
internal sealed record RemovedShape(
    int Participant,
    string? Name,
    AccountRole Account,
    Placard? Organization,
    string? Reason,
    int By,
    long At
);

/// <summary>
/// <paramref name="Cases"/> wait at the desk for who asks. <paramref name="Network"/> is whom the room brings together; where those come in by themselves, <paramref name="Outside"/> are the
/// numbers of members of civil society whose organization is not of it: nobody is put out by that.
/// </summary>
internal sealed record MembersShape(
    IReadOnlyList<RequestShape> Requests,
    IReadOnlyList<RemovedShape> Removed,
    int? Cases,
    Network? Network,
    IReadOnlyList<int>? Outside
);

/// <summary>The door of a room: what stands on it, who waits before it, and who may not come in any more.</summary>
internal static class DoorEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("rooms/{id}/door", DoorAsync).Produces<DoorShape>().ProducesProblem(404);
        api.MapGet("rooms/{id}/members", MembersAsync).Produces<MembersShape>().ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<IResult> DoorAsync(HttpContext http, string id, Callers callers, RoomDesk desk)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await desk.DoorAsync(await callers.OfAsync(http), id) is { } door
            ? Results.Ok(DoorShape.Of(door))
            : Problems.Of(Problems.UnknownRoom);
    }

    private static async Task<IResult> MembersAsync(
        HttpContext http,
        string id,
        Callers callers,
        RoomDesk desk,
        IRecordStore store,
        Wire wire,
        OutsideReading outside
    )
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await desk.OpenAsync(await callers.OfAsync(http), id) is not { } room)
        {
            return Problems.Of(Problems.UnknownRoom);
        }
        if (Rights.Refuses(room.State, room.Caller, "request.approve", room.State.Kind) is not null)
        {
            return Problems.Of(Problems.NoRight);
        }
        var removed = room.State.Participants.Values.Where(who => who.Standing == Standing.Removed).OrderByDescending(who => who.Removed);
        List<RemovedShape> shapes = [];
        foreach (var who in removed)
        {
            shapes.Add(await ShapeAsync(who, id, store, wire));
        }
        return Results.Ok(
            new MembersShape(
                Waiting(room.State),
                shapes,
                DeskReading.WaitingFor(room),
                room.State.Network,
                await outside.OfAsync(room, http.RequestAborted)
            )
        );
    }

    private static IReadOnlyList<RequestShape> Waiting(RoomState state) =>
        [
            .. state
                .Requests.Values.Where(request => request.Status == RequestStatus.Waiting)
                .OrderBy(request => request.Asked)
                .Select(one => new RequestShape(one.Number, one.Name, one.Account, one.Organization, one.Words, one.At)),
        ];

    private static async Task<RemovedShape> ShapeAsync(Participant who, string room, IRecordStore store, Wire wire)
    {
        var entry = who.Removed > 0 ? await store.FindAsync(room, who.Removed) : null;
        var reason = entry is null ? null : wire.ReadEvent<ParticipantRemoved>(entry)?.Reason;
        return new(who.Number, who.Name, who.Account, who.Organization, reason, entry?.Author ?? 0, entry?.At ?? 0);
    }
}
