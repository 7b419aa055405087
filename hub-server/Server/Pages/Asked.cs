using System.Globalization;

namespace CsoNet.Collab.Server.Pages;

/// <summary>What an address asks for: which page, how far back, and what its reader is about to do with a message.</summary>
/// <param name="Place">One of the four tabs, <c>room</c>, <see cref="Rules"/>, or <c>i/</c> and a code.</param>
/// <param name="Topic">0 for the room itself.</param>
/// <param name="Before">Messages numbered below this one.</param>
/// <param name="Code">Of an invitation.</param>
/// <param name="Version">Of the rules.</param>
internal sealed record Asked(string Place, string? Room, long Topic, bool People, long? Before, Doing? Doing, string? Code, string? Version)
{
    public const string Inbox = "inbox";
    public const string Rules = "help/rules";
    private static readonly string[] Doings = ["reply", "edit", "retract"];

    /// <summary>Null for an address that cannot name anything.</summary>
    public static Asked? Of(HttpContext http)
    {
        var (room, topic) = (http.GetRouteValue("id") as string, http.GetRouteValue("topic") as string);
        var number = Number(topic);
        return topic is not null && number is null && !IsNotYetNumbered(topic)
            ? null
            : new Asked(
                PlaceOf(http.Request.Path, room),
                room,
                number ?? 0,
                EndsWithPeople(http.Request.Path),
                Number(http.Request.Query["before"]),
                DoingIn(http.Request),
                http.GetRouteValue("code") as string,
                http.Request.Query["version"]
            );
    }

    /// <summary>Where the page lies, without what was asked of it.</summary>
    public string Path =>
        Room is not null ? PathOf(Room, Topic) + (People ? "/people" : "")
        : Place == Inbox ? "/"
        : "/" + Place;

    public static string PathOf(string room, long topic = 0) =>
        topic == 0 ? $"/rooms/{Uri.EscapeDataString(room)}" : $"/rooms/{Uri.EscapeDataString(room)}/topics/{topic}";

    private static string PlaceOf(PathString path, string? room) =>
        room is not null ? "room"
        : path.Value!.Trim('/') is { Length: > 0 } tab ? tab
        : Inbox;

    /// <summary>A topic that somebody opened without a line is known to their own screen only, which takes over from the page of the room.</summary>
    private static bool IsNotYetNumbered(string topic) => topic.StartsWith('~');

    private static bool EndsWithPeople(PathString path) => path.Value!.TrimEnd('/').EndsWith("/people", StringComparison.Ordinal);

    private static Doing? DoingIn(HttpRequest request) =>
        Doings
            .Select(kind => Number(request.Query[kind]) is { } message ? new Doing(kind, message) : null)
            .FirstOrDefault(doing => doing is not null);

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}

/// <summary>What the composer is about to do besides writing anew: <c>reply</c>, <c>edit</c> or <c>retract</c>.</summary>
internal sealed record Doing(string Kind, long Message);
