using CsoNet.Collab.Server.Operations;
using CsoNet.Collab.Storage.Mongo;
using CsoNet.Collab.Storage.Sqlite;

namespace CsoNet.Collab.Server;

/// <summary>Every port with the store behind it, one line each.</summary>
internal static class StorageComposition
{
    /// <summary>MongoDB where it is named, else SQLite in the data directory.</summary>
    public static async Task AddStorageAsync(this IServiceCollection services, Settings settings)
    {
        if (settings.Mongo is { } address)
        {
            services.Add(await PatientStart.OpenAsync(() => MongoStorage.OpenAsync(address, TimeProvider.System), TimeProvider.System));
        }
        else
        {
            services.Add(SqliteStorage.Open(settings.Data, TimeProvider.System));
        }
    }

    private static void Add(this IServiceCollection services, MongoStorage mongo)
    {
        services.AddSingleton(_ => mongo);
        services.AddSingleton(mongo.Records);
        services.AddSingleton(mongo.Snapshots);
        services.AddSingleton(mongo.Checkpoints);
        services.AddSingleton(mongo.People);
        services.AddSingleton(mongo.Schedule);
        services.AddSingleton(mongo.Rooms);
        services.AddSingleton(mongo.Messages);
        services.AddSingleton(mongo.TopicLines);
        services.AddSingleton(mongo.Highlights);
        services.AddSingleton(mongo.Drafts);
        services.AddSingleton(mongo.Passages);
        services.AddSingleton(mongo.Positions);
        services.AddSingleton(mongo.Organizations);
        services.AddSingleton(mongo.Invitations);
        services.AddSingleton(mongo.SignIns);
        services.AddSingleton(mongo.PersonSettings);
        services.AddSingleton(mongo.Secrets);
        services.AddSingleton(mongo.Reprisals);
        services.AddSingleton(mongo.Escrow);
        services.AddSingleton(mongo.Ballots);
        services.AddSingleton(mongo.Accounts);
        services.AddSingleton(mongo.Passes);
        services.AddSingleton(mongo.Register);
        services.AddSingleton(mongo.Jobs);
        services.AddSingleton(mongo.Attendance);
    }

    private static void Add(this IServiceCollection services, SqliteStorage sqlite)
    {
        services.AddSingleton(_ => sqlite);
        services.AddSingleton(sqlite.Records);
        services.AddSingleton(sqlite.Snapshots);
        services.AddSingleton(sqlite.Checkpoints);
        services.AddSingleton(sqlite.People);
        services.AddSingleton(sqlite.Schedule);
        services.AddSingleton(sqlite.Rooms);
        services.AddSingleton(sqlite.Messages);
        services.AddSingleton(sqlite.TopicLines);
        services.AddSingleton(sqlite.Highlights);
        services.AddSingleton(sqlite.Drafts);
        services.AddSingleton(sqlite.Passages);
        services.AddSingleton(sqlite.Positions);
        services.AddSingleton(sqlite.Organizations);
        services.AddSingleton(sqlite.Invitations);
        services.AddSingleton(sqlite.SignIns);
        services.AddSingleton(sqlite.PersonSettings);
        services.AddSingleton(sqlite.Secrets);
        services.AddSingleton(sqlite.Reprisals);
        services.AddSingleton(sqlite.Escrow);
        services.AddSingleton(sqlite.Ballots);
        services.AddSingleton(sqlite.Accounts);
        services.AddSingleton(sqlite.Passes);
        services.AddSingleton(sqlite.Register);
        services.AddSingleton(sqlite.Jobs);
        services.AddSingleton(sqlite.Attendance);
    }
}
