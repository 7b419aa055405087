using CsoNet.Collab.People;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per seat, its key made of room and slot; the unique index over room and number decides who gets a number. No key holds a time.</summary>
internal sealed class MongoEscrowStore(IMongoDatabase database, Questions questions) : IEscrowStore
{
    private readonly IMongoCollection<EscrowSeatDocument> seats = database.GetCollection<EscrowSeatDocument>("escrowSeats");
    private readonly IMongoCollection<EscrowNoteDocument> notes = database.GetCollection<EscrowNoteDocument>("escrowNotes");

    public Task PrepareAsync(CancellationToken cancel) =>
        seats.Indexes.CreateOneAsync(
            new CreateIndexModel<EscrowSeatDocument>(
                Builders<EscrowSeatDocument>.IndexKeys.Ascending(seat => seat.Room).Ascending(seat => seat.Number),
                new CreateIndexOptions { Unique = true }
            ),
            cancellationToken: cancel
        );

    public async Task<IReadOnlyList<EscrowedSeat>> FindAsync(
        string room,
        IReadOnlyCollection<byte[]> slots,
        CancellationToken cancel = default
    )
    {
        var asked = Builders<EscrowSeatDocument>.Filter.In(seat => seat.Id, slots.Select(slot => EscrowSeatDocument.IdOf(room, slot)));
        var found = await questions.AskAsync(token => seats.Find(asked).ToListAsync(token), cancel);
        return found.ConvertAll(seat => seat.ToSeat());
    }

    public async Task<EscrowedSeat?> FindByNumberAsync(string room, int number, CancellationToken cancel = default) =>
        (await questions.AskAsync(token => NumberedAsync(room, number, token), cancel))?.ToSeat();

    public Task<EscrowWrite> AddAsync(string room, EscrowedSeat seat, CancellationToken cancel = default)
    {
        var document = EscrowSeatDocument.Of(room, seat);
        return questions.AskAsync(
            async token =>
                await Taken.UnlessAsync(() => seats.InsertOneAsync(document, options: null, token)) ? EscrowWrite.Done
                : await seats.Find(one => one.Id == document.Id).AnyAsync(token) ? EscrowWrite.SlotTaken
                : EscrowWrite.NumberTaken,
            cancel
        );
    }

    public Task AdmitAsync(string room, byte[] slot, CancellationToken cancel = default)
    {
        var id = EscrowSeatDocument.IdOf(room, slot);
        var admitted = Builders<EscrowSeatDocument>.Update.Set(seat => seat.Admitted, true);
        return questions.AskAsync(token => seats.UpdateOneAsync(seat => seat.Id == id, admitted, options: null, token), cancel);
    }

    /// <summary>The key cannot be changed, so the seat is taken out and put in anew; until then the number is held by nobody, and nobody who draws it harms anything.</summary>
    public Task UnlinkAsync(string room, int number, byte[] slot, byte[] seal, CancellationToken cancel = default) =>
        questions.AskAsync(
            async token =>
            {
                if (await NumberedAsync(room, number, token) is not { } before)
                {
                    return false;
                }
                await seats.DeleteOneAsync(seat => seat.Id == before.Id, token);
                var after = EscrowSeatDocument.Of(room, new EscrowedSeat(slot, number, before.Admitted, seal));
                return await Taken.UnlessAsync(() => seats.InsertOneAsync(after, options: null, token));
            },
            cancel
        );

    public Task ForgetAsync(string room, CancellationToken cancel = default) =>
        questions.AskAsync(token => seats.DeleteManyAsync(seat => seat.Room == room, token), cancel);

    public async Task<IReadOnlyList<EscrowedNote>> NotesAsync(IReadOnlyCollection<byte[]> slots, CancellationToken cancel = default)
    {
        var asked = Builders<EscrowNoteDocument>.Filter.In(note => note.Id, slots.Select(Convert.ToHexStringLower));
        var found = await questions.AskAsync(token => notes.Find(asked).ToListAsync(token), cancel);
        return found.ConvertAll(note => new EscrowedNote(Convert.FromHexString(note.Id), note.Seal));
    }

    public Task<bool> AddNoteAsync(EscrowedNote note, CancellationToken cancel = default)
    {
        var document = new EscrowNoteDocument { Id = Convert.ToHexStringLower(note.Slot), Seal = note.Seal };
        return questions.AskAsync(token => Taken.UnlessAsync(() => notes.InsertOneAsync(document, options: null, token)), cancel);
    }

    public Task RemoveNotesAsync(IReadOnlyCollection<byte[]> slots, CancellationToken cancel = default)
    {
        var asked = Builders<EscrowNoteDocument>.Filter.In(note => note.Id, slots.Select(Convert.ToHexStringLower));
        return questions.AskAsync(token => notes.DeleteManyAsync(asked, token), cancel);
    }

    private async Task<EscrowSeatDocument?> NumberedAsync(string room, int number, CancellationToken cancel) =>
        await seats.Find(seat => seat.Room == room && seat.Number == number).FirstOrDefaultAsync(cancel);
}

internal sealed class EscrowSeatDocument
{
    [BsonId]
    public required string Id { get; init; }

    [BsonElement("room")]
    public required string Room { get; init; }

    [BsonElement("number")]
    public required int Number { get; init; }

    [BsonElement("admitted")]
    public required bool Admitted { get; init; }

    [BsonElement("seal")]
    public required byte[] Seal { get; init; }

    public static string IdOf(string room, byte[] slot) => $"{room} {Convert.ToHexStringLower(slot)}";

    public static EscrowSeatDocument Of(string room, EscrowedSeat seat) =>
        new()
        {
            Id = IdOf(room, seat.Slot),
            Room = room,
            Number = seat.Number,
            Admitted = seat.Admitted,
            Seal = seat.Seal,
        };

    public EscrowedSeat ToSeat() => new(Convert.FromHexString(Id.AsSpan(Room.Length + 1)), Number, Admitted, Seal);
}

internal sealed class EscrowNoteDocument
{
    [BsonId]
    public required string Id { get; init; }

    [BsonElement("seal")]
    public required byte[] Seal { get; init; }
}
