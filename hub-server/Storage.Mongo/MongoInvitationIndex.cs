using CsoNet.Collab.Rooms;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per invitation, its key the hash of the code.</summary>
internal sealed class MongoInvitationIndex(IMongoDatabase database, Questions questions) : IInvitationIndex
{
    private readonly IMongoCollection<InvitationDocument> invitations = database.GetCollection<InvitationDocument>("invitations");

    public Task PrepareAsync(CancellationToken cancel)
    {
        var keys = Builders<InvitationDocument>.IndexKeys.Ascending(one => one.Room).Ascending(one => one.Number);
        return invitations.Indexes.CreateOneAsync(new CreateIndexModel<InvitationDocument>(keys), options: null, cancel);
    }

    public Task PutAsync(InvitationLine line, CancellationToken cancel = default)
    {
        var document = new InvitationDocument
        {
            Id = line.Digest,
            Room = line.Room,
            Number = line.Invitation,
        };
        return questions.AskAsync(token => Taken.UnlessAsync(() => invitations.InsertOneAsync(document, options: null, token)), cancel);
    }

    public async Task<InvitationLine?> FindAsync(string digest, CancellationToken cancel = default)
    {
        var found = await questions.AskAsync(token => invitations.Find(one => one.Id == digest).FirstOrDefaultAsync(token), cancel);
        return found is null ? null : new InvitationLine(found.Id, found.Room, found.Number);
    }

    public Task RemoveAsync(string room, long invitation, CancellationToken cancel = default) =>
        questions.AskAsync(token => invitations.DeleteManyAsync(one => one.Room == room && one.Number == invitation, token), cancel);

    public Task ForgetAsync(CancellationToken cancel = default) =>
        questions.AskAsync(token => invitations.DeleteManyAsync(Builders<InvitationDocument>.Filter.Empty, token), cancel);
}

internal sealed class InvitationDocument
{
    [BsonId]
    public required string Id { get; init; }

    [BsonElement("room")]
    public required string Room { get; init; }

    [BsonElement("number")]
    public required long Number { get; init; }
}
