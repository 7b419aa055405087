using System.ComponentModel.DataAnnotations;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

internal sealed record AskCode(string Email, string? Lang = null);

internal sealed record EnterCode(string Code);

/// <summary>Which ways in there are besides those that everybody has: <paramref name="Institution"/> names the identity provider of the staff.</summary>
internal sealed record WaysShape(string? Institution);

/// <summary><paramref name="Contact"/>: how they can be reached otherwise.</summary>
internal sealed record AskHelp(string Email, Lost Lost, string Contact);

internal sealed record EnterPassword(string Email, string Password);

/// <summary>Somebody is in, or half way and shows a second factor next.</summary>
internal sealed record AdmissionShape(
    [property: AllowedValues("entered", "secondFactor")] string Status,
    SessionPersonShape? Person = null
);

/// <summary>
/// Signing in. Asking for a code is always answered the same; everything that does not let somebody in is one refusal, given at even times.
/// </summary>
internal static class EnterEndpoints
{
    public static readonly Refusal Wrong = new(
        "signIn.wrong",
        "That did not fit, or there were too many tries: wait a quarter of an hour, or ask for a new code."
    );
    public static readonly Refusal NoAddress = new("email.malformed", "This is no e-mail address.");

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("sign-in/ways", (Settings settings) => Results.Ok(new WaysShape(settings.Provider?.Name))).Produces<WaysShape>();
        api.MapPost("sign-in/help", AskHelpAsync).RequireRateLimiting(LineEndpoints.Pace).Produces(200).ProducesProblem(400);
        api.MapPost("sign-in/codes", AskAsync).Produces(200).ProducesProblem(400);
        api.MapPost("sign-in/code", ByCodeAsync).Produces<AdmissionShape>().ProducesProblem(401);
        api.MapPost("sign-in/password", ByPasswordAsync).Produces<AdmissionShape>().ProducesProblem(401);
        api.MapPost("sign-in/second-factor", BySecondFactorAsync).Produces<AdmissionShape>().ProducesProblem(401);
    }

    private static async Task<IResult> AskAsync(HttpContext http, AskCode asked, Codes codes)
    {
        if (EmailAddress.Normalize(asked.Email) is not { } email)
        {
            return Problems.Of(NoAddress);
        }
        await codes.AskAsync(http, email, asked.Lang);
        return Results.Ok();
    }

    /// <summary>Answered the same whoever the address belongs to.</summary>
    private static async Task<IResult> AskHelpAsync(HttpContext http, AskHelp asked, HelpDesk desk) =>
        await desk.TakeAsync(http, asked.Email, asked.Lost, asked.Contact) is { } refusal ? Problems.Of(refusal) : Results.Ok();

    private static async Task<IResult> ByCodeAsync(HttpContext http, EnterCode shown, WaysIn ways) =>
        Answer(await ways.ByCodeAsync(http, shown.Code));

    private static async Task<IResult> ByPasswordAsync(HttpContext http, EnterPassword shown, WaysIn ways) =>
        Answer(await ways.ByPasswordAsync(http, shown.Email, shown.Password));

    private static async Task<IResult> BySecondFactorAsync(HttpContext http, EnterCode shown, WaysIn ways) =>
        Answer(await ways.BySecondFactorAsync(http, shown.Code));

    private static IResult Answer(WayIn? way) =>
        way is null ? Problems.Of(Wrong)
        : way.Person is { } person ? Results.Ok(new AdmissionShape("entered", SessionPersonShape.Of(person)))
        : Results.Ok(new AdmissionShape("secondFactor"));
}
