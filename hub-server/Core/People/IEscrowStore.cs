namespace CsoNet.Collab.People;

public enum EscrowWrite
{
    Done,

    /// <summary>The slot has a number in that room already: read it.</summary>
    SlotTaken,

    /// <summary>The number belongs to another slot of that room: draw another one.</summary>
    NumberTaken,
}

/// <summary>
/// Who is behind the handles of protected rooms, in a form that tells nobody who holds only this store: a person is a <b>slot</b>, the keyed hash of room and person, in no
/// two rooms the same; the person's id beside it is sealed by a key that lies elsewhere (<see cref="Escrow"/>). Nothing here has an order of its own: neither of
/// time nor of coming.
///
/// <para>The rooms of a person are kept as sealed notes, each under a slot of its own, so that the store does not know which rows belong together.</para>
///
/// Of many who add at once for one slot or one number exactly one is done. All methods throw <see cref="Foundations.StoreAwayException"/> when the store does not answer.
/// </summary>
public interface IEscrowStore
{
    /// <summary>The seats of these slots in the room, as far as they exist, in no order; one question.</summary>
    Task<IReadOnlyList<EscrowedSeat>> FindAsync(string room, IReadOnlyCollection<byte[]> slots, CancellationToken cancel = default);

    /// <summary>Who has that number in the room, or null.</summary>
    Task<EscrowedSeat?> FindByNumberAsync(string room, int number, CancellationToken cancel = default);

    Task<EscrowWrite> AddAsync(string room, EscrowedSeat seat, CancellationToken cancel = default);

    /// <summary>Marks the seat as admitted, and never unmarks it; nothing where there is none.</summary>
    Task AdmitAsync(string room, byte[] slot, CancellationToken cancel = default);

    /// <summary>Puts another slot and other sealed bytes under the number: nobody has it any more, and nobody gets it. Nothing where there is none.</summary>
    Task UnlinkAsync(string room, int number, byte[] slot, byte[] seal, CancellationToken cancel = default);

    /// <summary>Forgets all seats of the room, for good.</summary>
    Task ForgetAsync(string room, CancellationToken cancel = default);

    /// <summary>The sealed notes under these slots, as far as they exist.</summary>
    Task<IReadOnlyList<EscrowedNote>> NotesAsync(IReadOnlyCollection<byte[]> slots, CancellationToken cancel = default);

    /// <summary>False where the slot has a note already.</summary>
    Task<bool> AddNoteAsync(EscrowedNote note, CancellationToken cancel = default);

    Task RemoveNotesAsync(IReadOnlyCollection<byte[]> slots, CancellationToken cancel = default);
}

/// <summary>A number in a room; <paramref name="Slot"/> has 32 bytes, <paramref name="Seal"/> holds the person's id.</summary>
public sealed record EscrowedSeat(byte[] Slot, int Number, bool Admitted, byte[] Seal);

/// <summary>One of the rooms of somebody.</summary>
public sealed record EscrowedNote(byte[] Slot, byte[] Seal);
