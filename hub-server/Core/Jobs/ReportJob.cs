namespace CsoNet.Collab.Jobs;

/// <summary>The reports of a room, one for each language. They name people, so whoever takes names out of a room takes them out, too: they are made anew in a moment.</summary>
public static class ReportJob
{
    public const string Kind = "report";
    private static readonly string[] Languages = ["ar", "zh", "en", "fr", "ru", "es"];

    public static string OwnerOf(string room, string language) => $"{room}/{language}";

    public static (string Room, string Language) Read(string owner) => (owner[..^3], owner[^2..]);

    public static async Task ForgetAsync(IJobStore jobs, string room, CancellationToken cancel)
    {
        foreach (var owner in Languages.Select(language => OwnerOf(room, language)))
        {
            while (await jobs.FindAsync(Kind, owner, cancel) is { } report && !await jobs.RemoveAsync(report, cancel)) { }
        }
    }
}
