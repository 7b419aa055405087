using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>
/// An office that somebody was asked to take over, as <paramref name="Offer"/>, the entry that asks, says it. <paramref name="Participant"/> is the other one: whom the reader has asked, or who
/// asks them. It passes when it is accepted, or at <paramref name="From"/>; it is held until <paramref name="Until"/>; it may be answered until <paramref name="Expires"/> (milliseconds).
/// </summary>
internal sealed record OfferShape(long Offer, int Participant, RoomRole Role, long? From, long? Until, long Expires, bool? Accepted)
{
    public static OfferShape Of(Handover one, int participant) =>
        new(one.Entry, participant, one.Role, one.From, one.Until, one.Expires, one.Accepted ? true : null);
}

/// <summary>
/// The reader's office and what becomes of it. <paramref name="MayOffer"/>: they may ask somebody to take it over. <paramref name="Until"/>: when their term ends. <paramref name="Mine"/>: whom they
/// have asked. <paramref name="Asked"/>: what is asked of them.
/// </summary>
internal sealed record HandoverShape(bool? MayOffer, long? Until, OfferShape? Mine, IReadOnlyList<OfferShape> Asked)
{
    public static HandoverShape Of(Sighting room, DateTimeOffset now)
    {
        var (state, me) = (room.State, room.Caller.Number);
        var mayOffer =
            !state.Closed
            && Rights.Refuses(state, room.Caller, "handover.offer", state.Kind) is null
            && state.SeatOf(room.Caller) is { IsKnown: true } seat
            && Rights.Presides(state, seat);
        return new(
            mayOffer ? true : null,
            state.SeatOf(room.Caller)?.Term?.Ends,
            state.Handovers.GetValueOrDefault(me) is { } mine && mine.Stands(state, me, now) ? OfferShape.Of(mine, mine.To) : null,
            [.. state.Handovers.Where(IsAsked).Select(one => OfferShape.Of(one.Value, one.Key))]
        );

        bool IsAsked(KeyValuePair<int, Handover> one) =>
            one.Value.To == me && (one.Value.IsAgreed(state, one.Key, now) || one.Value.IsOpen(state, one.Key, now));
    }
}

/// <summary>Whose office passes to whom: for those whom it concerns.</summary>
internal static class HandoverEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("rooms/{id}/handover", OneAsync).Produces<HandoverShape>().ProducesProblem(404);

    private static async Task<IResult> OneAsync(HttpContext http, string id, Callers callers, RoomDesk desk, TimeProvider time)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await desk.OpenAsync(await callers.OfAsync(http), id) is { IsTakingPart: true } room
            ? Results.Ok(HandoverShape.Of(room, time.GetUtcNow()))
            : Problems.Of(Problems.UnknownRoom);
    }
}
