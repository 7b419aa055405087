using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>Staff of the United Nations, delegates and other administrators come by invitation only.</summary>
internal sealed record InviteAs(string Email, string Name, AccountRole Role, string? Lang = null);

/// <summary>What administrators do with the accounts of others.</summary>
internal static class PeopleEndpoints
{
    private static readonly Refusal Nobody = new("account.unknown", "There is no such account.");
    private static readonly Refusal Themselves = new("account.own", "Another administrator has to do this for you.");

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("account-invitations", InviteAsync).Produces(200).ProducesProblem(400).ProducesProblem(403);
        api.MapDelete("people/{id}/account", CloseAsync).Produces(200).ProducesProblem(403).ProducesProblem(404);
        api.MapDelete("people/{id}/second-factor", EndSecondFactorAsync).Produces(200).ProducesProblem(403).ProducesProblem(404);
        api.MapPut("people/{id}/email", SetAddressAsync).Produces(200).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<IResult> InviteAsync(HttpContext http, InviteAs invite, Callers callers, Links links)
    {
        if (await AdministratorAsync(http, callers) is not { } administrator)
        {
            return Problems.Of(Problems.NoRight);
        }
        if (EmailAddress.Normalize(invite.Email) is not { } email)
        {
            return Problems.Of(EnterEndpoints.NoAddress);
        }
        if (PersonName.Refuses(invite.Name) is { } refusal)
        {
            return Problems.Of(refusal);
        }
        var newcomer = new Newcomer(PersonName.Tidy(invite.Name), invite.Role, Lang: invite.Lang);
        await links.InviteAsync(administrator, email, newcomer, $"{http.Request.Scheme}://{http.Request.Host}");
        return Results.Ok();
    }

    private static Task<IResult> CloseAsync(HttpContext http, string id, Callers callers, AccountDesk desk) =>
        OfAnotherAsync(http, id, callers, () => desk.CloseAsync(id));

    /// <summary>For whoever lost their second factor and its codes, and has shown otherwise who they are.</summary>
    private static Task<IResult> EndSecondFactorAsync(HttpContext http, string id, Callers callers, AccountDesk desk) =>
        OfAnotherAsync(http, id, callers, () => desk.EndSecondFactorAsync(http: null, id));

    /// <summary>For whoever lost their mailbox. The old address is told, too.</summary>
    private static async Task<IResult> SetAddressAsync(
        HttpContext http,
        string id,
        NewAddress address,
        Callers callers,
        AccountDesk desk
    ) =>
        EmailAddress.Normalize(address.Email) is { } email
            ? await OfAnotherAsync(http, id, callers, () => desk.SetAddressAsync(http: null, id, email))
            : Problems.Of(EnterEndpoints.NoAddress);

    private static async Task<IResult> OfAnotherAsync(HttpContext http, string id, Callers callers, Func<Task<bool>> change) =>
        await AdministratorAsync(http, callers) is not { } administrator ? Problems.Of(Problems.NoRight)
        : administrator.Id == id ? Problems.Of(Themselves)
        : await change() ? Results.Ok()
        : Problems.Of(Nobody);

    private static async Task<Person?> AdministratorAsync(HttpContext http, Callers callers) =>
        await callers.OfAsync(http) is { Account: AccountRole.PlatformAdmin } administrator ? administrator : null;
}
