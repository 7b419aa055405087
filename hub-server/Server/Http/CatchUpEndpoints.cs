using System.Buffers;
using System.Text.Json;
using CsoNet.Collab.Consultations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>Where a screen stands in a room.</summary>
internal sealed record Position(long After, string Epoch = "", string Mark = "");

/// <param name="Rooms">Where the screen stands, room by room.</param>
/// <param name="Wait">Hold the answer for so many seconds, until something is new.</param>
/// <param name="Since">Tell what happened since the person left, too.</param>
internal sealed record CatchUpRequest(Dictionary<string, Position> Rooms, int Wait = 0, bool Since = false);

/// <summary>What a screen that stayed away for long gets instead of every entry.</summary>
internal sealed record BehindShape(
    IReadOnlyList<long> Gone,
    IReadOnlyList<MessageShape> Changed,
    IReadOnlyList<MessageShape> Newest,
    RoomShape Room
);

/// <summary>What became of one room: entries, or <paramref name="Behind"/>, or nothing but <paramref name="Reset"/>.</summary>
internal sealed record CatchUpRoomShape(
    long? Head,
    string? Epoch,
    string? Mark,
    int? Unread,
    IReadOnlyList<EntryShape>? Entries,
    BehindShape? Behind,
    bool? Reset
);

internal sealed record CatchUpShape(IReadOnlyDictionary<string, CatchUpRoomShape> Rooms, SinceShape? Since);

/// <summary>
/// One question for all rooms: what came after n? With <c>wait</c> the request is held until something is new: that is the long polling, without state on a node.
/// </summary>
internal static class CatchUpEndpoints
{
    private const int MaxRooms = 100;
    private const int MaxWait = 25;
    private const int MaxEntries = 200;
    private const int MaxChanged = 500;
    private const int Newest = 30;

    public static void Map(RouteGroupBuilder api) => api.MapPost("catch-up", CatchUpAsync).Produces<CatchUpShape>().ProducesProblem(422);

    private static async Task<IResult> CatchUpAsync(
        HttpContext http,
        CatchUpRequest request,
        Callers callers,
        RoomDesk desk,
        IRecordStore store,
        MessageReading reading,
        RoomReading rooms,
        SinceReading since,
        RollCall roll,
        TimeProvider time,
        Wire wire
    )
    {
        if (request.Rooms.Count > MaxRooms || request.Wait is < 0 or > MaxWait || request.Rooms.Values.Any(position => position is null))
        {
            return Problems.Of(
                422,
                "command.malformed",
                $"At most {MaxRooms} rooms, each with a position, and a wait of 0 to {MaxWait} seconds."
            );
        }
        var person = await callers.OfAsync(http);
        if (request.Wait > 0)
        {
            await WaitAsync(request, person, desk, roll, time, http.RequestAborted);
            person = await callers.StillAsync(http, person);
        }
        var output = new ArrayBufferWriter<byte>(4096);
        await using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = wire.Json.Encoder }))
        {
            await WriteAllAsync(writer, request, person, new Sources(desk, store, reading, rooms, since, wire), http.RequestAborted);
        }
        return Results.Bytes(output.WrittenMemory, "application/json");
    }

    private static async Task WriteAllAsync(
        Utf8JsonWriter writer,
        CatchUpRequest request,
        Person? person,
        Sources sources,
        CancellationToken cancel
    )
    {
        writer.WriteStartObject();
        writer.WriteStartObject("rooms");
        List<(string Id, Sighting Room)> open = [];
        foreach (var id in request.Rooms.Keys)
        {
            if (await sources.Desk.OpenAsync(person, id) is { } room)
            {
                open.Add((id, room));
            }
        }
        var counts = await sources.Rooms.UnreadAsync(person, [.. open.Select(one => one.Room)]);
        foreach (var (id, room) in open)
        {
            writer.WritePropertyName(id);
            await WriteAsync(writer, new Asked(room, request.Rooms[id], counts.GetValueOrDefault(room.State.Room)), sources, cancel);
        }
        writer.WriteEndObject();
        if (request.Since && person is not null)
        {
            writer.WritePropertyName("since");
            JsonSerializer.Serialize(writer, await sources.Since.ShapeAsync(person, cancel), sources.Wire.Json);
        }
        writer.WriteEndObject();
    }

    private sealed record Asked(Sighting Room, Position Position, RoomUnread? Unread);

    /// <summary>Until one of the rooms has something new, or the time is over.</summary>
    private static async Task WaitAsync(
        CatchUpRequest request,
        Person? person,
        RoomDesk desk,
        RollCall roll,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        List<Task> news = [Task.Delay(TimeSpan.FromSeconds(request.Wait), time, over.Token)];
        foreach (var (id, position) in request.Rooms)
        {
            if (await desk.OpenAsync(person, id) is { } room)
            {
                roll.Look(room);
                news.Add(room.MovedAsync(position.After, over.Token));
            }
        }
        await Task.WhenAny(news);
        await over.CancelAsync();
    }

    private sealed record Sources(
        RoomDesk Desk,
        IRecordStore Store,
        MessageReading Reading,
        RoomReading Rooms,
        SinceReading Since,
        Wire Wire
    );

    private static async Task WriteAsync(Utf8JsonWriter writer, Asked asked, Sources sources, CancellationToken cancel)
    {
        var (room, position, _) = asked;
        var (after, epoch) = (position.After, await sources.Store.EpochAsync(cancel));
        var fits =
            after == 0
            || (after <= room.State.Seq && position.Epoch == epoch && await sources.Desk.MarkAsync(room, after) == position.Mark);
        writer.WriteStartObject();
        if (!fits || after < 0)
        {
            writer.WriteBoolean("reset", value: true);
        }
        else if (await EntriesAsync(room, after, sources, cancel) is { } entries)
        {
            WriteHead(writer, asked, epoch);
            writer.WritePropertyName("entries");
            EntriesShape.WriteArray(writer, room, entries, proof: false);
        }
        else
        {
            await WriteBehindAsync(writer, asked, epoch, sources, cancel);
        }
        writer.WriteEndObject();
    }

    /// <summary>All that came after, where that is little enough; else null.</summary>
    private static async Task<IReadOnlyList<Entry>?> EntriesAsync(Sighting room, long after, Sources sources, CancellationToken cancel)
    {
        if (room.State.Seq - after > MaxEntries)
        {
            return null;
        }
        var entries = await sources.Store.ReadAsync(room.State.Room, after, MaxEntries, cancel);
        var known = entries.TakeWhile(entry => entry.Seq <= room.State.Seq).ToList();
        return EntriesShape.Fitting(known).Count == known.Count ? known : null;
    }

    private static async Task WriteBehindAsync(Utf8JsonWriter writer, Asked asked, string epoch, Sources sources, CancellationToken cancel)
    {
        var (room, after) = (asked.Room, asked.Position.After);
        var changed = await sources.Reading.ChangedAsync(room, after, MaxChanged + 1, cancel);
        if (changed.Count > MaxChanged)
        {
            writer.WriteBoolean("reset", value: true);
            return;
        }
        var newest = await sources.Reading.PageAsync(room, new PageOfMessages(Newest), cancel);
        WriteHead(writer, asked, epoch);
        writer.WritePropertyName("behind");
        var behind = new BehindShape(
            [.. changed.Where(message => message.Gone).Select(message => message.Seq)],
            [.. changed.Where(message => !message.Gone).Select(Shape)],
            [.. newest.Select(Shape)],
            await sources.Rooms.ShapeAsync(room, asked.Unread)
        );
        JsonSerializer.Serialize(writer, behind, sources.Wire.Json);

        MessageShape Shape(Message message) => MessageShape.Of(message).In(room.Caller.Person?.Lang);
    }

    private static void WriteHead(Utf8JsonWriter writer, Asked asked, string epoch)
    {
        writer.WriteNumber("head", asked.Room.State.Seq);
        writer.WriteString("epoch", epoch);
        writer.WriteString("mark", asked.Room.State.Mark);
        if (asked.Unread?.Count is > 0 and var unread)
        {
            writer.WriteNumber("unread", unread);
        }
    }
}
