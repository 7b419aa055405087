using System.CommandLine;
using CsoNet.Collab.Record;
using CsoNet.Collab.Storage.Mongo;
using CsoNet.Collab.Storage.Sqlite;

namespace CsoNet.Collab.Server.Operations;

/// <summary>What administrators and anybody with an export can ask on the command line: <c>verify</c> and <c>export</c>.</summary>
internal static class CommandLine
{
    public static bool Knows(string[] args) => args is ["verify" or "export" or "--help" or "-h", ..];

    public static Task<int> RunAsync(string[] args) =>
        new RootCommand("CsoNet.Collab") { VerifyCommand(), ExportCommand() }
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

    private static async Task<int> WithStoreAsync(Func<IRecordStore, Task<int>> work)
    {
        var builder = WebApplication.CreateBuilder();
        var settings = Settings.Of(builder.Configuration, builder.Environment);
        if (settings.Mongo is { } address)
        {
            using var mongo = await MongoStorage.OpenAsync(address, TimeProvider.System);
            return await work(mongo.Records);
        }
        await using var sqlite = SqliteStorage.Open(settings.Data, TimeProvider.System);
        return await work(sqlite.Records);
    }
}
