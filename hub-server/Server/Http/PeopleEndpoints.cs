using CsoNet.Collab.Foundations;
using CsoNet.Collab.House;
using CsoNet.Collab.Jobs;
using CsoNet.Collab.People;
using CsoNet.Collab.Privacy;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>Staff of the United Nations, delegates and other administrators come by invitation only.</summary>
internal sealed record InviteAs(string Email, string Name, AccountRole Role, string? Lang = null);

internal sealed record GiveRole(AccountRole Role, string? Why = null);

internal sealed record GiveAddress(string Email, string? Why = null);

/// <summary>An account as administrators see it.</summary>
internal sealed record FoundPersonShape(
    string Id,
    string Name,
    AccountRole Account,
    bool Pending,
    Placard? Organization,
    string Email,
    bool Closed,
    bool SecondFactor,
    int Passkeys
)
{
    public string? Latin { get; init; }
    public string? Country { get; init; }
}

/// <summary>
/// What administrators do with the accounts of others, never with their own. Each look and each change says why, and is in the log before anything is shown or done; whose account it is, is told by letter.
/// </summary>
internal static class PeopleEndpoints
{
    private static readonly Refusal Nobody = new("account.unknown", "There is no such account.");
    private static readonly Refusal Themselves = new("account.own", "Another administrator has to do this for you.");
    private static readonly Refusal TooShort = new("command.malformed", "Look for a whole address, or for at least two letters of a name.");

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("administration/people", FindAsync).Produces<ListShape<FoundPersonShape>>().ProducesProblem(404).ProducesProblem(422);
        api.MapPost("account-invitations", InviteAsync).Produces(200).ProducesProblem(400).ProducesProblem(403);
        api.MapDelete("people/{id}/account", CloseAsync).Produces(200).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        api.MapDelete("people/{id}", EraseAsync).Produces(200).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        api.MapDelete("people/{id}/second-factor", EndSecondFactorAsync)
            .Produces(200)
            .ProducesProblem(403)
            .ProducesProblem(404)
            .ProducesProblem(422);
        api.MapPut("people/{id}/email", SetAddressAsync).Produces(200).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        api.MapPut("people/{id}/role", GiveRoleAsync).Produces(200).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
    }

    private static async Task<IResult> FindAsync(
        HttpContext http,
        Callers callers,
        PeopleSearch search,
        AuditLog log,
        string? q = null,
        string? why = null
    )
    {
        if (await AdministratorAsync(http, callers) is not { } administrator)
        {
            return AdministrationEndpoints.Nothing();
        }
        if (q?.Trim() is not { Length: >= 2 and <= 254 } words)
        {
            return Problems.Of(TooShort);
        }
        http.Response.Headers.CacheControl = "no-store";
        return await log.NoteAsync(administrator, Privileges.PeopleSought, why: why) is { } refusal
            ? Problems.Of(refusal)
            : Results.Ok(new ListShape<FoundPersonShape>(await search.FindAsync(words, http.RequestAborted)));
    }

    private static async Task<IResult> InviteAsync(HttpContext http, InviteAs invite, Callers callers, Links links, AuditLog log)
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
        if (await log.NoteAsync(administrator, Privileges.AccountInvited, why: $"{invite.Role}") is { } unnoted)
        {
            return Problems.Of(unnoted);
        }
        var newcomer = new Newcomer(PersonName.Tidy(invite.Name), invite.Role, Lang: invite.Lang);
        await links.InviteAsync(administrator, email, newcomer, $"{http.Request.Scheme}://{http.Request.Host}");
        return Results.Ok();
    }

    private static Task<IResult> CloseAsync(HttpContext http, string id, OthersAccount others, AccountDesk desk, string? why = null) =>
        DoAsync(http, id, others, Privileges.AccountClosed, why, () => desk.CloseAsync(id, why));

    /// <summary>For whoever asks for it in a letter: out at once, and erased by a job.</summary>
    private static Task<IResult> EraseAsync(
        HttpContext http,
        string id,
        OthersAccount others,
        AccountDesk desk,
        JobDesk jobs,
        string? why = null
    ) =>
        DoAsync(
            http,
            id,
            others,
            Privileges.PersonErased,
            why,
            async () =>
            {
                await jobs.AskAsync(Erasing.Name, id);
                return await desk.CloseAsync(id, why);
            }
        );

    /// <summary>For whoever lost their second factor and its codes, and has shown otherwise who they are. Passkeys go with it: they may lie in the lost device.</summary>
    private static Task<IResult> EndSecondFactorAsync(
        HttpContext http,
        string id,
        OthersAccount others,
        AccountDesk desk,
        string? why = null
    ) => DoAsync(http, id, others, Privileges.SecondFactorEnded, why, () => desk.HelpAsync(id, AccountDesk.WithoutFactors, why!));

    /// <summary>For whoever lost their mailbox. The old address is told, too.</summary>
    private static async Task<IResult> SetAddressAsync(
        HttpContext http,
        string id,
        GiveAddress address,
        OthersAccount others,
        AccountDesk desk
    ) =>
        EmailAddress.Normalize(address.Email) is { } email
            ? await DoAsync(http, id, others, Privileges.AddressChanged, address.Why, () => desk.SetAddressAsync(http: null, id, email))
            : Problems.Of(EnterEndpoints.NoAddress);

    private static Task<IResult> GiveRoleAsync(HttpContext http, string id, GiveRole role, OthersAccount others, AccountDesk desk) =>
        DoAsync(http, id, others, Privileges.RoleGiven, role.Why, () => desk.GiveRoleAsync(id, role.Role, role.Why!));

    private static async Task<IResult> DoAsync(
        HttpContext http,
        string id,
        OthersAccount others,
        string what,
        string? why,
        Func<Task<bool>> change
    ) =>
        await others.RefusesAsync(http, id, what, why) is { } refusal ? Problems.Of(refusal)
        : await change() ? Results.Ok()
        : Problems.Of(Nobody);

    private static async Task<Person?> AdministratorAsync(HttpContext http, Callers callers) =>
        await callers.OfAsync(http) is { Account: AccountRole.PlatformAdmin } administrator ? administrator : null;

    /// <summary>Whether whoever asks may change that account; if so, it is in the log now.</summary>
    internal sealed class OthersAccount(Callers callers, IAccountStore accounts, IPersonStore people, AuditLog log)
    {
        public async Task<Refusal?> RefusesAsync(HttpContext http, string id, string what, string? why) =>
            await AdministratorAsync(http, callers) is not { } administrator ? Problems.NoRight
            : administrator.Id == id ? Themselves
            : await accounts.FindAsync(id) is null ? Nobody
            : await log.NoteAsync(administrator, what, $"person/{await NumberAsync(id)}", why);

        private async Task<int> NumberAsync(string id) => (await people.TakeSeatAsync(Rooms.RoomName.House, id, admit: false)).Number;
    }
}
