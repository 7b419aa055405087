using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>What a browser passes on to the device: JSON of the standard of web authentication, with bytes in base64url.</summary>
internal sealed record PasskeyOptionsShape(string Options);

/// <summary>What the device answered, as JSON of that standard.</summary>
internal sealed record ShowPasskey(string Credential);

internal sealed record NewPasskey(string Credential, string Name);

/// <summary>One of my passkeys.</summary>
internal sealed record PasskeyShape(string Id, string Name, long Created)
{
    public static PasskeyShape Of(Passkey one) => new(one.Id, one.Name, one.Created);
}

/// <summary>Signing in with a passkey, and one's own passkeys.</summary>
internal static class PasskeyEndpoints
{
    private static readonly Refusal None = new("passkey.unknown", "You have no such passkey.");

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("sign-in/passkey/options", AskAsync).Produces<PasskeyOptionsShape>();
        api.MapPost("sign-in/passkey", EnterAsync).Produces<AdmissionShape>().ProducesProblem(401);
        api.MapPost("account/passkeys/options", BeginAsync).Produces<PasskeyOptionsShape>().ProducesProblem(403);
        api.MapPost("account/passkeys", AddAsync).Produces(200).ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);
        api.MapDelete("account/passkeys/{id}", RemoveAsync).Produces(200).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<IResult> AskAsync(HttpContext http, Passkeys passkeys) => Say(http, await passkeys.AskAsync(http));

    /// <summary>It is both factors: something that they have, which asks who they are.</summary>
    private static async Task<IResult> EnterAsync(
        HttpContext http,
        ShowPasskey shown,
        Passkeys passkeys,
        Admission admission,
        EvenAnswer even
    )
    {
        var begun = even.Begin();
        if (await passkeys.EnterAsync(http, shown.Credential) is { } account && await admission.LetInAsync(http, account) is { } person)
        {
            return Results.Ok(new AdmissionShape("entered", SessionPersonShape.Of(person)));
        }
        await even.WaitAsync(begun);
        return Problems.Of(EnterEndpoints.Wrong);
    }

    private static async Task<IResult> BeginAsync(HttpContext http, OwnAccount own, Callers callers, Passkeys passkeys)
    {
        var (user, refusal) = await own.OfAsync(http);
        return user is null || await callers.OfAsync(http) is not { } person
            ? Problems.Of(refusal ?? Problems.NoSession)
            : Say(http, await passkeys.BeginAsync(http, user, person.Name));
    }

    private static async Task<IResult> AddAsync(HttpContext http, NewPasskey fresh, OwnAccount own, Passkeys passkeys, AccountDesk desk)
    {
        var (user, refusal) = await own.OfAsync(http);
        if (user is null || (refusal = PersonName.Refuses(fresh.Name)) is not null || fresh.Name.Length > Passkey.LongestName)
        {
            return Problems.Of(refusal ?? new Refusal("name.wrong", $"A passkey's name has at most {Passkey.LongestName} characters."));
        }
        var name = PersonName.Tidy(fresh.Name);
        if (await passkeys.AddAsync(http, user, fresh.Credential, name) is not { } account)
        {
            return Problems.Of(EnterEndpoints.Wrong);
        }
        await desk.TellAsync(account.Email, account, "passkey", ("name", name));
        return Results.Ok();
    }

    private static async Task<IResult> RemoveAsync(HttpContext http, string id, OwnAccount own, AccountDesk desk)
    {
        var (user, refusal) = await own.OfAsync(http);
        return user is null ? Problems.Of(refusal!)
            : await desk.RemovePasskeyAsync(http, user.Person, id) ? Results.Ok()
            : Problems.Of(None);
    }

    private static IResult Say(HttpContext http, string options)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(new PasskeyOptionsShape(options));
    }
}
