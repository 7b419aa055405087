using System.Globalization;
using System.Text.Json;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Geography;
using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>The filters of the directory, as they stand in a query.</summary>
internal sealed record OrganizationFilters(
    string? Q,
    string? Country,
    string? Commission,
    string? Kind,
    string? Status,
    string? Theme,
    string? Goal,
    string? Verification,
    long After = 0,
    int Limit = 50
)
{
    /// <summary>Null where a filter names what there is not.</summary>
    public OrganizationQuery? ToQuery(bool onlyListed)
    {
        var (commission, kind, status, verification) = (
            Value<RegionalCommission>(Commission),
            Value<OrgKind>(Kind),
            Value<ConsultativeStatus>(Status),
            Value<OrgVerification>(Verification)
        );
        return commission.Wrong || kind.Wrong || status.Wrong || verification.Wrong || Q?.Length > 200
            ? null
            : new OrganizationQuery(Q, Country, commission.Value, kind.Value, status.Value, Theme, Goal, verification.Value, onlyListed);
    }

    private static (T? Value, bool Wrong) Value<T>(string? text)
        where T : struct, Enum =>
        text is null ? (null, false)
        : !char.IsAsciiDigit(text.FirstOrDefault('0')) && Enum.TryParse<T>(text, ignoreCase: true, out var value) ? (value, false)
        : (null, true);
}

/// <summary>The directory of organizations, and the door to the record of the house.</summary>
internal static class OrganizationEndpoints
{
    private const int MaxLimit = 100;
    private static readonly Refusal Unknown = new("organization.unknown", "There is no such organization.");

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("organizations", ListAsync).Produces<ListShape<OrganizationShape>>().ProducesProblem(400);
        api.MapGet("organizations/{id:long}", OneAsync).Produces<OrganizationShape>().ProducesProblem(404);
        api.MapGet("organizations/{id:long}/affiliations", PeopleAsync).Produces<ListShape<AffiliationShape>>().ProducesProblem(404);
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
        IOrganizationStore directory
    )
    {
        if (filters.ToQuery(onlyListed: !MaySeeWhoWaits(await callers.OfAsync(http))) is not { } query)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "command.malformed", "A filter names what there is not.");
        }
        var limit = Math.Clamp(filters.Limit, 1, MaxLimit);
        var found = await directory.ListAsync(query, Math.Max(0, filters.After), limit + 1, http.RequestAborted);
        var items = found.Take(limit).Select(OrganizationShape.Of).ToList();
        return Results.Ok(new ListShape<OrganizationShape>(items, found.Count > limit ? items[^1].Id : null));
    }

    private static async Task<IResult> OneAsync(
        HttpContext http,
        long id,
        Callers callers,
        IOrganizationStore directory,
        HouseMandates mandates
    )
    {
        var person = await callers.OfAsync(http);
        return
            await directory.GetAsync([id], http.RequestAborted) is [var one]
            && (OrganizationQuery.IsListed(one) || MaySeeWhoWaits(person) || await BelongsToAsync(person, one, mandates))
            ? Results.Ok(OrganizationShape.Of(one))
            : Problems.Of(Unknown);
    }

    /// <summary>Who belongs to it and who asks to: for its own focal points and the administrators.</summary>
    private static async Task<IResult> PeopleAsync(
        HttpContext http,
        long id,
        Callers callers,
        IOrganizationStore directory,
        HouseMandates mandates,
        long after = 0
    )
    {
        var person = await callers.OfAsync(http);
        if (person?.Account != AccountRole.PlatformAdmin && !await IsFocalPointAsync(person, id, mandates))
        {
            return Problems.Of(Unknown);
        }
        var found = await directory.OfOrganizationAsync(id, Math.Max(0, after), MaxLimit + 1, http.RequestAborted);
        var items = found.Take(MaxLimit).Select(AffiliationShape.Of).ToList();
        var next = found.Count > MaxLimit ? items[^1].Affiliation.ToString(CultureInfo.InvariantCulture) : null;
        return Results.Ok(new ListShape<AffiliationShape>(items, next));
    }

    private static async Task<IResult> SubmitAsync(HttpContext http, JsonElement command, Callers callers, RoomDesk desk, Wire wire) =>
        Problems.Of(await Submitting.SubmitAsync(desk, wire, await callers.OfAsync(http), RoomName.House, command), http);

    /// <summary>Those who may vouch, and those who decide. A delegate sees no more of civil society than everybody does.</summary>
    private static bool MaySeeWhoWaits(Person? person) =>
        person?.Account is AccountRole.PlatformAdmin or AccountRole.UnStaff or AccountRole.CsoFocalPoint;

    private static async Task<bool> BelongsToAsync(Person? person, Organization one, HouseMandates mandates) =>
        person is not null && (await mandates.OfAsync(person)).Any(mandate => mandate.Organization.Id == one.Placard().Id);

    private static async Task<bool> IsFocalPointAsync(Person? person, long organization, HouseMandates mandates) =>
        person is not null
        && (await mandates.OfAsync(person)).Any(mandate =>
            mandate.Role == AffiliationRole.FocalPoint && mandate.Organization.Id == organization.ToString(CultureInfo.InvariantCulture)
        );
}
