using CsoNet.Collab.Channels;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>A constituency of a network with the participant numbers of its focal points and of those who say to belong to it; absent for whoever has not come in.</summary>
internal sealed record ConstituencyShape(long Constituency, string Title, IReadOnlyList<int>? FocalPoints, IReadOnlyList<int>? Members);

/// <summary><paramref name="Mine"/> is my own. <paramref name="MayName"/>: I name constituencies and appoint focal points; <paramref name="MayChoose"/>: I belong to one where I say so.</summary>
internal sealed record ConstituenciesShape(IReadOnlyList<ConstituencyShape> Items, long? Mine, bool? MayName, bool? MayChoose)
{
    public static ConstituenciesShape Of(Sighting room)
    {
        var (state, part, inside) = (room.State, Constituencies.Of(room.State), room.Audience != Audience.Public);
        var me = RoomShape.MeIn(room) ?? 0;
        return new(
            [
                .. part
                    .All.Values.OrderBy(one => one.Title, StringComparer.InvariantCultureIgnoreCase)
                    .Select(one => new ConstituencyShape(
                        one.Number,
                        one.Title,
                        inside ? [.. part.FocalPointsOf(state, one.Number).Select(who => who.Number)] : null,
                        inside ? [.. part.MembersOf(state, one.Number).Select(who => who.Number)] : null
                    )),
            ],
            part.Chosen.TryGetValue(me, out var mine) ? mine : null,
            May("constituency.name") && !state.IsProtected ? true : null,
            part.All.Count > 0 && Constituencies.In(state, me) is not null && May("constituency.choose") ? true : null
        );

        bool May(string action) => !state.Closed && Rights.Refuses(state, room.Caller, action, state.Kind) is null;
    }
}

/// <summary>The constituencies of a network.</summary>
internal static class ConstituencyEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("rooms/{id}/constituencies", OneAsync).Produces<ConstituenciesShape>().ProducesProblem(404);

    private static async Task<IResult> OneAsync(HttpContext http, string id, Callers callers, RoomDesk desk)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await desk.OpenAsync(await callers.OfAsync(http), id) is { State.Kind: RoomKind.RegionalChannel } room
            ? Results.Ok(ConstituenciesShape.Of(room))
            : Problems.Of(Problems.UnknownRoom);
    }
}
