using System.Globalization;
using System.Text;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>A call for input that is open. Times are milliseconds; <paramref name="Until"/> is how long answers are taken, absent where they always are.</summary>
internal sealed record CallShape(long Topic, string Title, long Closes, long? Until, WordLimits? Words)
{
    public static CallShape Of(Topic topic, Call call) => new(topic.Number, topic.Title, call.Closes, call.Until, call.Words);

    /// <summary>Those that still take answers, the first to close first.</summary>
    public static IReadOnlyList<CallShape> Some(RoomState state, DateTimeOffset now) =>
        [
            .. (state.Part<Topics>() ?? Topics.None)
                .All.Values.Where(topic => topic is { Closed: false, Call.IsForInput: true })
                .Where(topic => topic.Call!.Until is null || now.ToUnixTimeMilliseconds() <= topic.Call.Until)
                .Select(topic => Of(topic, topic.Call!))
                .OrderBy(call => call.Closes),
        ];
}

/// <summary>The calls for input of a channel after the entry <paramref name="At"/>.</summary>
internal sealed record CallsShape(string Room, long At, string Epoch, string Mark, IReadOnlyList<CallShape> Items);

/// <summary>Until when a channel calls for input, for screens and for calendars.</summary>
internal static class CallEndpoints
{
    private const int Longest = 73;
    private static readonly Refusal Unknown = new("call.unknown", "This topic is no call for input.");

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("rooms/{id}/calls", AllAsync).Produces<CallsShape>().ProducesProblem(404);
        api.MapGet("rooms/{id}/topics/{topic:long}/call.ics", FileAsync).Produces<string>(200, "text/calendar").ProducesProblem(404);
    }

    private static async Task<IResult> AllAsync(
        HttpContext http,
        string id,
        Callers callers,
        RoomDesk desk,
        IRecordStore store,
        TimeProvider time
    ) =>
        await desk.OpenAsync(await callers.OfAsync(http), id) is { } room
            ? Results.Ok(
                new CallsShape(
                    room.State.Address,
                    room.State.Seq,
                    await store.EpochAsync(),
                    room.State.Mark,
                    CallShape.Some(room.State, time.GetUtcNow())
                )
            )
            : Problems.Of(Problems.UnknownRoom);

    private static async Task<IResult> FileAsync(
        HttpContext http,
        string id,
        long topic,
        Callers callers,
        RoomDesk desk,
        TimeProvider time
    ) =>
        await desk.OpenAsync(await callers.OfAsync(http), id) is not { } room ? Problems.Of(Problems.UnknownRoom)
        : CallShape.Some(room.State, time.GetUtcNow()).FirstOrDefault(one => one.Topic == topic) is { } call
            ? Results.File(Encoding.UTF8.GetBytes(Calendar(room.State, call, http)), "text/calendar; charset=utf-8", $"call-{topic}.ics")
        : Problems.Of(Unknown);

    /// <summary>One moment, as RFC 5545 says it: the same name for the same call, so that a calendar moves it when the call is extended.</summary>
    internal static string Calendar(RoomState state, CallShape call, HttpContext http)
    {
        var link = $"{http.Request.Scheme}://{http.Request.Host}/rooms/{state.Address}/topics/{call.Topic}";
        string[] lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//CsoNet.Collab//Calls for input//EN",
            "BEGIN:VEVENT",
            $"UID:{state.Address}-{call.Topic}@{http.Request.Host.Host}",
            $"DTSTAMP:{Moment(state.At)}",
            $"DTSTART:{Moment(call.Closes)}",
            $"DTEND:{Moment(call.Closes)}",
            $"SEQUENCE:{state.Seq.ToString(CultureInfo.InvariantCulture)}",
            $"SUMMARY:{Escaped(call.Title)}",
            $"LOCATION:{Escaped(state.Title)}",
            $"URL:{link}",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ];
        return string.Join("\r\n", lines.Select(Folded));
    }

    private static string Moment(long at) =>
        DateTimeOffset.FromUnixTimeMilliseconds(at).UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal);

    /// <summary>No line is longer than 75 bytes; what follows begins with a blank. No character is cut in two.</summary>
    private static string Folded(string line)
    {
        var folded = new StringBuilder(line.Length);
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > Longest)
            {
                folded.Append("\r\n ");
                length = 1;
            }
            folded.Append(rune.ToString());
            length += rune.Utf8SequenceLength;
        }
        return folded.ToString();
    }
}
