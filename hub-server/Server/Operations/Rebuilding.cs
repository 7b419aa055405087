using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Operations;

/// <summary>Folds read models again. Answers are exit codes: 0 done, 2 there is no such listener.</summary>
internal static class Rebuilding
{
    public static async Task<int> RunAsync(Listeners listeners, string? only, TextWriter output, CancellationToken cancel)
    {
        var names = only is null ? listeners.Names : [.. listeners.Names.Where(name => name == only)];
        if (names.Count == 0)
        {
            await output.WriteLineAsync($"There is no listener {only}; there are: {string.Join(", ", listeners.Names)}.");
            return 2;
        }
        foreach (var name in names)
        {
            await output.WriteAsync($"{name} … ");
            await listeners.RebuildAsync(name, cancel);
            await output.WriteLineAsync("folded again.");
        }
        return 0;
    }
}
