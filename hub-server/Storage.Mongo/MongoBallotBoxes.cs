using System.Globalization;
using CsoNet.Collab.Consultations;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per box, with its ballots in it: so closing it and putting one in exclude each other. Their order in it may be that in which they came; whose they are it does not say.</summary>
internal sealed class MongoBallotBoxes(IMongoDatabase database, Questions questions) : IBallotBoxes
{
    private readonly IMongoCollection<BallotBoxDocument> boxes = database.GetCollection<BallotBoxDocument>("ballotBoxes");

    public Task<byte[]?> KeyAsync(string room, long poll, byte[]? fresh, CancellationToken cancel = default)
    {
        var id = BallotBoxDocument.IdOf(room, poll);
        return questions.AskAsync(
            async token =>
            {
                if (fresh is not null && await FindAsync(id, token) is null)
                {
                    var document = new BallotBoxDocument { Id = id, Key = fresh };
                    await Taken.UnlessAsync(() => boxes.InsertOneAsync(document, options: null, token));
                }
                return await FindAsync(id, token) is { Closed: false, Key: var key } ? key : null;
            },
            cancel
        );
    }

    public Task<bool> PutAsync(string room, long poll, SealedBallot ballot, CancellationToken cancel = default)
    {
        var id = BallotBoxDocument.IdOf(room, poll);
        var change = Builders<BallotBoxDocument>.Update.Set(BallotBoxDocument.SlotOf(ballot.Slot), ballot.Seal);
        return questions.AskAsync(
            async token => (await boxes.UpdateOneAsync(box => box.Id == id && !box.Closed, change, options: null, token)).MatchedCount == 1,
            cancel
        );
    }

    public Task<bool> HoldsAsync(string room, long poll, byte[] slot, CancellationToken cancel = default)
    {
        var id = BallotBoxDocument.IdOf(room, poll);
        var holds = Builders<BallotBoxDocument>.Filter.Exists(BallotBoxDocument.SlotOf(slot));
        return questions.AskAsync(
            token => boxes.Find(Builders<BallotBoxDocument>.Filter.Eq(box => box.Id, id) & holds).AnyAsync(token),
            cancel
        );
    }

    public Task<ClosedBox?> CloseAsync(string room, long poll, CancellationToken cancel = default)
    {
        var id = BallotBoxDocument.IdOf(room, poll);
        return questions.AskAsync(
            async token =>
            {
                await ShutAsync(id, token);
                return await FindAsync(id, token) is { Key.Length: > 0 } box ? box.ToClosed() : null;
            },
            cancel
        );
    }

    public Task EmptyAsync(string room, long poll, CancellationToken cancel = default)
    {
        var id = BallotBoxDocument.IdOf(room, poll);
        var change = Builders<BallotBoxDocument>.Update.Set(box => box.Key, []).Set(box => box.Ballots, []);
        return questions.AskAsync(
            async token =>
            {
                await ShutAsync(id, token);
                return await boxes.UpdateOneAsync(box => box.Id == id, change, options: null, token);
            },
            cancel
        );
    }

    private async Task ShutAsync(string id, CancellationToken cancel)
    {
        var shut = Builders<BallotBoxDocument>.Update.Set(box => box.Closed, true);
        if ((await boxes.UpdateOneAsync(box => box.Id == id, shut, options: null, cancel)).MatchedCount == 0)
        {
            var document = new BallotBoxDocument { Id = id, Closed = true };
            await Taken.UnlessAsync(() => boxes.InsertOneAsync(document, options: null, cancel));
            await boxes.UpdateOneAsync(box => box.Id == id, shut, options: null, cancel);
        }
    }

    private async Task<BallotBoxDocument?> FindAsync(string id, CancellationToken cancel) =>
        await boxes.Find(box => box.Id == id).FirstOrDefaultAsync(cancel);
}

internal sealed class BallotBoxDocument
{
    [BsonId]
    public required string Id { get; init; }

    [BsonElement("closed")]
    public bool Closed { get; init; }

    [BsonElement("key")]
    public byte[] Key { get; init; } = [];

    [BsonElement("ballots")]
    public Dictionary<string, byte[]> Ballots { get; init; } = [];

    public static string IdOf(string room, long poll) => string.Create(CultureInfo.InvariantCulture, $"{room} {poll}");

    public static string SlotOf(byte[] slot) => $"ballots.{Convert.ToHexStringLower(slot)}";

    public ClosedBox ToClosed() =>
        new(
            Key,
            [
                .. Ballots
                    .OrderBy(ballot => ballot.Key, StringComparer.Ordinal)
                    .Select(ballot => new SealedBallot(Convert.FromHexString(ballot.Key), ballot.Value)),
            ]
        );
}
