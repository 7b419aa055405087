namespace CsoNet.Collab.LoadTests.Processes;

/// <summary>Where the sources are, where scratch files may lie, and how peers are built.</summary>
internal sealed class Workshop(string? scratch, bool build) : IDisposable
{
    private readonly HashSet<string> _built = [];
    private int _count;

    public string Root { get; } = FindRoot();

    public string Peers => Path.Combine(Root, "load-tests", "peers");

    // On the disk of the repository, not in /tmp, which may be memory: what is measured is a durable write.
    private string Scratch { get; } =
        Path.Combine(scratch ?? Path.Combine(FindRoot(), "artifacts", "load-tests"), Guid.NewGuid().ToString("N")[..8]);

    /// <summary>A fresh directory for one peer.</summary>
    public string FreshDirectory(string name) =>
        Directory.CreateDirectory(Path.Combine(Scratch, $"{name}-{Interlocked.Increment(ref _count)}")).FullName;

    /// <summary>Builds a project in Release, once, and answers its program.</summary>
    public async Task<string> BuildAsync(string directory, string assembly, CancellationToken stop)
    {
        if (build && _built.Add(directory))
        {
            await Subprocess.RunAsync("dotnet", directory, ["build", "-c", "Release", "-p:BuildUi=false", "-v:q", "-nologo"], stop);
        }
        return Path.Combine(directory, "bin", "Release", "net10.0", assembly + ".dll");
    }

    /// <summary>
    /// Installs Node packages from their lock file. Scripts are off, so that nothing is downloaded besides packages; what is native
    /// is compiled here.
    /// </summary>
    public static async Task InstallAsync(string directory, string native, CancellationToken stop)
    {
        var package = Path.Combine(directory, "node_modules", native);
        if (Directory.Exists(Path.Combine(package, "build", "Release")))
        {
            return;
        }
        await Subprocess.RunAsync("npm", directory, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], stop);
        await Subprocess.RunAsync("npm", package, ["run", "build-release"], stop);
    }

    public void Dispose()
    {
        if (Directory.Exists(Scratch))
        {
            Directory.Delete(Scratch, recursive: true);
        }
    }

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "CsoNet.Collab.sln")))
        {
            at = at.Parent;
        }
        return at?.FullName ?? throw new InvalidOperationException("CsoNet.Collab.sln is in no folder above this program");
    }
}
