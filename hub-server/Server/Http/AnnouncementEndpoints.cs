using System.Globalization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;
using CsvHelper;

namespace CsoNet.Collab.Server.Http;

/// <summary>An announcement and the ids of the organizations that have read it.</summary>
/// <param name="Reminded">When the others were reminded last.</param>
internal sealed record AnnouncementShape(long Message, long? Topic, IReadOnlyList<string> Read, long? Reminded)
{
    public static AnnouncementShape Of(RoomState state, Announcement one) =>
        new(one.Message, one.Topic, [.. one.ReadIn(state).Keys.Order(StringComparer.Ordinal)], one.Reminded > 0 ? one.Reminded : null);
}

/// <summary>What a channel asks to be read, after the entry <paramref name="At"/>. <paramref name="Organizations"/> are those that have somebody in it.</summary>
internal sealed record AnnouncementsShape(
    string Room,
    long At,
    string Epoch,
    string Mark,
    IReadOnlyList<AnnouncementShape> Items,
    IReadOnlyList<Placard> Organizations
)
{
    public static AnnouncementsShape Of(Sighting room, string epoch) =>
        new(
            room.State.Address,
            room.State.Seq,
            epoch,
            room.State.Mark,
            [.. Standing(room).Select(one => AnnouncementShape.Of(room.State, one))],
            [.. Announcements.OrganizationsIn(room.State)]
        );

    private static IEnumerable<Announcement> Standing(Sighting room) =>
        Announcements.Of(room.State).All.Values.Where(one => !room.State.Gone.Contains(one.Message));
}

/// <summary>Which organizations have read what a channel asks them to. It is for those who have come in; the table of who has not is for those who run it.</summary>
internal static class AnnouncementEndpoints
{
    private static readonly Refusal Unknown = new("announcement.unknown", "There is no such announcement here.");
    private static readonly CsvWriterOptions Writing = new() { Injection = CsvInjection.Escape };
    private static readonly string[] Columns = ["organization", "country", "read", "at"];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("rooms/{id}/announcements", AllAsync).Produces<AnnouncementsShape>().ProducesProblem(404);
        api.MapGet("rooms/{id}/announcements/{message:long}/organizations.csv", TableAsync)
            .Produces<string>(200, "text/csv")
            .ProducesProblem(404);
    }

    private static async Task<IResult> AllAsync(HttpContext http, string id, Callers callers, RoomDesk desk, IRecordStore store) =>
        await desk.OpenAsync(await callers.OfAsync(http), id) is not { } room ? Problems.Of(Problems.UnknownRoom)
        : room.Audience == Audience.Public || room.State.IsProtected ? Problems.Of(Unknown)
        : Results.Ok(AnnouncementsShape.Of(room, await store.EpochAsync()));

    private static async Task<IResult> TableAsync(
        HttpContext http,
        string id,
        long message,
        Callers callers,
        RoomDesk desk,
        IRecordStore store
    )
    {
        if (await desk.OpenAsync(await callers.OfAsync(http), id) is not { } room)
        {
            return Problems.Of(Problems.UnknownRoom);
        }
        if (Rights.Refuses(room.State, room.Caller, "announcement.remind", room.State.Kind) is { } noRight)
        {
            return Problems.Of(noRight);
        }
        return Announcements.Find(room.State, message).Announcement is { } found
            ? Results.Stream(
                output => WriteAsync(room.State, found, store, output, http.RequestAborted),
                "text/csv; charset=utf-8",
                $"announcement-{message}.csv"
            )
            : Problems.Of(Unknown);
    }

    /// <summary>Those that have not read it stand first. What a spreadsheet would take for a formula has an apostrophe before it.</summary>
    private static async Task WriteAsync(RoomState state, Announcement found, IRecordStore store, Stream output, CancellationToken cancel)
    {
        // Spreadsheets know by the mark at the beginning that it is UTF-8.
        await using var text = new StreamWriter(output, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await using var csv = CsvWriter.Create(text, Writing, leaveOpen: true);
        csv.WriteHeader(Columns);
        var said = found.ReadIn(state);
        var organizations = Announcements.OrganizationsIn(state).ToLookup(one => said.ContainsKey(one.Id));
        foreach (var one in organizations[false].Concat(organizations[true]).ToList())
        {
            var read = said.TryGetValue(one.Id, out var entry) ? await store.FindAsync(state.Room, entry, cancel) : null;
            string[] cells =
            [
                one.Name,
                one.Country ?? "",
                read is null ? "no" : "yes",
                read is null
                    ? ""
                    : DateTimeOffset
                        .FromUnixTimeMilliseconds(read.At)
                        .UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture),
            ];
            await csv.WriteRecordAsync(cells, cancel);
        }
    }
}
