using CsoNet.Collab.Server.Identity;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>
/// For whoever cannot get in: what they can do by themselves, and a form that reaches a person. With JavaScript or without, and to whoever sends it the answer is the same.
/// </summary>
internal sealed class HelpPages(HelpDesk desk)
{
    public const string Address = EntryPages.SignIn + "/help";

    public static void Map(WebApplication app)
    {
        app.MapPage(Address, (HttpContext http, PageDoor door) => door.PrintAsync(http, _ => Task.FromResult<Page>(new HelpPage())));
        app.MapForm(
            Address,
            (HttpContext http, PageDoor door, HelpPages pages) => door.StepAsync(http, form => pages.TakeAsync(http, form))
        );
    }

    private async Task<Step> TakeAsync(HttpContext http, IFormCollection form)
    {
        var page = HelpPage.Of(form);
        var refusal = await desk.TakeAsync(http, page.Email, page.Lost, page.Contact);
        return new(Page: page with { Refused = refusal?.Code, Sent = refusal is null });
    }
}

/// <summary>The form, with what was refused in it, or that it was sent.</summary>
internal sealed record HelpPage() : Page(HelpPages.Address)
{
    private const int LongestAddress = 254;

    public string Email { get; init; } = "";
    public Lost Lost { get; init; }
    public string Contact { get; init; } = "";
    public bool Sent { get; init; }
    public string? Refused { get; init; }

    public static HelpPage Of(IFormCollection form) =>
        new()
        {
            Email = form["email"].ToString().Trim() is { Length: <= LongestAddress } email ? email : "",
            Lost = form["lost"].ToString() switch
            {
                "mailbox" => Lost.Mailbox,
                "other" => Lost.Other,
                _ => Lost.SecondFactor,
            },
            Contact = Typed.TextIn(form, "contact").Trim() is { Length: <= HelpDesk.LongestWords } contact ? contact : "",
        };

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused);

    public override string Title(Words say) => $"{say["help.title"]} · {say["app.name"]}";
}
