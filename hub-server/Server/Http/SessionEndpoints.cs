using System.Security.Claims;
using CsoNet.Collab.People;
using CsoNet.Collab.Server.Demo;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

internal sealed record SessionShape(SessionPersonShape Person);

/// <summary><paramref name="Pending"/>: has joined, and waits to be looked at.</summary>
internal sealed record SessionPersonShape(string Id, string Name, AccountRole Account, Placard? Organization, string? Lang, bool Pending)
{
    /// <summary>They have asked not to be known for now.</summary>
    public bool? Hidden { get; init; }

    /// <summary>What they say of themselves besides, for themselves alone.</summary>
    public string? Latin { get; init; }
    public string? Country { get; init; }
    public string? Zone { get; init; }

    public static SessionPersonShape Of(Person person) =>
        new(person.Id, person.ShownName ?? "", person.Account, person.ShownOrganization, person.Lang, person.Pending)
        {
            Hidden = person.Hidden ? true : null,
            Latin = person.ShownLatin,
            Country = person.Country,
            Zone = person.Zone,
        };
}

internal sealed record DemoPersonShape(string Id, string Name, AccountRole Role, Placard? Organization);

internal sealed record EnterAs(string Person);

/// <summary>Who am I, and in Development: enter as one of the demo people.</summary>
internal static class SessionEndpoints
{
    public static void Map(RouteGroupBuilder api, bool isDevelopment)
    {
        api.MapGet("session", WhoAmIAsync).Produces<SessionShape>().ProducesProblem(401);
        api.MapDelete("session", SignOutAsync).Produces(200);
        if (isDevelopment)
        {
            api.MapGet("session/demo", DemoPeople).Produces<ListShape<DemoPersonShape>>();
            api.MapPost("session/demo", EnterAsync).Produces<SessionShape>().ProducesProblem(404);
        }
    }

    private static async Task<IResult> WhoAmIAsync(HttpContext http, Callers callers) =>
        await callers.OfAsync(http) is { } person ? Results.Ok(Shape(person)) : Problems.Of(Problems.NoSession);

    private static async Task<IResult> SignOutAsync(HttpContext http, Callers callers, SignIns signIns)
    {
        await EndAsync(http, callers, signIns);
        return Results.SignOut();
    }

    /// <summary>What stands behind the cookie ends, on every line.</summary>
    public static async Task EndAsync(HttpContext http, Callers callers, SignIns signIns)
    {
        if (await callers.OfAsync(http) is { } person && http.User.FindFirstValue(Session.SignInClaim) is { } signIn)
        {
            await signIns.EndAsync(person, signIn);
        }
    }

    private static IResult DemoPeople() => Results.Ok(Seats());

    /// <summary>Who one may be on a trial hub.</summary>
    public static ListShape<DemoPersonShape> Seats() =>
        new([.. DemoCast.Everybody.Select(person => new DemoPersonShape(person.Id, person.Name, person.Account, person.Organization))]);

    private static async Task<IResult> EnterAsync(HttpContext http, EnterAs enter, SignIns signIns)
    {
        if (DemoCast.Everybody.FirstOrDefault(person => person.Id == enter.Person) is not { } person)
        {
            return Problems.Of(404, "participant.unknown", "There is no such demo person.");
        }
        await Session.SignInAsync(http, signIns, person);
        return Results.Ok(Shape(person));
    }

    public static SessionShape Shape(Person person) => new(SessionPersonShape.Of(person));
}
