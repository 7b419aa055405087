using System.CommandLine;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Live;
using Command = System.CommandLine.Command;

namespace CsoNet.Collab.Server.Operations;

/// <summary>What administrators, and anybody with an export, can ask on the command line.</summary>
internal static class CommandLine
{
    public static bool Knows(string[] args) =>
        args
            is [
                "verify"
                or "export"
                or "renew-epoch"
                or "rebuild"
                or "import-organizations"
                or "export-organizations"
                or "--help"
                or "-h",
                ..,
            ];

    public static Task<int> RunAsync(string[] args) =>
        new RootCommand("CsoNet.Collab")
        {
            VerifyCommand(),
            ExportCommand(),
            RenewEpochCommand(),
            RebuildCommand(),
            ImportCommand(),
            DirectoryCommand(),
        }
            .Parse(args)
            .InvokeAsync();

    private static Command VerifyCommand()
    {
        var record = new Argument<string?>("record")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The record's name; all records if left out.",
        };
        var file = new Option<FileInfo?>("--file") { Description = "An export to verify instead of the store." };
        var command = new Command("verify", "Walks a record, or an export of it, and names the first altered or missing entry.")
        {
            record,
            file,
        };
        command.SetAction(
            async (parsed, cancel) =>
                parsed.GetValue(file) is { } export
                    ? await Verification.OfFileAsync(export, Console.Out, cancel)
                    : await WithStoreAsync(store => Verification.OfStoreAsync(store, parsed.GetValue(record), Console.Out, cancel))
        );
        return command;
    }

    private static Command ExportCommand()
    {
        var record = new Argument<string>("record") { Description = "The record's name." };
        var command = new Command("export", "Writes a record as lines of JSON that verify reads.") { record };
        command.SetAction(
            async (parsed, cancel) =>
                await WithStoreAsync(store => Verification.ExportAsync(store, parsed.GetValue(record)!, Console.Out, cancel))
        );
        return command;
    }

    private static Command RenewEpochCommand()
    {
        var command = new Command(
            "renew-epoch",
            "After a restore, before the doors open: every screen starts afresh instead of trusting its old number."
        );
        command.SetAction(
            async (_, cancel) =>
                await WithStoreAsync(async store =>
                {
                    await Console.Out.WriteLineAsync($"The epoch is now {await store.RenewEpochAsync(cancel)}.");
                    return 0;
                })
        );
        return command;
    }

    private static Command RebuildCommand()
    {
        var listener = new Argument<string?>("listener")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "What to fold again; everything that can be rebuilt if left out.",
        };
        var command = new Command("rebuild", "Folds read models again from the first entry of every record, while the hub is stopped.")
        {
            listener,
        };
        command.SetAction(
            async (parsed, cancel) =>
                await WithServicesAsync(services =>
                    Rebuilding.RunAsync(services.GetRequiredService<Listeners>(), parsed.GetValue(listener), Console.Out, cancel)
                )
        );
        return command;
    }

    private static Command ImportCommand()
    {
        var file = new Argument<FileInfo>("file") { Description = "A table in CSV, UTF-8; its first line names the columns." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Looks at every line and registers nothing." };
        var command = new Command(
            "import-organizations",
            "Registers the organizations of a table and names the lines that are wrong, while the hub is stopped."
        )
        {
            file,
            dryRun,
        };
        command.SetAction(
            async (parsed, cancel) =>
                await WithServicesAsync(services =>
                    Organizing.ImportAsync(services, parsed.GetValue(file)!, parsed.GetValue(dryRun), Console.Out, cancel)
                )
        );
        return command;
    }

    private static Command DirectoryCommand()
    {
        var command = new Command("export-organizations", "Writes the directory of organizations as a table in CSV.");
        command.SetAction(async (_, cancel) => await WithServicesAsync(services => Organizing.ExportAsync(services, Console.Out, cancel)));
        return command;
    }

    private static Task<int> WithStoreAsync(Func<IRecordStore, Task<int>> work) =>
        WithServicesAsync(services => work(services.GetRequiredService<IRecordStore>()));

    private static async Task<int> WithServicesAsync(Func<IServiceProvider, Task<int>> work)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var settings = Settings.Of(builder.Configuration, builder.Environment);
        settings.FollowTables();
        await builder.Services.AddStorageAsync(settings);
        builder.Services.AddSingleton(settings);
        builder.Services.AddRooms();
        builder.Services.AddLive(settings);
        // Nobody is there to hear: the hub is stopped, and whoever is not looks.
        builder.Services.AddSingleton<IDoorbell, NoDoorbell>();
        await using var app = builder.Build();
        return await work(app.Services);
    }
}
