namespace CsoNet.Collab.Consultations;

/// <summary>
/// The boxes of secret votes. What lies in them is in no record: for each voice a ballot under a slot, both bytes that say nothing to whoever has the store alone, because the key of
/// a box is itself sealed by one that lies elsewhere. Closing and putting in exclude each other: a ballot that was taken is counted. All methods throw
/// <see cref="Foundations.StoreAwayException"/> when the store does not answer.
/// </summary>
public interface IBallotBoxes
{
    /// <summary>
    /// The sealed key of the poll's box; where there is no box yet, there is one with <paramref name="fresh"/> from now on, if it is given, and of many who come at once all get the same.
    /// Null once it is closed.
    /// </summary>
    Task<byte[]?> KeyAsync(string room, long poll, byte[]? fresh, CancellationToken cancel = default);

    /// <summary>Puts the ballot into the slot, in the place of what was there. False where the box is closed, or there is none.</summary>
    Task<bool> PutAsync(string room, long poll, SealedBallot ballot, CancellationToken cancel = default);

    /// <summary>Whether there is a ballot in the slot.</summary>
    Task<bool> HoldsAsync(string room, long poll, byte[] slot, CancellationToken cancel = default);

    /// <summary>From now on nothing is put in, also where there was no box. What lies in it, in no order that says anything; null where there was none, or it was emptied.</summary>
    Task<ClosedBox?> CloseAsync(string room, long poll, CancellationToken cancel = default);

    /// <summary>Ballots and key are gone for good; that the box is closed stays.</summary>
    Task EmptyAsync(string room, long poll, CancellationToken cancel = default);
}

/// <summary>Under a slot that only the key of the box leads to from a voice.</summary>
public sealed record SealedBallot(byte[] Slot, byte[] Seal);

/// <summary>The sealed key, and what lies in the box.</summary>
public sealed record ClosedBox(byte[] Key, IReadOnlyList<SealedBallot> Ballots);
