using System.Diagnostics;
using System.Globalization;
using MongoDB.Bson;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Tests.Mongo;

/// <summary>
/// Whom the tests of the MongoDB adapter talk to: the replica set that <c>COLLAB_TEST_MONGO</c> names, or else the test peer, which is not MongoDB
/// (tests/MongoPeer/README.md). The peer ends with this process: it watches its standard input.
/// </summary>
internal sealed class MongoServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly Lazy<Task<MongoServer>> TheOne = new(ChooseAsync);
    private static readonly Lazy<Task> Packages = new(InstallAsync);

    private readonly MongoUrl url;

    /// <summary>Held, because a process that nobody holds loses its standard input, and the peer then ends.</summary>
    private readonly Process? peer;

    private MongoServer(string address, Process? peer = null) => (url, this.peer) = (new MongoUrl(address), peer);

    /// <summary>One for all tests of a run; each test has a database of its own.</summary>
    public static Task<MongoServer> SharedAsync() => TheOne.Value;

    /// <summary>A peer for one test, even where a real server is named: it can be told to fail, which real servers only do when started for tests.</summary>
    public static Task<MongoServer> OwnPeerAsync() => StartPeerAsync("?replicaSet=peer");

    public static Task<MongoServer> StandaloneAsync() => StartPeerAsync("", "--standalone");

    public string Host => url.Server.Host;
    public int Port => url.Server.Port;

    public static string NewDatabase() => $"collab_test_{Guid.NewGuid():N}";

    public string Address(string database) => new MongoUrlBuilder(url.Url) { DatabaseName = database }.ToString();

    /// <summary>The same server by another door: the driver must not look for the members behind it.</summary>
    public string AddressThrough(int port, string database) =>
        new MongoUrlBuilder(url.Url)
        {
            DatabaseName = database,
            DirectConnection = true,
            ReplicaSetName = null,
            Server = new MongoServerAddress("127.0.0.1", port),
        }.ToString();

    /// <summary>A client that is no part of what is tested.</summary>
    public MongoClient Client() => new(url.Url);

    public async Task<bool> IsPeerAsync(CancellationToken cancel)
    {
        var question = new BsonDocumentCommand<BsonDocument>(new BsonDocument("buildInfo", 1));
        var answer = await Client().GetDatabase("admin").RunCommandAsync(question, cancellationToken: cancel);
        return answer.Contains("notMongoDB");
    }

    /// <summary>Only for a server that was started for one test.</summary>
    public void Dispose()
    {
        peer?.StandardInput.Close();
        peer?.Dispose();
    }

    private static Task<MongoServer> ChooseAsync() =>
        Environment.GetEnvironmentVariable("COLLAB_TEST_MONGO") is { Length: > 0 } named
            ? Task.FromResult(new MongoServer(named))
            : OwnPeerAsync();

    private static async Task<MongoServer> StartPeerAsync(string options, params string[] arguments)
    {
        await Packages.Value;
        var process = Start("node", ["peer.mjs", "--port", "0", .. arguments], keepOutput: true);
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        var port = int.Parse(line ?? "", CultureInfo.InvariantCulture);
        return new MongoServer($"mongodb://127.0.0.1:{port}/{options}", process);
    }

    private static async Task InstallAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder(), "node_modules")))
        {
            using var process = Start("npm", ["ci", "--no-audit", "--no-fund"], keepOutput: false);
            await process.WaitForExitAsync().WaitAsync(Patience);
            Assert.Equal(0, process.ExitCode);
        }
    }

    private static Process Start(string program, string[] arguments, bool keepOutput)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder(),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = keepOutput,
        };
        return Process.Start(start)!;
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CsoNet.Collab.sln")))
        {
            folder = folder.Parent;
        }
        return Path.Combine(folder!.FullName, "tests", "MongoPeer");
    }
}
