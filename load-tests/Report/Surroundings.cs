using System.Globalization;
using System.Runtime.InteropServices;

namespace CsoNet.Collab.LoadTests.Report;

/// <summary>When, where and how it was measured.</summary>
internal sealed record Surroundings(string When, string Machine, string Command)
{
    public static Surroundings Now(IEnumerable<string> arguments) =>
        new(
            TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
            $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}",
            "dotnet run -c Release --project load-tests -- " + string.Join(' ', arguments)
        );
}
