using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Http;

/// <summary>The table of rights as it is read by every door, said the other way round: for each action who may do it, and how far. Who is not named may not.</summary>
internal sealed record RightsShape(IReadOnlyList<RoomRightsShape> Rooms)
{
    /// <summary>Rooms first; the house and what is one's own, which are none, come last.</summary>
    public static readonly RightsShape Table = new([
        .. RightsTable
            .All.GroupBy(row => row.Kind)
            .OrderBy(kind => kind.Key is RoomKind.House or RoomKind.Personal or RoomKind.Recommendation)
            .Select(kind => new RoomRightsShape(kind.Key, [.. kind.Select(ActionRightsShape.Of)])),
    ]);
}

internal sealed record RoomRightsShape(RoomKind Kind, IReadOnlyList<ActionRightsShape> Actions);

internal sealed record ActionRightsShape(string Action, IReadOnlyList<GrantShape> Grants)
{
    /// <summary>What an action is about: <c>message</c> of <c>message.post</c>.</summary>
    public static string AreaOf(string action) => action[..action.IndexOf('.', StringComparison.Ordinal)];

    public static ActionRightsShape Of(RightsRow row) =>
        new(
            row.Action,
            [
                .. Enum.GetValues<RightsColumn>()
                    .Where(column => row.Of(column) != Right.No)
                    .GroupBy(row.Of)
                    .OrderBy(grant => grant.Key)
                    .Select(grant => new GrantShape(grant.Key, [.. grant])),
            ]
        );
}

internal sealed record GrantShape(Right Right, IReadOnlyList<RightsColumn> Who);

internal static class RightsEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("rights", Table).Produces<RightsShape>();

    /// <summary>The same for everybody, until a newer hub runs.</summary>
    private static IResult Table(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Ok(RightsShape.Table);
    }
}
