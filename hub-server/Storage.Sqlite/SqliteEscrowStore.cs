using CsoNet.Collab.People;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

/// <summary>Rows lie in the order of their slots, which is none: not even the file says who came first.</summary>
internal sealed class SqliteEscrowStore(SqliteDatabase database) : IEscrowStore
{
    private const string Row = "SELECT slot, number, admitted, seal FROM escrow_seats WHERE room = $room ";

    public Task<IReadOnlyList<EscrowedSeat>> FindAsync(
        string room,
        IReadOnlyCollection<byte[]> slots,
        CancellationToken cancel = default
    ) =>
        database.ReadAsync<IReadOnlyList<EscrowedSeat>>(
            session => [.. slots.Select(slot => Find(session, room, slot)).OfType<EscrowedSeat>()],
            cancel
        );

    public Task<EscrowedSeat?> FindByNumberAsync(string room, int number, CancellationToken cancel = default) =>
        database.ReadAsync(session => session.First(Row + "AND number = $number", SeatOf, ("$room", room), ("$number", number)), cancel);

    public Task<EscrowWrite> AddAsync(string room, EscrowedSeat seat, CancellationToken cancel = default) =>
        database.WriteAsync(session => Add(session, room, seat), cancel);

    public Task AdmitAsync(string room, byte[] slot, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.Run("UPDATE escrow_seats SET admitted = 1 WHERE room = $room AND slot = $slot", ("$room", room), ("$slot", slot)),
            cancel
        );

    public async Task UnlinkAsync(string room, int number, byte[] slot, byte[] seal, CancellationToken cancel = default)
    {
        await database.WriteAsync(
            session =>
                session.Run(
                    "UPDATE escrow_seats SET slot = $slot, seal = $seal WHERE room = $room AND number = $number",
                    ("$room", room),
                    ("$number", number),
                    ("$slot", slot),
                    ("$seal", seal)
                ),
            cancel
        );
        database.ScrubSoon();
    }

    public async Task ForgetAsync(string room, CancellationToken cancel = default)
    {
        await database.WriteAsync(session => session.Run("DELETE FROM escrow_seats WHERE room = $room", ("$room", room)), cancel);
        database.ScrubSoon();
    }

    public Task<IReadOnlyList<EscrowedNote>> NotesAsync(IReadOnlyCollection<byte[]> slots, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<EscrowedNote>>(
            session => [.. slots.Select(slot => Note(session, slot)).OfType<EscrowedNote>()],
            cancel
        );

    public async Task<bool> AddNoteAsync(EscrowedNote note, CancellationToken cancel = default) =>
        await database.WriteAsync(
            session =>
                session.Run(
                    "INSERT INTO escrow_notes (slot, seal) VALUES ($slot, $seal) ON CONFLICT (slot) DO NOTHING",
                    ("$slot", note.Slot),
                    ("$seal", note.Seal)
                ),
            cancel
        ) > 0;

    public async Task RemoveNotesAsync(IReadOnlyCollection<byte[]> slots, CancellationToken cancel = default)
    {
        await database.WriteAsync(
            session => slots.Sum(slot => session.Run("DELETE FROM escrow_notes WHERE slot = $slot", ("$slot", slot))),
            cancel
        );
        database.ScrubSoon();
    }

    private static EscrowWrite Add(SqliteSession session, string room, EscrowedSeat seat) =>
        Find(session, room, seat.Slot) is not null ? EscrowWrite.SlotTaken
        : session.Run(
            """
            INSERT INTO escrow_seats (room, slot, number, admitted, seal) VALUES ($room, $slot, $number, $admitted, $seal)
            ON CONFLICT (room, number) DO NOTHING
            """,
            ("$room", room),
            ("$slot", seat.Slot),
            ("$number", seat.Number),
            ("$admitted", seat.Admitted),
            ("$seal", seat.Seal)
        ) > 0
            ? EscrowWrite.Done
        : EscrowWrite.NumberTaken;

    private static EscrowedSeat? Find(SqliteSession session, string room, byte[] slot) =>
        session.First(Row + "AND slot = $slot", SeatOf, ("$room", room), ("$slot", slot));

    private static EscrowedNote? Note(SqliteSession session, byte[] slot) =>
        session.First(
            "SELECT slot, seal FROM escrow_notes WHERE slot = $slot",
            row => new EscrowedNote(row.GetFieldValue<byte[]>(0), row.GetFieldValue<byte[]>(1)),
            ("$slot", slot)
        );

    private static EscrowedSeat SeatOf(SqliteDataReader row) =>
        new(row.GetFieldValue<byte[]>(0), row.GetInt32(1), row.GetBoolean(2), row.GetFieldValue<byte[]>(3));
}
