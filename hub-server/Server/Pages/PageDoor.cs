using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Server.Demo;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Identity;
using CsoNet.Collab.Server.Texts;
using Microsoft.AspNetCore.Authentication;

namespace CsoNet.Collab.Server.Pages;

/// <summary>The door for browsers without JavaScript, and the first answer to all others: pages, and forms at the pages' own addresses.</summary>
internal sealed class PageDoor(
    Callers callers,
    PageReading reading,
    Printing printing,
    Acts acts,
    FormToken tokens,
    SignIns signIns,
    Settings settings
)
{
    public Task ShowAsync(HttpContext http) => AnswerAsync(http, () => ShowAsync(http, Asked.Of(http)));

    public Task ShowNothingAsync(HttpContext http) => AnswerAsync(http, () => ShowAsync(http, asked: null));

    public Task ShowRightsAsync(HttpContext http) =>
        AnswerAsync(
            http,
            async () =>
            {
                var person = await callers.OfAsync(http);
                var page = await reading.RightsAsync(person, RightsPage.ColumnOf(http.Request.Query["who"]));
                await printing.SendAsync(http, page, ReaderOf(http, person));
            }
        );

    public Task DoAsync(HttpContext http) => AnswerAsync(http, () => ActAsync(http));

    /// <summary>A screen that the page cannot show by itself.</summary>
    public Task ShowAppAsync(HttpContext http) =>
        AnswerAsync(
            http,
            async () =>
            {
                var person = await callers.OfAsync(http);
                var page = new AppPage(http.Request.Path, person is null ? null : SessionEndpoints.Shape(person));
                await printing.SendAsync(http, page, ReaderOf(http, person));
            }
        );

    /// <summary>A page that another noun reads.</summary>
    public Task PrintAsync(HttpContext http, Func<Person?, Task<Page>> read) =>
        AnswerAsync(
            http,
            async () =>
            {
                var person = await callers.OfAsync(http);
                await printing.SendAsync(http, await read(person), ReaderOf(http, person));
            }
        );

    public Task SayAsync(HttpContext http, NoticePage notice) => printing.SendAsync(http, notice, ReaderOf(http, person: null));

    /// <summary>While the store is away the answer is a page that says so.</summary>
    private async Task AnswerAsync(HttpContext http, Func<Task> answer)
    {
        try
        {
            await answer();
        }
        catch (Exception away) when (away is StoreAwayException or TimeoutException && !http.Response.HasStarted)
        {
            http.Response.Headers.RetryAfter = "1";
            await SayAsync(http, NoticePage.Away);
        }
    }

    /// <summary>A form of a page that another noun reads. Afterwards the page is asked for anew, so that coming back to it sends nothing twice; refused, it stands there again with what was in it.</summary>
    public Task ActAsync(
        HttpContext http,
        Func<Person, IFormCollection, Task<Outcome>> act,
        Func<Person?, RefusedForm, Task<Page>> print
    ) =>
        AnswerAsync(
            http,
            async () =>
            {
                var person = await callers.OfAsync(http);
                var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
                var outcome =
                    person is null ? Outcome.Refuse(Problems.NoSession.Code)
                    : !tokens.Fits(form["token"].ToString(), person) ? Outcome.Refuse("origin.missing")
                    : await act(person, form);
                if (!GoesOn(http, outcome))
                {
                    var refused = new RefusedForm(outcome.Refused!, form) { Until = outcome.Until };
                    await printing.SendAsync(http, await print(person, refused), ReaderOf(http, person));
                }
            }
        );

    /// <summary>A form of somebody who is nobody yet: it leads on, or to the next page. The gate of origins stands before it, as before all.</summary>
    public Task StepAsync(HttpContext http, Func<IFormCollection, Task<Step>> take) =>
        AnswerAsync(
            http,
            async () =>
            {
                var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
                var step = await take(form);
                if (step.Page is { } page)
                {
                    await printing.SendAsync(http, page, ReaderOf(http, person: null));
                }
                else
                {
                    GoesOn(http, Outcome.GoTo(step.Path!));
                }
            }
        );

    private bool GoesOn(HttpContext http, Outcome outcome)
    {
        if (outcome.Path is not { } path)
        {
            return false;
        }
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = ReaderOf(http, person: null).Link(path, outcome.Query, outcome.Fragment);
        return true;
    }

    private async Task ShowAsync(HttpContext http, Asked? asked, Typed? typed = null, int? status = null)
    {
        var person = await callers.OfAsync(http);
        var page = await reading.FindAsync(
            asked,
            person,
            InvitationEndpoints.AddressOf(http),
            NextOf(http.Request.Query["to"]),
            http.RequestAborted
        );
        await printing.SendAsync(http, page with { Typed = typed }, ReaderOf(http, person), status);
    }

    private async Task ActAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType || Asked.Of(http) is not { } asked)
        {
            await ShowAsync(http, asked: null);
            return;
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var outcome = await OutcomeAsync(http, asked, form);
        if (!GoesOn(http, outcome))
        {
            await ShowAsync(http, asked, Typed.Of(form, outcome), Problems.StatusOf(outcome.Refused!));
        }
    }

    private async Task<Outcome> OutcomeAsync(HttpContext http, Asked asked, IFormCollection form)
    {
        var person = await callers.OfAsync(http);
        if (person is null)
        {
            return Typed.ActOf(form) == "enter" ? await EnterAsync(http, form) : Outcome.Refuse("session.missing");
        }
        if (!tokens.Fits(form["token"].ToString(), person))
        {
            return Outcome.Refuse("origin.missing");
        }
        switch (Typed.ActOf(form))
        {
            case "leave":
                await SessionEndpoints.EndAsync(http, callers, signIns);
                await http.SignOutAsync();
                return Outcome.GoTo("/");
            case "enter":
                return await EnterAsync(http, form);
            default:
                return RoomOf(asked, form) is { } room
                    ? await acts.DoAsync(person, room, asked.Topic, form, LanguageChoice.Of(http.Request, person).Code)
                    : Outcome.Refuse("command.unknown");
        }
    }

    /// <summary>The address of an invitation says nothing of its room; its form does.</summary>
    private static string? RoomOf(Asked asked, IFormCollection form) =>
        asked.Room ?? (asked.Code is not null ? form["room"].ToString() : null);

    /// <summary>Only a trial hub has seats to choose from.</summary>
    private async Task<Outcome> EnterAsync(HttpContext http, IFormCollection form)
    {
        if (!settings.IsDevelopment || DemoCast.Everybody.FirstOrDefault(one => one.Id == form["person"]) is not { } person)
        {
            return Outcome.Refuse("participant.unknown");
        }
        await Session.SignInAsync(http, signIns, person);
        return Outcome.GoTo(NextOf(form["next"]));
    }

    /// <summary>Only rooms and invitations are gone on to: an address from outside leads nobody elsewhere.</summary>
    internal static string NextOf(string? path) =>
        path is { Length: < 200 }
        && (
            path.StartsWith("/rooms/", StringComparison.Ordinal)
            || path.StartsWith("/i/", StringComparison.Ordinal)
            || path.StartsWith(RegisterPages.Address, StringComparison.Ordinal)
        )
        && Uri.IsWellFormedUriString(path, UriKind.Relative)
            ? path
            : "/";

    internal static TimeZoneInfo? ZoneOf(Person? person) =>
        person?.Zone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : null;

    private Reader ReaderOf(HttpContext http, Person? person) =>
        new(
            person,
            http.User.Identity?.IsAuthenticated == true,
            new Words(LanguageChoice.Of(http.Request, person), ZoneOf(person)),
            LanguageChoice.AskedFor(http.Request),
            $"{http.Request.Scheme}://{http.Request.Host}",
            tokens.For(person)
        );
}
