using System.Security.Claims;
using CsoNet.Collab.People;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>One of my sessions. <paramref name="Seen"/> is kept to the hour.</summary>
internal sealed record SignInShape(string Id, long Created, long Seen, string Browser, string System, bool Current);

/// <summary>Where am I signed in, and nowhere any more.</summary>
internal static class SignInEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("sessions", ListAsync).Produces<ListShape<SignInShape>>().ProducesProblem(401);
        api.MapDelete("sessions", EndAllAsync).Produces(200).ProducesProblem(401);
        api.MapDelete("sessions/{id}", EndAsync).Produces(200).ProducesProblem(401).ProducesProblem(404);
    }

    private static async Task<IResult> ListAsync(HttpContext http, Callers callers, SignIns signIns)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await callers.OfAsync(http) is not { } person)
        {
            return Problems.Of(Problems.NoSession);
        }
        var current = http.User.FindFirstValue(Session.SignInClaim);
        var all = await signIns.OfAsync(person);
        return Results.Ok(new ListShape<SignInShape>([.. all.Select(one => Shape(one, one.Id == current))]));
    }

    private static async Task<IResult> EndAllAsync(HttpContext http, Callers callers, SignIns signIns)
    {
        if (await callers.OfAsync(http) is not { } person)
        {
            return Problems.Of(Problems.NoSession);
        }
        await signIns.EndAllAsync(person);
        return Results.SignOut();
    }

    private static async Task<IResult> EndAsync(HttpContext http, string id, Callers callers, SignIns signIns)
    {
        if (await callers.OfAsync(http) is not { } person)
        {
            return Problems.Of(Problems.NoSession);
        }
        return !await signIns.EndAsync(person, id) ? Problems.Of(404, "session.unknown", "You have no such session.")
            : id == http.User.FindFirstValue(Session.SignInClaim) ? Results.SignOut()
            : Results.Ok();
    }

    private static SignInShape Shape(SignIn one, bool current) =>
        new(one.Id, one.Created, one.Seen, one.Device.Browser, one.Device.System, current);
}
