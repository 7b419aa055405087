using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>A room as it is usually opened, and the ways in which people can be known in it; the first of <paramref name="Identities"/> is the usual one.</summary>
internal sealed record TemplateShape(
    string Template,
    RoomKind Kind,
    Visibility Visibility,
    Rooms.Admission Admission,
    Circle Circle,
    Attribution Attribution,
    IReadOnlyList<IdentityPolicy> Identities
)
{
    public static TemplateShape Of(RoomTemplate template) =>
        new(
            template.Name,
            template.Kind,
            template.Visibility,
            template.Admission,
            template.Circle,
            template.Attribution,
            [template.Identity, .. template.Identities.Where(identity => identity != template.Identity)]
        );
}

/// <summary>What somebody may open. The command is <c>room.open</c>, as at every door.</summary>
internal static class TemplateEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("templates", AllAsync).Produces<ListShape<TemplateShape>>().ProducesProblem(401);

    private static async Task<IResult> AllAsync(HttpContext http, Callers callers, IMandates mandates)
    {
        if (await callers.OfAsync(http) is not { } person)
        {
            return Problems.Of(Problems.NoSession);
        }
        var caller = new Caller(person) { Mandates = await mandates.OfAsync(person) };
        return Results.Ok(new ListShape<TemplateShape>([.. RoomTemplate.All.Where(one => one.IsFor(caller)).Select(TemplateShape.Of)]));
    }
}
