using CsoNet.Collab.Consultations;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>What was asked and voted on in a consultation, for a screen that goes on by itself from there.</summary>
internal static class LedgerEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("rooms/{id}/ledger", OneAsync).Produces<LedgerPageShape>().ProducesProblem(404);

    private static async Task<IResult> OneAsync(
        HttpContext http,
        string id,
        Callers callers,
        RoomDesk desk,
        LedgerReading reading,
        IRecordStore store
    ) =>
        await desk.OpenAsync(await callers.OfAsync(http), id) is { State.Kind: RoomKind.LiveConsultation } room
            ? Results.Ok(LedgerPageShape.Of(room, await reading.OfAsync(room, http.RequestAborted), await store.EpochAsync()))
            : Problems.Of(Problems.UnknownRoom);
}

/// <summary>
/// As <c>GET rooms/{id}/ledger</c> answers it: the ledger after the entry <paramref name="At"/>. <paramref name="Mine"/> are the questions that the reader's voice is for,
/// <paramref name="Given"/> the reader's own ballots by the number of the poll; secret ones are in no answer.
/// </summary>
internal sealed record LedgerPageShape(
    string Room,
    long At,
    string Epoch,
    string Mark,
    Ledger Ledger,
    IReadOnlyList<long> Mine,
    IReadOnlyDictionary<long, Few<int>> Given
)
{
    public static LedgerPageShape Of(Sighting room, Ledger ledger, string epoch) =>
        new(
            room.State.Room,
            room.State.Seq,
            epoch,
            room.State.Mark,
            ledger,
            OwnVoice.For(room.State, room.Caller),
            OwnVoice.In(room.State, room.Caller)
        );
}
