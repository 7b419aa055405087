using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>Where a hub lives: its data and its port stay the same when it is started again.</summary>
public sealed record Place(string Data, int Port, string? Mongo = null, string? Redis = null)
{
    /// <summary>Without invented people, as it is for real ones.</summary>
    public bool IsProduction { get; init; }

    /// <summary>The mail server; in Development letters lie in a folder without one.</summary>
    public string? Mail { get; init; }

    /// <summary>The identity provider of an institution.</summary>
    public string? Provider { get; init; }

    public static Place New(string? mongo = null, string? redis = null) => new(Processes.NewFolder(), Processes.FreePort(), mongo, redis);
}

/// <summary>The real server as a process of its own, on loopback; in Development unless its place says otherwise.</summary>
public sealed class Hub : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    private readonly ConcurrentQueue<string> said = new();
    private TaskCompletionSource open = new();

    private Hub(Place place) => Place = place;

    public Place Place { get; }
    public Process Process { get; private set; } = null!;
    public Uri Address => new($"http://127.0.0.1:{Place.Port}");
    public string Origin => $"http://127.0.0.1:{Place.Port}";
    public HttpClient Http => http;

    /// <summary>From the start of the process until it said that it is ready.</summary>
    public TimeSpan ReadyIn { get; private set; }

    /// <summary>What the process printed.</summary>
    public string Said => string.Join('\n', said);

    public static async Task<Hub> StartAsync(Place? place = null)
    {
        var hub = new Hub(place ?? Place.New());
        await hub.StartAgainAsync();
        return hub;
    }

    /// <summary>Ready, and, in Development, the demo people and rooms are there.</summary>
    public async Task StartAgainAsync()
    {
        open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var since = Stopwatch.GetTimestamp();
        Process = Processes.Start(Command());
        _ = ListenAsync(Process.StandardOutput);
        _ = ListenAsync(Process.StandardError);
        await Bounded.UntilAsync(IsReadyAsync, "the hub is ready", Patience, everyMs: 20);
        ReadyIn = Stopwatch.GetElapsedTime(since);
        await open.Task.WaitAsync(Patience);
    }

    public async Task<bool> IsReadyAsync() => await ReadyStatusAsync() == 200;

    /// <summary>0 where nobody answers.</summary>
    public async Task<int> ReadyStatusAsync()
    {
        if (Process.HasExited)
        {
            throw new InvalidOperationException($"The hub has ended with {Process.ExitCode}:\n{Said}");
        }
        try
        {
            using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            using var answer = await http.GetAsync(new Uri(Address, "/readyz"), bound.Token);
            return (int)answer.StatusCode;
        }
        catch (Exception nobody) when (nobody is HttpRequestException or OperationCanceledException)
        {
            return 0;
        }
    }

    public Task KillAsync() => Processes.KillAsync(Process);

    public Task TerminateAsync() => Processes.SignalAsync(Process, "TERM");

    /// <summary>Bytes of memory that the process holds now.</summary>
    public async Task<long> MemoryAsync()
    {
        var lines = await File.ReadAllLinesAsync($"/proc/{Process.Id}/status");
        var line = lines.Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
    }

    /// <summary>Runs the program's command line on the same data: <c>verify</c>, for one.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Processes.Start(Command(arguments));
        var output = await process.StandardOutput.ReadToEndAsync().Soon();
        await Processes.GoneAsync(process);
        return (process.ExitCode, output);
    }

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited)
        {
            await KillAsync();
        }
        http.Dispose();
        if (Directory.Exists(Place.Data))
        {
            Directory.Delete(Place.Data, recursive: true);
        }
    }

    /// <summary>The server's own build, in the same configuration as the tests that run it.</summary>
    private static string Program()
    {
        var own = new Regex("tests/[^/]+", RegexOptions.RightToLeft).Replace(AppContext.BaseDirectory, "hub-server/Server", 1);
        return Path.Combine(own, "CsoNet.Collab.Server.dll");
    }

    private static string WebRoot() => Path.Combine(AppContext.BaseDirectory.Split("/tests/")[0], "hub-server/Server/wwwroot");

    private ProcessStartInfo Command(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program(), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Place.Data,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = Place.IsProduction ? "Production" : "Development";
        start.Environment["ASPNETCORE_URLS"] = Origin;
        // In Development the build itself says where the files of the web interface are.
        if (Place.IsProduction)
        {
            start.Environment["ASPNETCORE_WEBROOT"] = WebRoot();
        }
        start.Environment["COLLAB_DATA"] = Place.Data;
        start.Environment["COLLAB_MAIL"] = Place.Mail ?? "";
        start.Environment["COLLAB_OIDC_AUTHORITY"] = Place.Provider ?? "";
        start.Environment["COLLAB_OIDC_SECRET"] = "a secret between two machines";
        start.Environment.Remove("COLLAB_REDIS");
        start.Environment.Remove("COLLAB_MONGO");
        if (Place.Redis is { } redis)
        {
            start.Environment["COLLAB_REDIS"] = redis;
        }
        if (Place.Mongo is { } mongo)
        {
            start.Environment["COLLAB_MONGO"] = mongo;
        }
        return start;
    }

    private async Task ListenAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            said.Enqueue(line);
            if (line.Contains("CsoNet.Collab is open at", StringComparison.Ordinal))
            {
                open.TrySetResult();
            }
            while (said.Count > 400)
            {
                said.TryDequeue(out _);
            }
        }
    }
}
