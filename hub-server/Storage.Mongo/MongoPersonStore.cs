using CsoNet.Collab.People;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>
/// People, and their numbers in rooms. A number is the highest one and one more, tried until it is not taken: the unique index over
/// room and number decides, and the key of room and person sees to it that nobody gets two. Whoever collides tries a little higher,
/// so that a crowd at the door is let in together; the holes that this leaves harm nobody.
/// </summary>
internal sealed class MongoPersonStore(IMongoDatabase database, Questions questions) : IPersonStore
{
    private static readonly ReplaceOptions OrInsert = new() { IsUpsert = true };
    private readonly IMongoCollection<PersonDocument> people = database.GetCollection<PersonDocument>("people");
    private readonly IMongoCollection<SeatDocument> seats = database.GetCollection<SeatDocument>("seats");

    public Task PrepareAsync(CancellationToken cancel)
    {
        var keys = Builders<SeatDocument>.IndexKeys;
        CreateIndexModel<SeatDocument>[] indexes =
        [
            new(keys.Ascending(seat => seat.Room).Ascending(seat => seat.Number), new CreateIndexOptions { Unique = true }),
            new(keys.Ascending(seat => seat.Person).Ascending(seat => seat.Room)),
        ];
        return seats.Indexes.CreateManyAsync(indexes, cancel);
    }

    public async Task<Person?> FindAsync(string id, CancellationToken cancel = default)
    {
        var found = await questions.AskAsync(token => people.Find(person => person.Id == id).FirstOrDefaultAsync(token), cancel);
        return found?.ToPerson();
    }

    public Task PutAsync(Person person, CancellationToken cancel = default)
    {
        var document = PersonDocument.Of(person);
        return questions.AskAsync(token => people.ReplaceOneAsync(one => one.Id == document.Id, document, OrInsert, token), cancel);
    }

    public async Task<IReadOnlyList<Person>> ListAsync(string after, int limit, CancellationToken cancel = default)
    {
        var later = Builders<PersonDocument>.Filter.Gt(person => person.Id, after);
        var found = await questions.AskAsync(
            token => people.Find(later).SortBy(person => person.Id).Limit(limit).ToListAsync(token),
            cancel
        );
        return found.ConvertAll(person => person.ToPerson());
    }

    public async Task<Seat?> SeatAsync(string room, string person, CancellationToken cancel = default) =>
        (await questions.AskAsync(token => SeatOfAsync(SeatDocument.IdOf(room, person), token), cancel))?.ToSeat();

    public Task<Seat> TakeSeatAsync(string room, string person, bool admit, CancellationToken cancel = default) =>
        questions.AskAsync(token => TakeAsync(room, person, admit, token), cancel);

    public async Task<IReadOnlyDictionary<int, Person>> WhoAsync(
        string room,
        IReadOnlyCollection<int> numbers,
        CancellationToken cancel = default
    )
    {
        var where = Builders<SeatDocument>.Filter;
        var asked = where.Eq(seat => seat.Room, room) & where.In(seat => seat.Number, numbers);
        var found = await questions.AskAsync(token => seats.Find(asked).ToListAsync(token), cancel);
        var known = Builders<PersonDocument>.Filter.In(person => person.Id, found.Select(seat => seat.Person));
        var who = (await questions.AskAsync(token => people.Find(known).ToListAsync(token), cancel)).ToDictionary(person => person.Id);
        return found.Where(seat => who.ContainsKey(seat.Person)).ToDictionary(seat => seat.Number, seat => who[seat.Person].ToPerson());
    }

    public async Task<IReadOnlyList<string>> RoomsOfAsync(string person, CancellationToken cancel = default)
    {
        var found = await questions.AskAsync(
            token => seats.Find(seat => seat.Person == person).SortBy(seat => seat.Room).ToListAsync(token),
            cancel
        );
        return found.ConvertAll(seat => seat.Room);
    }

    private async Task<Seat> TakeAsync(string room, string person, bool admit, CancellationToken cancel)
    {
        var id = SeatDocument.IdOf(room, person);
        for (var spread = 1; ; spread *= 2)
        {
            if (await SeatOfAsync(id, cancel) is { } seat)
            {
                return admit && !seat.Admitted ? await AdmitAsync(seat, cancel) : seat.ToSeat();
            }
            var next = new SeatDocument
            {
                Id = id,
                Room = room,
                Person = person,
                Number = await HighestAsync(room, cancel) + 1 + Random.Shared.Next(Math.Min(spread, 64)),
                Admitted = admit,
            };
            if (await Taken.UnlessAsync(() => seats.InsertOneAsync(next, options: null, cancel)))
            {
                return next.ToSeat();
            }
            await questions.JitterAsync(cancel);
        }
    }

    private async Task<Seat> AdmitAsync(SeatDocument seat, CancellationToken cancel)
    {
        var admitted = Builders<SeatDocument>.Update.Set(one => one.Admitted, true);
        await seats.UpdateOneAsync(one => one.Id == seat.Id, admitted, options: null, cancel);
        return new Seat(seat.Number, Admitted: true);
    }

    private async Task<SeatDocument?> SeatOfAsync(string id, CancellationToken cancel) =>
        await seats.Find(seat => seat.Id == id).FirstOrDefaultAsync(cancel);

    private async Task<int> HighestAsync(string room, CancellationToken cancel)
    {
        var last = await seats.Find(seat => seat.Room == room).SortByDescending(seat => seat.Number).FirstOrDefaultAsync(cancel);
        return last?.Number ?? 0;
    }
}
