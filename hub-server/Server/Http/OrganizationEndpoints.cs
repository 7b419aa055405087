using System.Text.Json;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>The directory of organizations, and the door to the record of the house.</summary>
internal static class OrganizationEndpoints
{
    private static readonly Refusal Unknown = new("organization.unknown", "There is no such organization.");

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("organizations", ListAsync).Produces<OrganizationListShape>().ProducesProblem(400);
        api.MapGet("organizations/{id:long}", OneAsync).Produces<OrganizationShape>().ProducesProblem(404);
        api.MapGet("organizations/{id:long}/affiliations", PeopleAsync).Produces<AffiliationListShape>().ProducesProblem(404);
        api.MapGet("affiliations", MineAsync).Produces<ListShape<OwnAffiliationShape>>().ProducesProblem(401);
        api.MapPost("organizations/commands", SubmitAsync)
            .Produces<AnswerShape>()
            .ProducesProblem(422)
            .ProducesProblem(503)
            .AddOpenApiOperationTransformer(WireSchemas.TakesCommandAsync);
    }

    private static async Task<IResult> ListAsync(
        HttpContext http,
        [AsParameters] OrganizationFilters filters,
        Callers callers,
        OrganizationReading reading
    ) =>
        await reading.ListAsync(await callers.OfAsync(http), filters, http.RequestAborted) is { } found
            ? Results.Ok(found)
            : Problems.Of(StatusCodes.Status400BadRequest, "command.malformed", "A filter names what there is not.");

    private static async Task<IResult> OneAsync(HttpContext http, long id, Callers callers, OrganizationReading reading) =>
        await reading.OneAsync(await callers.OfAsync(http), id, http.RequestAborted) is { } one ? Results.Ok(one) : Problems.Of(Unknown);

    private static async Task<IResult> PeopleAsync(
        HttpContext http,
        long id,
        Callers callers,
        OrganizationReading reading,
        long after = 0
    ) =>
        await reading.PeopleAsync(await callers.OfAsync(http), id, after, http.RequestAborted) is { } found
            ? Results.Ok(found)
            : Problems.Of(Unknown);

    private static async Task<IResult> MineAsync(HttpContext http, Callers callers, OrganizationReading reading) =>
        await callers.OfAsync(http) is { } person
            ? Results.Ok(await reading.MineAsync(person, http.RequestAborted))
            : Problems.Of(Problems.NoSession);

    private static async Task<IResult> SubmitAsync(HttpContext http, JsonElement command, Callers callers, RoomDesk desk, Wire wire) =>
        Problems.Of(await Submitting.SubmitAsync(desk, wire, await callers.OfAsync(http), RoomName.House, command), http);
}
