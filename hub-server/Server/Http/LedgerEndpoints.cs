using CsoNet.Collab.Consultations;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>What was asked and voted on in a consultation, for a screen that goes on by itself from there.</summary>
internal static class LedgerEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("rooms/{id}/ledger", OneAsync).Produces<LedgerPageShape>().ProducesProblem(404);
        api.MapPost("rooms/{id}/polls/{poll}/ballot", CastAsync)
            .Accepts<BallotShape>("application/json")
            .Produces<ReceiptShape>()
            .ProducesProblem(400)
            .ProducesProblem(401)
            .ProducesProblem(403)
            .ProducesProblem(404)
            .ProducesProblem(409)
            .ProducesProblem(422);
    }

    private static async Task<IResult> OneAsync(
        HttpContext http,
        string id,
        Callers callers,
        RoomDesk desk,
        LedgerReading reading,
        BallotDesk ballots,
        IRecordStore store
    )
    {
        var cancel = http.RequestAborted;
        return await desk.OpenAsync(await callers.OfAsync(http), id) is { State.Kind: RoomKind.LiveConsultation } room
            ? Results.Ok(
                LedgerPageShape.Of(
                    room,
                    await reading.OfAsync(room, cancel),
                    await ballots.GivenAsync(room, cancel),
                    await store.EpochAsync(cancel)
                )
            )
            : Problems.Of(Problems.UnknownRoom);
    }

    /// <summary>Harmless when done again: the last ballot of a voice counts, and the receipt stays the same.</summary>
    private static async Task<IResult> CastAsync(
        HttpContext http,
        string id,
        long poll,
        BallotShape ballot,
        Callers callers,
        BallotDesk desk
    )
    {
        if (await callers.OfAsync(http) is not { } person)
        {
            return Problems.Of(Problems.NoSession);
        }
        var (receipt, refusal) = await desk.CastAsync(person, id, poll, ballot.Choices, http.RequestAborted);
        return receipt is not null ? Results.Ok(new ReceiptShape(poll, receipt))
            : refusal!.Code == Problems.UnknownRoom.Code ? Problems.Of(Problems.UnknownRoom)
            : Problems.Of(refusal);
    }
}

/// <summary>
/// As <c>GET rooms/{id}/ledger</c> answers it: the ledger after the entry <paramref name="At"/>. <paramref name="Mine"/> are the questions that the reader's voice is for,
/// <paramref name="Given"/> the reader's own ballots by the number of the poll; secret ones are in no answer. <paramref name="Cast"/> are the open secret votes in whose box a ballot
/// of the reader's voice lies.
/// </summary>
internal sealed record LedgerPageShape(
    string Room,
    long At,
    string Epoch,
    string Mark,
    Ledger Ledger,
    IReadOnlyList<long> Mine,
    IReadOnlyDictionary<long, Few<int>> Given,
    IReadOnlyList<long> Cast
)
{
    public static LedgerPageShape Of(Sighting room, Ledger ledger, IReadOnlyList<long> cast, string epoch) =>
        new(
            room.State.Room,
            room.State.Seq,
            epoch,
            room.State.Mark,
            ledger,
            OwnVoice.For(room.State, room.Caller),
            OwnVoice.In(room.State, room.Caller),
            cast
        );
}

/// <summary>A ballot of a secret vote: the options by their numbers, from 0.</summary>
internal sealed record BallotShape(Few<int> Choices);

/// <summary>That there is a ballot in the box, and nothing of what it says.</summary>
internal sealed record ReceiptShape(long Poll, string Receipt);
