using System.ComponentModel.DataAnnotations;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Geography;
using CsoNet.Collab.People;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary><paramref name="OrganizationId"/> where they chose one of the directory; else what they wrote.</summary>
internal sealed record JoinAs(
    string Name,
    string Email,
    string? Organization = null,
    string? OrganizationId = null,
    string? Country = null,
    string? Lang = null
);

internal sealed record AskLink(string Secret);

/// <summary>What a link makes: an account with that role; the address is given where the link was sent to it.</summary>
internal sealed record LinkShape(
    [property: AllowedValues("setUp", "invitation")] string Kind,
    AccountRole Role,
    string? Email = null,
    string? Name = null,
    string? Lang = null
);

internal sealed record UseLink(string Secret, string Name, string? Email = null, string? Password = null, string? Lang = null);

/// <summary>Joining: by oneself, waiting to be looked at; or by a link, as what the link says.</summary>
internal static class JoinEndpoints
{
    private static readonly Refusal NoLink = new("link.unknown", "This link was used, or has expired. Ask for a new one.");

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("registrations", JoinAsync).Produces(200).ProducesProblem(400);
        api.MapPost("links/look", LookAsync).Produces<LinkShape>().ProducesProblem(404);
        api.MapPost("links/use", UseAsync).Produces<AdmissionShape>().ProducesProblem(400).ProducesProblem(404);
    }

    /// <summary>Answered the same whether there is an account or not: the code that is sent opens the one there is, or makes one.</summary>
    private static async Task<IResult> JoinAsync(HttpContext http, JoinAs join, Codes codes, Countries countries)
    {
        if (EmailAddress.Normalize(join.Email) is not { } email)
        {
            return Problems.Of(EnterEndpoints.NoAddress);
        }
        if (Refuses(join, countries) is { } refusal)
        {
            return Problems.Of(refusal);
        }
        await codes.AskAsync(http, email, join.Lang, NewcomerOf(join));
        return Results.Ok();
    }

    private static async Task<IResult> LookAsync(AskLink asked, Links links, EvenAnswer even)
    {
        var begun = even.Begin();
        if (await links.FindAsync(asked.Secret) is not { } pass)
        {
            await even.WaitAsync(begun);
            return Problems.Of(NoLink);
        }
        var (isSetUp, newcomer) = (pass.Kind == PassKind.SetUp, pass.Newcomer);
        return Results.Ok(
            new LinkShape(
                isSetUp ? "setUp" : "invitation",
                newcomer?.Role ?? AccountRole.PlatformAdmin,
                isSetUp ? null : pass.Email,
                newcomer?.Name,
                newcomer?.Lang
            )
        );
    }

    private static async Task<IResult> UseAsync(HttpContext http, UseLink use, Links links, Admission admission)
    {
        if (await links.FindAsync(use.Secret) is not { } pass)
        {
            return Problems.Of(NoLink);
        }
        var isSetUp = pass.Kind == PassKind.SetUp;
        if (EmailAddress.Normalize(isSetUp ? use.Email : pass.Email) is not { } email)
        {
            return Problems.Of(EnterEndpoints.NoAddress);
        }
        if ((PersonName.Refuses(use.Name) ?? PasswordRefuses(use, email, isSetUp)) is { } refusal)
        {
            return Problems.Of(refusal);
        }
        var made = await links.UseAsync(pass, PersonName.Tidy(use.Name), email, use.Password, LangOf(use.Lang));
        return made is not null && await admission.LetInAsync(http, made) is { } person
            ? Results.Ok(new AdmissionShape("entered", SessionPersonShape.Of(person)))
            : Problems.Of(NoLink);
    }

    /// <summary>The first administrator needs one: nobody knows yet whether letters arrive.</summary>
    private static Refusal? PasswordRefuses(UseLink use, string email, bool isSetUp) =>
        use.Password is null && !isSetUp ? null : Passwords.Refuses(use.Password, email);

    internal static Refusal? Refuses(JoinAs join, Countries countries) =>
        PersonName.Refuses(join.Name)
        ?? (join.Organization is { Length: > 0 } organization ? PersonName.Refuses(organization) : null)
        ?? (join.OrganizationId?.Length > 20 ? new Refusal("organization.unknown", "There is no such organization.") : null)
        ?? (join.Country is { } code && countries.Find(code) is null ? new Refusal("country.unknown", "There is no such country.") : null);

    internal static Newcomer NewcomerOf(JoinAs join) =>
        new(
            PersonName.Tidy(join.Name),
            Organization: join.Organization is { Length: > 0 } organization ? PersonName.Tidy(organization) : null,
            OrganizationId: join.OrganizationId,
            Country: join.Country,
            Lang: LangOf(join.Lang),
            Pending: true
        );

    private static string? LangOf(string? lang) => lang is { Length: 2 } ? lang : null;
}
