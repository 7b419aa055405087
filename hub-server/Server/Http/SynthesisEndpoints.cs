using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>The synthesis of a dialogue: what was handed out, for everybody who reads the room; what is being written and what it covers, for those who write it.</summary>
internal static class SynthesisEndpoints
{
    private static readonly Refusal NoWriter = new("right.missing", "Only those who write the synthesis ask for this.");

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("rooms/{id}/synthesis", OneAsync).Produces<SynthesisPageShape>().ProducesProblem(404);
        api.MapGet("rooms/{id}/synthesis/cited", CitedAsync).Produces<CitedListShape>().ProducesProblem(404);
        api.MapGet("rooms/{id}/contributions", ContributionsAsync)
            .Produces<ContributionListShape>()
            .ProducesProblem(400)
            .ProducesProblem(403)
            .ProducesProblem(404);
    }

    private static async Task<IResult> OneAsync(
        HttpContext http,
        string id,
        Callers callers,
        RoomDesk desk,
        IRecordStore store,
        ShownSynthesis shown,
        long? entry = null
    ) =>
        await desk.OpenAsync(await callers.OfAsync(http), id) is { State.Kind: RoomKind.NationalDialogue } room
            ? Results.Ok(SynthesisPageShape.Of(await shown.OfAsync(room, entry, http.RequestAborted), await store.EpochAsync()))
            : Problems.Of(Problems.UnknownRoom);

    private static async Task<IResult> CitedAsync(HttpContext http, string id, Callers callers, RoomDesk desk, SynthesisReading reading) =>
        await desk.OpenAsync(await callers.OfAsync(http), id) is { State.Kind: RoomKind.NationalDialogue } room
            ? Results.Ok(CitedListShape.Of(await reading.OwnAsync(room, http.RequestAborted)))
            : Problems.Of(Problems.UnknownRoom);

    private static async Task<IResult> ContributionsAsync(
        HttpContext http,
        string id,
        Callers callers,
        RoomDesk desk,
        Contributions contributions,
        string which = "open",
        long? topic = null,
        long after = 0,
        int limit = 20
    )
    {
        if (await desk.OpenAsync(await callers.OfAsync(http), id) is not { State.Kind: RoomKind.NationalDialogue } room)
        {
            return Problems.Of(Problems.UnknownRoom);
        }
        if (!SynthesisReading.MayWrite(room))
        {
            return Problems.Of(NoWriter);
        }
        if (!Enum.TryParse<Coverage>(which, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "command.malformed", "which is open, cited or setAside.");
        }
        var most = Math.Clamp(limit, 1, Contributions.MaxLimit);
        return Results.Ok(
            ContributionListShape.Of(room, await contributions.PageAsync(room, kind, topic, Math.Max(0, after), most, http.RequestAborted))
        );
    }
}
