namespace CsoNet.Collab.Architecture.Tests;

/// <summary>The repository as it lies on the disk, read once.</summary>
internal static class House
{
    private static readonly HashSet<string> NotOurs =
    [
        "bin/Debug",
        "bin/Release",
        "obj",
        "node_modules",
        "wwwroot",
        "artifacts",
        "TestResults",
        "dist",
        ".git",
        "data",
    ];

    private static readonly HashSet<string> Readable =
    [
        .. new[]
        {
            ".cs",
            ".csproj",
            ".props",
            ".json",
            ".ts",
            ".tsx",
            ".mjs",
            ".js",
            ".css",
            ".html",
            ".md",
            ".yml",
            ".sh",
            ".cfg",
            ".sln",
            ".config",
            ".txt",
            "",
        },
    ];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<Source> Sources { get; } = [.. Read(new DirectoryInfo(Root), "")];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "CsoNet.Collab.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        }

        return folder.FullName;
    }

    private static IEnumerable<Source> Read(DirectoryInfo folder, string place)
    {
        foreach (var file in folder.EnumerateFiles())
        {
            // Pictures and the like are there, but there is nothing in them to read.
            yield return new Source(place + file.Name, Readable.Contains(file.Extension) ? System.IO.File.ReadAllText(file.FullName) : "");
        }

        foreach (var inner in folder.EnumerateDirectories().Where(inner => IsOurs(place + inner.Name)))
        {
            foreach (var source in Read(inner, place + inner.Name + "/"))
            {
                yield return source;
            }
        }
    }

    private static bool IsOurs(string place)
    {
        var parts = place.Split('/');
        return !NotOurs.Contains(parts[^1]) && !(parts.Length > 1 && NotOurs.Contains($"{parts[^2]}/{parts[^1]}"));
    }
}
