using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>The programme of a dialogue, for a screen that goes on by itself from there.</summary>
internal static class ProgrammeEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("rooms/{id}/programme", OneAsync).Produces<ProgrammePageShape>().ProducesProblem(404);

    private static async Task<IResult> OneAsync(HttpContext http, string id, Callers callers, RoomDesk desk, IRecordStore store) =>
        await desk.OpenAsync(await callers.OfAsync(http), id) is { State.Kind: RoomKind.NationalDialogue } room
            ? Results.Ok(ProgrammePageShape.Of(room, await store.EpochAsync()))
            : Problems.Of(Problems.UnknownRoom);
}

/// <summary>As <c>GET rooms/{id}/programme</c> answers it: the programme after the entry <paramref name="At"/>.</summary>
internal sealed record ProgrammePageShape(string Room, long At, string Epoch, string Mark, Programme Programme)
{
    public static ProgrammePageShape Of(Sighting room, string epoch) =>
        new(room.State.Address, room.State.Seq, epoch, room.State.Mark, Programme.Of(room.State));
}
