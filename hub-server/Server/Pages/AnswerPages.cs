using CsoNet.Collab.Foundations;
using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Identity;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>
/// Where the link in a focal point's letter leads: one page with large buttons, for any phone, with JavaScript or without, signed in or not. Looking at it does nothing, so that a
/// machine that opens the links of letters answers nothing.
/// </summary>
internal sealed class AnswerPages(
    AnswerLinks links,
    Callers callers,
    HouseMandates mandates,
    IOrganizationStore directory,
    IPersonStore people,
    IRoomIndex rooms,
    RoomDesk desk
)
{
    private const string Address = AnswerLinks.Path + "/{secret:length(20,60)}";

    public static void Map(WebApplication app)
    {
        app.MapPage(
                Address,
                (HttpContext http, PageDoor door, AnswerPages pages, string secret) =>
                    door.PrintAsync(http, _ => pages.LookAsync(secret, http.RequestAborted))
            )
            .RequireRateLimiting(LineEndpoints.Pace);
        app.MapForm(
            Address,
            (HttpContext http, PageDoor door, AnswerPages pages, string secret) =>
                door.PrintAsync(http, _ => pages.AnswerAsync(http, secret))
        );
    }

    private async Task<Page> LookAsync(string secret, CancellationToken cancel) =>
        await links.FindAsync(secret) is { } pass && await PageOfAsync(secret, pass.Affiliation!.Value, cancel) is { } page
            ? page
            : AnswerPage.Gone;

    private async Task<Page> AnswerAsync(HttpContext http, string secret)
    {
        var cancel = http.RequestAborted;
        if (
            !http.Request.HasFormContentType
            || await links.FindAsync(secret) is not { } pass
            || await callers.PersonAsync(pass.Person!) is not { } focalPoint
        )
        {
            return AnswerPage.Gone;
        }
        var form = await http.Request.ReadFormAsync(cancel);
        if (CommandOf(form, pass) is not { } command)
        {
            return await LookAsync(secret, cancel);
        }
        var answer = await desk.SubmitAsync(focalPoint, RoomName.House, command);
        if (answer is Answer.Accepted)
        {
            await links.UseAsync(pass);
            await mandates.CatchUpAsync(cancel);
        }
        var code =
            answer is Answer.Refused refused ? refused.Refusal.Code
            : answer is Answer.Busy ? "store.busy"
            : null;
        return await PageOfAsync(secret, pass.Affiliation!.Value, cancel) is { } page ? page with { Refused = code } : AnswerPage.Gone;
    }

    /// <summary>A link is one command, whose id is derived from it: a double click is one answer, and a second, other answer is none.</summary>
    private static Command? CommandOf(IFormCollection form, Pass pass)
    {
        var (affiliation, id) = (pass.Affiliation!.Value, NameBasedId.Of("answer", pass.Id));
        var speaks = form["speaks"] == "on";
        return Typed.ActOf(form) switch
        {
            "approve" => new ApproveAffiliation(affiliation, speaks) { Id = id },
            "queue" => new ApproveAffiliation(affiliation, speaks, OrWait: true) { Id = id },
            "decline" => new DeclineAffiliation(affiliation, Typed.TextIn(form, "reason").Trim()) { Id = id },
            _ => null,
        };
    }

    private async Task<AnswerPage?> PageOfAsync(string secret, long affiliation, CancellationToken cancel)
    {
        await mandates.CatchUpAsync(cancel);
        if (
            await directory.GetAffiliationsAsync([affiliation], cancel) is not [var tie]
            || await directory.GetAsync([tie.Organization], cancel) is not [var organization]
        )
        {
            return null;
        }
        var who = (await people.WhoAsync(RoomName.House, [tie.Person], cancel)).GetValueOrDefault(tie.Person);
        var room = tie.Event is { } named && await rooms.GetAsync([named], cancel) is [var line] ? line.Title : tie.Event;
        var seats = tie.Event is null ? null : AffiliationRoll.Of(await mandates.HouseAsync()).SeatsOf(tie.Event, tie.Organization);
        return new AnswerPage(secret, who?.ShownName ?? "", organization.Profile.Name, tie.Role, tie.State, room)
        {
            Limit = seats?.Limit,
            Taken = seats?.People.Count ?? 0,
            IsFull = seats?.IsFull == true,
        };
    }
}

/// <summary>One proposal, to be answered; or how it was.</summary>
internal sealed record AnswerPage(
    string Secret,
    string Who,
    string Organization,
    AffiliationRole Role,
    AffiliationState Stands,
    string? Event
) : Page($"{AnswerLinks.Path}/{Secret}")
{
    /// <summary>The link was used, or has expired, or never was.</summary>
    public static readonly AnswerPage Gone = new("", "", "", default, default, Event: null);

    public int? Limit { get; init; }
    public int Taken { get; init; }
    public bool IsFull { get; init; }
    public string? Refused { get; init; }
    public bool IsGone => Secret.Length == 0;

    public override bool IsSecret => true;

    public override int Status =>
        IsGone ? StatusCodes.Status404NotFound
        : Refused is null ? StatusCodes.Status200OK
        : Http.Problems.StatusOf(Refused);

    public override string Title(Words say) => $"{say["answer.title"]} · {say["app.name"]}";
}
