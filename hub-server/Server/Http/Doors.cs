using System.IO.Compression;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;
using CsoNet.Collab.Server.Pages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using BadHttpRequestException = Microsoft.AspNetCore.Http.BadHttpRequestException;

namespace CsoNet.Collab.Server.Http;

/// <summary>The HTTP side: which doors there are and what holds for all of them.</summary>
internal static class Doors
{
    private const int MaxBody = 64 * 1024;

    /// <summary>Port 5080 unless ASPNETCORE_URLS says otherwise.</summary>
    public static void OpenDoors(this IWebHostBuilder web, IConfiguration configuration)
    {
        web.ConfigureKestrel(Limit);
        // When a thousand lines are cut at once they all come back at once.
        web.UseSockets(sockets => sockets.Backlog = 4096);
        if (string.IsNullOrEmpty(configuration["URLS"]))
        {
            web.UseUrls("http://localhost:5080");
        }
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaxBody;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(30);
    }

    public static void AddDoors(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => Wire.Configure(options.SerializerOptions));
        services.AddProblemDetails();
        // The framework would write down the address of every request; that of an invitation is a secret.
        services.AddLogging(log => log.AddFilter("Microsoft.AspNetCore", LogLevel.Warning));
        services.AddPace();
        services.AddPages();
        services.AddOpenApi(
            "v1",
            options => options.AddSchemaTransformer(PlainSchemas.CompleteAsync).AddDocumentTransformer<WireSchemas>()
        );
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    public static void UseDoors(this WebApplication app)
    {
        app.Use(SecureHeaders.AddAsync);
        // A live line lies on top of whatever it came through for as long as it lasts: it passes by what only requests need.
        app.UseWhen(http => !http.Request.Path.StartsWithSegments("/hub", StringComparison.OrdinalIgnoreCase), UseForRequests);
    }

    private static void UseForRequests(IApplicationBuilder app)
    {
        app.UseExceptionHandler(handler => handler.Run(SayAsync));
        app.UseStatusCodePages(context => SayStatusAsync(context.HttpContext));
        app.Use(Precompressed.SendAsync);
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = context => StaticFiles.Cache(context.Context) });
    }

    public static void MapDoors(this WebApplication app, Settings settings)
    {
        var api = app.MapGroup("/api/v1");
        MapRooms(api);
        RecommendationEndpoints.Map(app, api);
        MapTalk(api);
        CatchUpEndpoints.Map(api);
        UnreadEndpoints.Map(api);
        MeEndpoints.Map(api);
        OwnDataEndpoints.Map(api);
        PresenceEndpoints.Map(api);
        SearchEndpoints.Map(api);
        SessionEndpoints.Map(api, settings.IsDevelopment);
        SignInEndpoints.Map(api);
        EnterEndpoints.Map(api);
        PasskeyEndpoints.Map(api);
        JoinEndpoints.Map(api);
        AccountEndpoints.Map(api);
        PeopleEndpoints.Map(api);
        SettingsEndpoints.Map(api);
        InvitationEndpoints.Map(api);
        SealEndpoints.Map(app, api);
        GeographyEndpoints.Map(api);
        RightsEndpoints.Map(api);
        TemplateEndpoints.Map(api);
        DoorEndpoints.Map(api);
        OrganizationEndpoints.Map(api);
        OrganizationFileEndpoints.Map(api);
        AdministrationEndpoints.Map(api);
        LineEndpoints.Map(api);
        HealthEndpoints.Map(app);
        if (settings.IsDevelopment)
        {
            DevMail.Map(app);
        }
        app.MapFederation(settings.Provider);
        app.MapOpenApi();
        app.MapPages();
    }

    /// <summary>What is asked of those who talk.</summary>
    private static void MapTalk(RouteGroupBuilder api)
    {
        ProgrammeEndpoints.Map(api);
        SynthesisEndpoints.Map(api);
        AnnouncementEndpoints.Map(api);
        CallEndpoints.Map(api);
        DirectEndpoints.Map(api);
        StatementEndpoints.Map(api);
    }

    private static void MapRooms(RouteGroupBuilder api)
    {
        RoomEndpoints.Map(api);
        DeskEndpoints.Map(api);
        FiguresEndpoints.Map(api);
        FloorEndpoints.Map(api);
        LedgerEndpoints.Map(api);
        AttendanceEndpoints.Map(api);
        ReportEndpoints.Map(api);
        NetworkEndpoints.Map(api);
        ConstituencyEndpoints.Map(api);
        HandoverEndpoints.Map(api);
    }

    /// <summary>What nobody foresaw, told without its inside; a store that is away is said to be away.</summary>
    private static Task SayAsync(HttpContext http)
    {
        var surprise = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (surprise is StoreAwayException or TimeoutException)
        {
            return Problems.Of(new Answer.Busy(1000), http).ExecuteAsync(http);
        }
        var said = surprise is BadHttpRequestException bad
            ? Problems.Of(bad.StatusCode, bad.StatusCode == 413 ? "record.tooLarge" : "command.malformed", Plainly(bad))
            : Problems.Of(500, "hub.fault", $"Something went wrong in the hub. Tell its hosts this code: {http.TraceIdentifier}.");
        return said.ExecuteAsync(http);
    }

    private static string Plainly(BadHttpRequestException bad) =>
        bad.InnerException is System.Text.Json.JsonException json
            ? $"The body is not what this call expects{(json.Path is { Length: > 2 } path ? $": see {path[2..]}" : "")}."
            : "The request is not what this call expects.";

    private static Task SayStatusAsync(HttpContext http)
    {
        var (code, detail) = http.Response.StatusCode switch
        {
            404 => ("page.unknown", "There is nothing here."),
            413 => ("record.tooLarge", $"A request has at most {MaxBody} bytes."),
            _ => ("request.refused", "This call is not taken."),
        };
        return Problems.Of(http.Response.StatusCode, code, detail).ExecuteAsync(http);
    }
}
