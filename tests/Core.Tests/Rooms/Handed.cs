using System.Buffers;
using System.Text;
using System.Text.Json;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>What the doors hand out of a room, by the real view and the real writers.</summary>
internal static class Handed
{
    public static readonly Audience[] Audiences =
    [
        Audience.Public,
        Audience.Observers,
        Audience.Delegates,
        Audience.Participants,
        Audience.Podium,
    ];

    private static readonly View View = new(Given.Wire);

    public static string Entry(Entry entry, RoomState head, Audience audience)
    {
        var output = new ArrayBufferWriter<byte>();
        EntryJson.Write(output, entry, View.For(entry, head, audience));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static JsonElement Parsed(Entry entry, RoomState head, Audience audience) => JsonElement.Parse(Entry(entry, head, audience));

    /// <summary>The whole record of the room as its runs, in order.</summary>
    public static List<Run> Runs(RoomUnderTest room, Audience audience)
    {
        var writer = new RunWriter(room.State.Room, Given.Wire, View);
        List<Run> runs = [];
        Entry[] all = [.. room.Entries];
        for (var at = 0; at < all.Length; at = (int)runs[^1].Last)
        {
            runs.Add(writer.Write(all.AsSpan(at), room.State, audience));
        }
        return runs;
    }

    public static string Text(IEnumerable<Run> runs) => string.Concat(runs.Select(run => Encoding.UTF8.GetString(run.Json.Span)));

    public static IEnumerable<JsonElement> Entries(Run run) => JsonElement.Parse(run.Json.Span).GetProperty("entries").EnumerateArray();
}
