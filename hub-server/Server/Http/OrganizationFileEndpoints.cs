using System.Text;
using System.Text.Json;
using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;
using CsoNet.Collab.Server.Operations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CsoNet.Collab.Server.Http;

/// <summary>The directory as a table, for the platform's administrators: in and out.</summary>
internal static class OrganizationFileEndpoints
{
    private const int MaxTable = 16 * 1024 * 1024;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("organizations/import", ImportAsync)
            .WithMetadata(new RequestSizeLimitAttribute(MaxTable))
            .Accepts<string>("text/csv")
            .Produces<ImportReport>(200, "application/x-ndjson")
            .ProducesProblem(404);
        api.MapGet("organizations/export.csv", ExportAsync).Produces<string>(200, "text/csv").ProducesProblem(404);
    }

    /// <summary>Answers a line of JSON after some hundred lines of the table, and the whole report last.</summary>
    private static async Task<IResult> ImportAsync(
        HttpContext http,
        Callers callers,
        RoomDesk desk,
        IRecordStore store,
        HouseMandates mandates,
        TimeProvider time,
        AuditLog log,
        IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json,
        bool dryRun = false
    )
    {
        if (await callers.OfAsync(http) is not { Account: AccountRole.PlatformAdmin } administrator)
        {
            return AdministrationEndpoints.Nothing();
        }
        if (!dryRun && await log.NoteAsync(administrator, Privileges.OrganizationsImported) is { } refusal)
        {
            return Problems.Of(refusal);
        }
        var head = (await store.HeadAsync(RoomName.House, http.RequestAborted))?.Seq ?? 0;
        var import = new OrganizationImport(command => desk.SubmitAsync(administrator, RoomName.House, command), head, time);
        return Results.Stream(
            async output =>
            {
                using var text = new StreamReader(http.Request.Body, Encoding.UTF8);
                await import.RunAsync(text, dryRun, so => WriteAsync(output, so with { Errors = [] }, json.Value), http.RequestAborted);
                await mandates.CatchUpAsync(http.RequestAborted);
                await WriteAsync(output, import.Report(), json.Value);
            },
            "application/x-ndjson"
        );
    }

    private static async Task WriteAsync(Stream output, ImportReport report, Microsoft.AspNetCore.Http.Json.JsonOptions json)
    {
        await JsonSerializer.SerializeAsync(output, report, json.SerializerOptions);
        await output.WriteAsync("\n"u8.ToArray());
        await output.FlushAsync();
    }

    /// <summary>All at once about everybody: whoever takes it says why, and that is written down first.</summary>
    private static async Task<IResult> ExportAsync(
        HttpContext http,
        Callers callers,
        IOrganizationStore directory,
        AuditLog log,
        string? why = null
    )
    {
        if (await callers.OfAsync(http) is not { Account: AccountRole.PlatformAdmin } administrator)
        {
            return AdministrationEndpoints.Nothing();
        }
        return await log.NoteAsync(administrator, Privileges.OrganizationsExported, about: null, why) is { } refusal
            ? Problems.Of(refusal)
            : Results.Stream(output => WriteAsync(output, directory, http.RequestAborted), "text/csv; charset=utf-8", "organizations.csv");
    }

    private static async Task WriteAsync(Stream output, IOrganizationStore directory, CancellationToken cancel)
    {
        // Spreadsheets know by the mark at the beginning that it is UTF-8.
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await OrganizationCsv.WriteAsync(Organizing.AllAsync(directory, cancel), text);
    }
}
