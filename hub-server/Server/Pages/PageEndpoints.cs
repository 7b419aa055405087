using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;

namespace CsoNet.Collab.Server.Pages;

/// <summary>The addresses of the pages: the same as those of the web interface. Fixed pages, such as help, are added here.</summary>
internal static class PageEndpoints
{
    private static readonly string[] Pages =
    [
        "/",
        "/rooms",
        "/live",
        "/you",
        "/rooms/{id}",
        "/rooms/{id}/people",
        "/rooms/{id}/topics/{topic}",
        "/i/{code}",
        "/help/rules",
    ];

    /// <summary>Screens that are made in the browser.</summary>
    private static readonly string[] Screens =
    [
        "/settings",
        "/mentions",
        "/saved",
        "/outbox",
        "/line",
        "/security",
        "/my-data",
        "/new-room",
        "/welcome",
        "/dev/components",
        "/rooms/{id}/invitations",
        "/organizations/{number:long}/people",
        "/rooms/{id}/projector",
        "/rooms/{id}/members",
        "/rooms/{id}/drafting",
        "/rooms/{id}/desk",
    ];

    private const int LongestTyped = 40;

    public static void AddPages(this IServiceCollection services)
    {
        services
            .AddSingleton<BuiltApp>()
            .AddSingleton<FormToken>()
            .AddSingleton<Acts>()
            .AddSingleton<PageReading>()
            .AddSingleton<OrganizationPages>()
            .AddSingleton<SearchPages>()
            .AddSingleton<PracticePages>()
            .AddSingleton<ReprisalPages>()
            .AddSingleton<HandlePages>()
            .AddSingleton<ProfilePages>()
            .AddSingleton<DirectPages>()
            .AddSingleton<AskingPages>()
            .AddSingleton<DescribePages>()
            .AddSingleton<RetentionPages>()
            .AddSingleton<HelpPages>()
            .AddSingleton<AnswerPages>()
            .AddSingleton<RegisterPages>()
            .AddSingleton<ReportPages>()
            .AddSingleton<SummaryPages>()
            .AddSingleton<OutcomePages>()
            .AddSingleton<CitationPages>()
            .AddSingleton<SynthesisPages>()
            .AddSingleton<CasePages>()
            .AddSingleton<TranslationPages>()
            .AddSingleton<MarkPages>()
            .AddSingleton<ForwardPages>()
            .AddSingleton<HeldPages>()
            .AddSingleton<MutePages>()
            .AddSingleton<HandoverPages>()
            .AddSingleton<FiguresPages>()
            .AddSingleton<NetworkPages>()
            .AddSingleton<ConstituencyPages>()
            .AddSingleton<StatementPages>()
            .AddSingleton<LedgerPages>();
        services.AddScoped<EntryPages>();
        services.AddScoped<Printed>().AddScoped<Printing>().AddScoped<PageDoor>();
    }

    public static void MapPages(this WebApplication app)
    {
        foreach (var path in Pages)
        {
            app.MapPage(path, (HttpContext http, PageDoor door) => door.ShowAsync(http));
            // Commands have the pace of their rooms.
            app.MapPost(path, (HttpContext http, PageDoor door) => door.DoAsync(http)).ExcludeFromDescription();
        }
        app.MapPage(RightsPage.Address, (HttpContext http, PageDoor door) => door.ShowRightsAsync(http));
        app.MapPage("/rooms/{id}/messages/{message:long}", MessageLinks.FollowAsync);
        OrganizationPages.Map(app);
        SearchPages.Map(app);
        PracticePages.Map(app);
        ReprisalPages.Map(app);
        HandlePages.Map(app);
        MapForms(app);
        AnswerPages.Map(app);
        MapOutcomes(app);
        StopPages.Map(app);
        foreach (var path in (string[])["/administration", "/administration/{part:regex(^(people|tables|seats|desks|audit)$)}"])
        {
            app.MapPage(path, (HttpContext http, PageDoor door) => door.PrintAsync(http, ForAdministrators(http.Request.Path)));
        }
        foreach (var path in Screens)
        {
            app.MapPage(path, (HttpContext http, PageDoor door) => door.ShowAppAsync(http));
        }
        app.MapGet("/i", OpenCode).ExcludeFromDescription();
        // Above the map of the API, whose unknown addresses answer with problems.
        app.MapFallback("{*path:nonfile}", (HttpContext http, PageDoor door) => NothingAsync(http, door)).ExcludeFromDescription();
    }

    /// <summary>What a room leads to, and what is decided about it.</summary>
    private static void MapOutcomes(WebApplication app)
    {
        EntryPages.Map(app);
        RegisterPages.Map(app);
        LedgerPages.Map(app);
        ReportPages.Map(app);
        SummaryPages.Map(app);
        OutcomePages.Map(app);
        CitationPages.Map(app);
        SynthesisPages.Map(app);
        CasePages.Map(app);
        TranslationPages.Map(app);
        MarkPages.Map(app);
        ForwardPages.Map(app);
        HeldPages.Map(app);
        MutePages.Map(app);
        HandoverPages.Map(app);
        FiguresPages.Map(app);
        NetworkPages.Map(app);
        ConstituencyPages.Map(app);
        StatementPages.Map(app);
    }

    /// <summary>What is filled in once, and is a page for everybody.</summary>
    private static void MapForms(WebApplication app)
    {
        ProfilePages.Map(app);
        DirectPages.Map(app);
        AskingPages.Map(app);
        DescribePages.Map(app);
        RetentionPages.Map(app);
        HelpPages.Map(app);
    }

    /// <summary>Where the form for a code on paper leads; what cannot be a code opens nothing there, in words.</summary>
    private static IResult OpenCode(string? code, string? lang)
    {
        var typed = (code ?? "").Trim();
        var path = InvitationCodes.Read(typed) is { } read ? InvitationCodes.Grouped(read) : typed[..Math.Min(typed.Length, LongestTyped)];
        return Results.LocalRedirect(
            $"/i/{Uri.EscapeDataString(path.Length == 0 ? "-" : path)}{(lang is null ? "" : $"?lang={Uri.EscapeDataString(lang)}")}"
        );
    }

    /// <summary>To everybody else it is an address that never was.</summary>
    private static Func<Person?, Task<Page>> ForAdministrators(string path) =>
        person =>
            Task.FromResult<Page>(
                person is { Account: AccountRole.PlatformAdmin } ? new AppPage(path, SessionEndpoints.Shape(person)) : NoticePage.Nothing
            );

    private static Task NothingAsync(HttpContext http, PageDoor door)
    {
        var isPage =
            (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            && !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
        if (isPage)
        {
            return door.ShowNothingAsync(http);
        }
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
