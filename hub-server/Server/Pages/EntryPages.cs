using System.Globalization;
using CsoNet.Collab.Geography;
using CsoNet.Collab.People;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Identity;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>
/// Signing in and joining without JavaScript: by a code from a letter, a password, and the code of an app, one question to a page. What was begun is kept in the browser's cookie and not
/// in the page. Where JavaScript runs, the screen takes over from the first page; a later one stays as it is, so that nobody begins again.
/// </summary>
internal sealed class EntryPages(WaysIn ways, Codes codes, WaitingReading waiting, Countries countries)
{
    public const string SignIn = "/sign-in";
    public const string Join = "/join";
    private const int LongestCode = 40;

    public static void Map(WebApplication app)
    {
        foreach (var path in (string[])[SignIn, Join])
        {
            app.MapPage(path, (HttpContext http, PageDoor door) => door.PrintAsync(http, First(http)));
            // A hall full of people comes in from one address: what is tried has a limit of its own.
            app.MapPost(
                    path,
                    (HttpContext http, PageDoor door, EntryPages pages) => door.StepAsync(http, form => pages.TakeAsync(http, form))
                )
                .ExcludeFromDescription();
        }
    }

    /// <summary>Whoever is in needs no door: their screen leads them home.</summary>
    private static Func<Person?, Task<Page>> First(HttpContext http) =>
        person =>
            Task.FromResult<Page>(
                person is null
                    ? new EntryPage(http.Request.Path, FirstOf(http), PageDoor.NextOf(http.Request.Query["to"])) { IsFirst = true }
                    : new AppPage(http.Request.Path, SessionEndpoints.Shape(person))
            );

    private static EntryStep FirstOf(HttpContext http) =>
        http.Request.Path == Join ? EntryStep.Join
        : http.Request.Query["with"] == "password" ? EntryStep.Password
        : http.Request.Query["institution"] == "second" ? EntryStep.Second
        : EntryStep.Address;

    private Task<Step> TakeAsync(HttpContext http, IFormCollection form)
    {
        var page = EntryPage.Of(http.Request.Path, form);
        return Typed.ActOf(form) switch
        {
            "ask" => AskAsync(http, page with { Step = page.Path == Join ? EntryStep.Join : EntryStep.Address }),
            "code" => EnterAsync(page with { Step = EntryStep.Code }, () => ways.ByCodeAsync(http, CodeIn(form))),
            "password" => EnterAsync(
                page with
                {
                    Step = EntryStep.Password,
                },
                () => ways.ByPasswordAsync(http, page.Email, form["password"].ToString())
            ),
            "second" => EnterAsync(page with { Step = EntryStep.Second }, () => ways.BySecondFactorAsync(http, CodeIn(form))),
            _ => Task.FromResult<Step>(new(Page: page with { Step = FirstOf(http) })),
        };
    }

    /// <summary>Answered the same whoever the address belongs to.</summary>
    private async Task<Step> AskAsync(HttpContext http, EntryPage page)
    {
        var lang = LanguageChoice.Of(http.Request, person: null).Code;
        if (EmailAddress.Normalize(page.Email) is not { } email)
        {
            return new(Page: page with { Refused = EnterEndpoints.NoAddress.Code });
        }
        var said = new JoinAs(page.Name, email, page.Organization, Country: page.Country.Length > 0 ? page.Country : null, Lang: lang);
        if (page.Step == EntryStep.Join && JoinEndpoints.Refuses(said, countries) is { } refusal)
        {
            return new(Page: page with { Refused = refusal.Code });
        }
        await codes.AskAsync(http, email, lang, page.Step == EntryStep.Join ? JoinEndpoints.NewcomerOf(said) : null);
        return new(Page: page with { Step = EntryStep.Code });
    }

    /// <summary>Digits as any keyboard writes them; recovery codes have letters.</summary>
    private static string CodeIn(IFormCollection form) =>
        string.Concat(
            form["code"]
                .ToString()
                .Trim()
                .Take(LongestCode)
                .Select(sign => CharUnicodeInfo.GetDecimalDigitValue(sign) is >= 0 and var digit ? (char)('0' + digit) : sign)
        );

    private async Task<Step> EnterAsync(EntryPage page, Func<Task<WayIn?>> enter) =>
        await enter() switch
        {
            null => new(Page: page with { Refused = EnterEndpoints.Wrong.Code }),
            { Person: null } => new(Page: page with { Step = EntryStep.Second }),
            { Person: { Pending: true } who } when page.Path == Join => new(
                Page: page with
                {
                    Step = EntryStep.Joined,
                    Waiting = await waiting.OfAsync(who, CancellationToken.None),
                }
            ),
            _ => new(Path: page.Next),
        };
}

/// <summary>What a step leads to: another address, or the next page.</summary>
internal sealed record Step(string? Path = null, Page? Page = null);

internal enum EntryStep
{
    Address,
    Password,
    Code,
    Second,
    Join,
    Joined,
}

/// <summary>One question at the door, with what was answered before.</summary>
/// <param name="Next">Where to go on to afterwards.</param>
internal sealed record EntryPage(string Path, EntryStep Step, string Next) : Page(Path)
{
    private const int LongestField = 300;

    public string Email { get; init; } = "";
    public string Name { get; init; } = "";
    public string Organization { get; init; } = "";
    public string Country { get; init; } = "";
    public string? Refused { get; init; }

    /// <summary>What whoever has just joined waits for.</summary>
    public IReadOnlyList<WaitingShape> Waiting { get; init; } = [];

    /// <summary>Nothing has been answered yet.</summary>
    public bool IsFirst { get; init; }

    public static EntryPage Of(string path, IFormCollection form) =>
        new(path, EntryStep.Address, PageDoor.NextOf(form["next"]))
        {
            Email = FieldOf(form, "email"),
            Name = FieldOf(form, "name"),
            Organization = FieldOf(form, "organization"),
            Country = FieldOf(form, "country"),
        };

    public override PageState? State => IsFirst && Step is EntryStep.Address or EntryStep.Join ? new PageState() : null;

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused);

    /// <summary>The heading, as the screen of this step has it.</summary>
    public string Heading =>
        Step switch
        {
            EntryStep.Code => "accounts.codeTitle",
            EntryStep.Second => "accounts.secondTitle",
            EntryStep.Join => "welcome.register",
            EntryStep.Joined => "accounts.pendingTitle",
            _ => "accounts.signIn",
        };

    public string? Note =>
        Step switch
        {
            EntryStep.Address => "accounts.signInNote",
            EntryStep.Second => "accounts.secondNote",
            EntryStep.Join => "accounts.joinNote",
            EntryStep.Joined => "accounts.pendingNote",
            _ => null,
        };

    public override string Title(Words say) => $"{say[Heading]} · {say["app.name"]}";

    private static string FieldOf(IFormCollection form, string name) =>
        form[name].ToString().Trim() is var said && said.Length <= LongestField ? said : said[..LongestField];
}
