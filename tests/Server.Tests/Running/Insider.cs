using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>What an answer told: which door it came through, and what was in it that should not be.</summary>
public sealed record Told(string Door, string What);

/// <summary>
/// Somebody inside a room who writes down all that the hub ever tells them, and looks in it for what links a handle to a person. They try every question of the hub's own
/// description, every screen of the list of screens, every command, catch-up and the live line: what is added to those lists is walked, too.
/// </summary>
public sealed partial class Insider(Guest guest, string room, IReadOnlyList<string> needles, IReadOnlyList<int> handles) : IAsyncDisposable
{
    private static readonly string[] Questions =
    [
        "",
        "?after=0&limit=500",
        "?proof=1",
        "?proof=1&after=3&limit=500",
        "?around=12",
        "?before=9999&limit=100",
        "?topic=2",
        "?q=a&Q=a&limit=100&Limit=100",
        "?why=because&what=&person=1",
        "?lang=en",
    ];

    private readonly List<Told> told = [];
    private HubLine? line;

    /// <summary>Opens the line, from the first entry on: what happens from now on is heard live.</summary>
    public async Task ListenAsync()
    {
        line = await guest.LineAsync();
        await line.FollowAsync(room);
    }

    /// <summary>Everything, once; answers what was found.</summary>
    public async Task<IReadOnlyList<Told>> WalkAsync()
    {
        var every = await EveryCommand.OfAsync(guest.Hub);
        // A wrong code of an invitation may be tried a few times only.
        var (coded, paths) = (every.Questions("1").Where(IsCoded), every.Questions(room, "1", "amina").Where(path => !IsCoded(path)));
        foreach (var question in paths.SelectMany(_ => Questions, (path, query) => path + query).Concat(coded))
        {
            await AskAsync(question);
        }
        foreach (var page in ScreensOf(room))
        {
            await AskAsync(page);
        }
        foreach (var from in new[] { Standing.Start, await guest.StandingAsync(room, 2), new Standing(1, "elsewhere", "00000000") })
        {
            Look("catch-up", (await guest.CatchUpAsync(room, from)).Body, isOfTheRoom: true);
        }
        foreach (var (type, command) in every.Commands().Where(one => one.Key is not ("room.open" or "participant.leave")))
        {
            Look($"command {type}", (await guest.SubmitAsync(room, command)).Body, isOfTheRoom: true);
        }
        Look("hub", Heard(), isOfTheRoom: true);
        return told;
    }

    public ValueTask DisposeAsync() => line?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static bool IsCoded(string path) => path.StartsWith("/api/v1/invitations/", StringComparison.Ordinal);

    private async Task AskAsync(string path)
    {
        var reply = await guest.GetAsync(path);
        var headers = string.Join('\n', reply.Headers.Where(one => one.Key != "Date").SelectMany(one => one.Value));
        Look(
            path.Replace(room, "ROOM", StringComparison.Ordinal),
            $"{reply.Body}\n{headers}",
            path.Contains(room, StringComparison.Ordinal)
        );
    }

    private string Heard() =>
        string.Join(
            '\n',
            line!
                .Heard(room)
                .Entries.Select(entry => entry.Json.GetRawText())
                .Concat(line.Heard(room).Notices.Select(one => one.GetRawText()))
        );

    /// <summary>
    /// Of the room nothing may name anybody; elsewhere somebody may be named, but not beside a handle, nor beside the room, which stands at the side of every page.
    /// </summary>
    private void Look(string door, string text, bool isOfTheRoom)
    {
        var isBesideIt = door.StartsWith("/api/", StringComparison.Ordinal) && text.Contains(room, StringComparison.Ordinal);
        var links = isOfTheRoom || isBesideIt || handles.Any(handle => Names(text, handle));
        told.AddRange(
            needles
                .Where(needle => links && text.Contains(needle, StringComparison.OrdinalIgnoreCase))
                .Select(needle => new Told(door, needle))
        );
        if (isOfTheRoom)
        {
            told.AddRange(ExactTimes(text).Select(time => new Told(door, time)));
        }
    }

    private static bool Names(string text, int handle) =>
        Regex.IsMatch(
            text,
            $"\"(by|participant|number|me)\":{handle}\\b|\"{handle}\":\\{{|Participant {handle}\\b",
            RegexOptions.None,
            Bounded.Patience
        );

    /// <summary>Moments that are no whole hours: of entries, of messages, and as pages print them. What a clock of the hub shows is none of them.</summary>
    private static IEnumerable<string> ExactTimes(string text) =>
        Moments()
            .Matches(text)
            .Where(match => long.Parse(match.Groups["at"].Value, CultureInfo.InvariantCulture) % 3_600_000 != 0)
            .Select(match => match.Value)
            .Concat(Printed().Matches(text).Where(match => !WholeHour().IsMatch(match.Value)).Select(match => match.Value));

    private static IEnumerable<string> ScreensOf(string room)
    {
        var file = Path.Combine(Repository(), "web-ui", "screens.json");
        return JsonDocument
            .Parse(File.ReadAllText(file))
            .RootElement.EnumerateArray()
            .Select(screen => screen.GetProperty("path").GetString()!.Split('#')[0])
            .Select(path => KnownRoom().Replace(path, room))
            .Append($"/rooms/{room}/topics/2")
            .Append("/seal.atom")
            .Distinct();
    }

    internal static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!folder.EnumerateFiles("CsoNet.Collab.sln").Any())
        {
            folder = folder.Parent!;
        }
        return folder.FullName;
    }

    [GeneratedRegex("\"at\":(?<at>1[6-9]\\d{11})(?!\\d)")]
    private static partial Regex Moments();

    [GeneratedRegex("datetime=\"[^\"]*T[^\"]*\"")]
    private static partial Regex Printed();

    [GeneratedRegex("T\\d\\d:00(:00(\\.0+)?)?Z")]
    private static partial Regex WholeHour();

    [GeneratedRegex("(?<=/rooms/|room=)[a-z0-9-]+")]
    private static partial Regex KnownRoom();
}
