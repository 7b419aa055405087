using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>What somebody has begun to write; <paramref name="Revision"/> is that of the draft from which it was made, 0 for a new one.</summary>
internal sealed record MessageDraftShape(string Room, string Text, long? Topic = null, long? ReplyTo = null, long Revision = 0)
{
    public static MessageDraftShape Of(Draft draft) =>
        new(draft.Room, draft.Text, draft.Topic == 0 ? null : draft.Topic, draft.ReplyTo, draft.Revision);
}

internal static class DraftEndpoints
{
    private static readonly Refusal Changed = new("draft.changed", "Another device has written meanwhile: read the draft again.");

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("drafts", ListAsync).Produces<ListShape<MessageDraftShape>>().ProducesProblem(401);
        api.MapPut("drafts", WriteAsync).Produces<MessageDraftShape>().ProducesProblem(401).ProducesProblem(409);
    }

    private static async Task<IResult> ListAsync(HttpContext http, Callers callers, IDrafts drafts) =>
        await callers.OfAsync(http) is { } person
            ? Results.Ok(
                new ListShape<MessageDraftShape>([.. (await drafts.OfAsync(person.Id, http.RequestAborted)).Select(MessageDraftShape.Of)])
            )
            : Problems.Of(Problems.NoSession);

    private static async Task<IResult> WriteAsync(
        HttpContext http,
        MessageDraftShape draft,
        Callers callers,
        RoomDesk desk,
        IDrafts drafts,
        TimeProvider time
    )
    {
        if (await callers.OfAsync(http) is not { } person)
        {
            return Problems.Of(Problems.NoSession);
        }
        var at = time.GetUtcNow().ToUnixTimeMilliseconds();
        var written = new Draft(draft.Room, draft.Topic ?? 0, draft.Text, draft.ReplyTo, draft.Revision, at);
        return (written.Refuses() ?? await RefusesToKeepAsync(desk, person, written)) is { } refusal ? Problems.Of(refusal)
            : await drafts.PutAsync(person.Id, written, http.RequestAborted) is { } kept ? Results.Ok(MessageDraftShape.Of(kept))
            : Problems.Of(StatusCodes.Status409Conflict, Changed.Code, Changed.Detail);
    }

    /// <summary>Whoever writes under a handle keeps what they begin on their device: beside no person stands that they take part there.</summary>
    private static async Task<Refusal?> RefusesToKeepAsync(RoomDesk desk, Person person, Draft draft) =>
        draft.Text.Length == 0 ? null
        : await desk.OpenAsync(person, draft.Room) is not { } room ? Problems.UnknownRoom
        : room.State.IsProtected
            ? new Refusal("room.protected", "Of a room in which people are protected nothing is kept beside your name.")
        : null;
}
