using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Operations;

/// <summary>The directory on the command line: <c>import-organizations</c> and <c>export-organizations</c>.</summary>
internal static class Organizing
{
    private const int Page = 500;

    /// <summary>Answers 1 where a line was wrong.</summary>
    public static async Task<int> ImportAsync(
        IServiceProvider services,
        FileInfo file,
        bool dryRun,
        TextWriter output,
        CancellationToken cancel
    )
    {
        var desk = services.GetRequiredService<RoomDesk>();
        await HouseRecord.OpenAsync(desk);
        var store = services.GetRequiredService<IRecordStore>();
        var head = (await store.HeadAsync(RoomName.House, cancel))?.Seq ?? 0;
        var import = new OrganizationImport(
            command => desk.SubmitAsSystemAsync(RoomName.House, command),
            head,
            services.GetRequiredService<TimeProvider>()
        );
        using var text = file.OpenText();
        var report = await import.RunAsync(
            text,
            dryRun,
            so => output.WriteLineAsync($"{so.Read} lines read, {so.Registered} registered"),
            cancel
        );
        foreach (var error in report.Errors)
        {
            await output.WriteLineAsync($"line {error.Line}: {error.Text}");
        }
        await BringUpAsync(services, store, cancel);
        await output.WriteLineAsync(
            $"{report.Read} lines, {report.Registered} registered{(dryRun ? " (dry run)" : "")}, {report.Unchanged} unchanged, {report.Errors.Count} wrong"
        );
        return report.Errors.Count == 0 ? 0 : 1;
    }

    public static async Task<int> ExportAsync(IServiceProvider services, TextWriter output, CancellationToken cancel)
    {
        await BringUpAsync(services, services.GetRequiredService<IRecordStore>(), cancel);
        await OrganizationCsv.WriteAsync(AllAsync(services.GetRequiredService<IOrganizationStore>(), cancel), output);
        return 0;
    }

    /// <summary>Every organization in the order of the directory.</summary>
    public static async IAsyncEnumerable<Organization> AllAsync(
        IOrganizationStore directory,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        var after = 0L;
        IReadOnlyList<Organization> page;
        do
        {
            page = await directory.ListAsync(new OrganizationQuery(), after, Page, cancel);
            foreach (var organization in page)
            {
                yield return organization;
            }
            after = page is [.., var last] ? last.Number : after;
        } while (page.Count == Page);
    }

    private static async Task BringUpAsync(IServiceProvider services, IRecordStore store, CancellationToken cancel)
    {
        var head = (await store.HeadAsync(RoomName.House, cancel))?.Seq ?? 0;
        await services.GetRequiredService<Listeners>().BringUpAsync(RoomName.House, head, cancel);
    }
}
