using System.Globalization;
using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>A line of the log of privileged views and actions. <paramref name="Name"/> is empty where an account was erased.</summary>
internal sealed record AuditLineShape(
    long Seq,
    long At,
    int? Person,
    string? Name,
    string What,
    string? About,
    string? AboutName,
    string? Why
);

/// <summary>How many seats there are at an event: of one organization, or of all that have no number of their own.</summary>
internal sealed record AllotmentShape(string Event, string Title, string? Organization, string? Name, int? Limit, int Taken);

/// <summary>For the platform's administrators. To everybody else these addresses never were.</summary>
internal static class AdministrationEndpoints
{
    private const int PageOf = 50;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("administration/audit", AuditAsync).Produces<ListShape<AuditLineShape>>().ProducesProblem(404);
        api.MapGet("administration/desks", DesksAsync).Produces<ListShape<UnattendedDeskShape>>().ProducesProblem(404);
        api.MapGet("administration/seats", SeatsAsync).Produces<ListShape<AllotmentShape>>().ProducesProblem(404);
    }

    public static readonly Func<IResult> Nothing = () =>
        Problems.Of(StatusCodes.Status404NotFound, "page.unknown", "There is nothing here.");

    private static async Task<IResult> AuditAsync(
        HttpContext http,
        Callers callers,
        AuditLog log,
        IPersonStore people,
        IOrganizationStore directory,
        string? what = null,
        int? person = null,
        long before = 0
    )
    {
        if (await callers.OfAsync(http) is not { Account: AccountRole.PlatformAdmin } administrator)
        {
            return Nothing();
        }
        if (await log.IsNewestAsync(before, http.RequestAborted) && await log.NoteAsync(administrator, Privileges.AuditRead) is { } refusal)
        {
            return Problems.Of(refusal);
        }
        var kind = string.IsNullOrEmpty(what) ? null : what;
        var (lines, next) = await log.ReadAsync(kind, person, before, PageOf, http.RequestAborted);
        int[] numbers = [.. lines.Select(line => line.Person).OfType<int>(), .. NumbersIn(lines, "person/").Select(number => (int)number)];
        var who = await people.WhoAsync(RoomName.House, numbers, http.RequestAborted);
        var names = await NamesAsync(directory, NumbersIn(lines, "organization/"), http.RequestAborted);
        foreach (var (number, one) in who)
        {
            names[string.Create(CultureInfo.InvariantCulture, $"person/{number}")] = one.ShownName ?? "";
        }
        return Results.Ok(
            new ListShape<AuditLineShape>([.. lines.Select(line => Of(line, who, names))], next?.ToString(CultureInfo.InvariantCulture))
        );
    }

    private static AuditLineShape Of(AuditLine line, IReadOnlyDictionary<int, Person> who, Dictionary<string, string> names) =>
        new(
            line.Seq,
            line.At,
            line.Person,
            line.Person is { } number ? who.GetValueOrDefault(number)?.ShownName ?? "" : null,
            line.What,
            line.About,
            line.About is { } about ? names.GetValueOrDefault(about) : null,
            line.Why
        );

    private static async Task<Dictionary<string, string>> NamesAsync(
        IOrganizationStore directory,
        IEnumerable<long> numbers,
        CancellationToken cancel
    )
    {
        var found = await directory.GetAsync([.. numbers.Distinct()], cancel);
        return found.ToDictionary(one => $"organization/{one.Placard().Id}", one => one.Profile.Name, StringComparer.Ordinal);
    }

    private static IEnumerable<long> NumbersIn(IEnumerable<AuditLine> lines, string of) =>
        lines
            .Select(line => line.About)
            .OfType<string>()
            .Where(about => about.StartsWith(of, StringComparison.Ordinal))
            .Select(about => long.Parse(about.AsSpan(of.Length), CultureInfo.InvariantCulture));

    private static async Task<IResult> DesksAsync(HttpContext http, Callers callers, UnattendedDesksReading reading)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await callers.OfAsync(http) is { Account: AccountRole.PlatformAdmin } administrator
            ? Results.Ok(new ListShape<UnattendedDeskShape>(await reading.OfAsync(administrator, http.RequestAborted)))
            : Nothing();
    }

    private static async Task<IResult> SeatsAsync(
        HttpContext http,
        Callers callers,
        HouseMandates mandates,
        IOrganizationStore directory,
        RoomDesk desk
    )
    {
        if (await callers.OfAsync(http) is not { Account: AccountRole.PlatformAdmin } administrator)
        {
            return Nothing();
        }
        var all = AffiliationRoll.Of(await mandates.HouseAsync()).Allotments().ToList();
        var names = (await directory.GetAsync([.. all.Select(one => one.Organization).OfType<long>()], http.RequestAborted)).ToDictionary(
            one => one.Number,
            one => one.Profile.Name
        );
        List<AllotmentShape> items = [];
        foreach (var (room, organization, seats) in all)
        {
            var title = (await desk.OpenAsync(administrator, room))?.State.Title ?? room;
            var name = organization is { } number ? names.GetValueOrDefault(number) : null;
            items.Add(new(room, title, organization?.ToString(CultureInfo.InvariantCulture), name, seats.Limit, seats.People.Count));
        }
        return Results.Ok(new ListShape<AllotmentShape>(items));
    }
}
