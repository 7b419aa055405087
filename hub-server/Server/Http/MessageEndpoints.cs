using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>One message by its number, wherever it stands now: what a permanent link leads to.</summary>
internal sealed record OneMessageShape(
    string Room,
    string Title,
    RoomKind Kind,
    string? TopicTitle,
    MessageShape Message,
    SortedDictionary<int, PersonShape> People
)
{
    public static OneMessageShape Of(Sighting room, Message message) =>
        new(
            room.State.Address,
            room.State.Title,
            room.State.Kind,
            TopicShape.TitleOf(room.State, message.Topic),
            MessageShape.Of(message),
            PersonShape.Some(room, MessageShape.Named(message))
        );
}

/// <summary>What a message said over time, the oldest first.</summary>
internal sealed record VersionsShape(long Message, IReadOnlyList<Messages.Version> Items);

internal static class MessageEndpoints
{
    private static readonly Refusal Unknown = new("message.unknown", "There is no such message in this room.");

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("rooms/{id}/messages/{message:long}", OneAsync).Produces<OneMessageShape>().ProducesProblem(404);
        api.MapGet("rooms/{id}/messages/{message:long}/history", HistoryAsync).Produces<VersionsShape>().ProducesProblem(404);
    }

    private static async Task<IResult> OneAsync(
        HttpContext http,
        string id,
        long message,
        Callers callers,
        RoomDesk desk,
        MessageReading messages
    ) =>
        await desk.OpenAsync(await callers.OfAsync(http), id) is not { } room ? Problems.Of(Problems.UnknownRoom)
        : await messages.FindAsync(room, message, http.RequestAborted) is { Moved: null } found
            ? Results.Ok(OneMessageShape.Of(room, found))
        : Problems.Of(Unknown);

    private static async Task<IResult> HistoryAsync(
        HttpContext http,
        string id,
        long message,
        Callers callers,
        RoomDesk desk,
        MessageHistory history
    ) =>
        await desk.OpenAsync(await callers.OfAsync(http), id) is not { } room ? Problems.Of(Problems.UnknownRoom)
        : await history.OfAsync(room, message, http.RequestAborted) is { } versions ? Results.Ok(new VersionsShape(message, versions))
        : Problems.Of(Unknown);
}
