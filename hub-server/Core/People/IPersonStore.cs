namespace CsoNet.Collab.People;

/// <summary>
/// People, and who is behind a participant number. This is the only place that links a person with a room:
/// records hold numbers, so erasing a person here and blanking one entry per room is enough.
/// All methods throw <see cref="Foundations.StoreAwayException"/> when the store does not answer.
/// </summary>
public interface IPersonStore
{
    Task<Person?> FindAsync(string id, CancellationToken cancel = default);

    /// <summary>Adds the person or replaces the one with the same id.</summary>
    Task PutAsync(Person person, CancellationToken cancel = default);

    /// <summary>At most <paramref name="limit"/> people in the order of their ids, after <paramref name="after"/> ("" from the start).</summary>
    Task<IReadOnlyList<Person>> ListAsync(string after, int limit, CancellationToken cancel = default);

    /// <summary>The person's number in that room, or null.</summary>
    Task<Seat?> SeatAsync(string room, string person, CancellationToken cancel = default);

    /// <summary>
    /// The person's number in that room, given now if there was none. Numbers of a room are unique and small; whatever calls at once
    /// for the same person gets the same number. <paramref name="admit"/> marks the seat as admitted, and never unmarks it.
    /// </summary>
    Task<Seat> TakeSeatAsync(string room, string person, bool admit, CancellationToken cancel = default);

    /// <summary>Who has these numbers in that room: those of them who are known.</summary>
    Task<IReadOnlyDictionary<int, Person>> WhoAsync(string room, IReadOnlyCollection<int> numbers, CancellationToken cancel = default);

    /// <summary>The rooms in which the person has a number, in the order of their ids.</summary>
    Task<IReadOnlyList<string>> RoomsOfAsync(string person, CancellationToken cancel = default);
}

/// <summary>A participant number in a room, 1 or more.</summary>
public sealed record Seat(int Number, bool Admitted);
