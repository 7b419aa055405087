using System.Text.Json;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.House;
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

    /// <summary>An administrator who looks at the people of others says why, and that is written down first.</summary>
    private static async Task<IResult> PeopleAsync(
        HttpContext http,
        long id,
        Callers callers,
        OrganizationReading reading,
        AuditLog log,
        long after = 0,
        string? why = null
    )
    {
        var person = await callers.OfAsync(http);
        if (await reading.PeopleAsync(person, id, after, http.RequestAborted) is not { } found)
        {
            return Problems.Of(Unknown);
        }
        return found.IsStrangers && await log.NoteAsync(person, Privileges.OrganizationPeople, $"organization/{id}", why) is { } refusal
            ? Problems.Of(refusal)
            : Results.Ok(found);
    }

    private static async Task<IResult> MineAsync(HttpContext http, Callers callers, OrganizationReading reading) =>
        await callers.OfAsync(http) is { } person
            ? Results.Ok(await reading.MineAsync(person, http.RequestAborted))
            : Problems.Of(Problems.NoSession);

    private static async Task<IResult> SubmitAsync(HttpContext http, JsonElement command, Callers callers, RoomDesk desk, Wire wire) =>
        Problems.Of(await Submitting.SubmitAsync(desk, wire, await callers.OfAsync(http), RoomName.House, command), http);
}
