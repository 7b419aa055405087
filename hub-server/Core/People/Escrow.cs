using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.People;

/// <summary>The key of the escrow, 32 bytes. It is of this purpose only, lies in no store, and is never made anew: nobody would find their seat again.</summary>
public interface IEscrowKey
{
    ValueTask<byte[]> GetAsync();
}

/// <summary>
/// Numbers in protected rooms: drawn at random for each room, so that they say nothing across rooms and nothing of who came first. Somebody finds their own number with it; from a
/// number to a person it leads in two places only: who waits at a door, for those who decide there, and <see cref="RevealAsync"/>.
/// </summary>
public sealed class Escrow(IEscrowStore store, IEscrowKey key)
{
    private const int Padded = 96;
    private const int Batch = 16;

    /// <summary>In the room, or at its door: two numbers of one person that nothing links.</summary>
    private enum Place
    {
        Seat,
        Door,

        /// <summary>Where what they keep for themselves lies; it has no number.</summary>
        Shelf,
    }

    /// <summary>
    /// Their number in the room, and the one under which they have asked to be let in; null and 0 where they have none.
    /// </summary>
    public async Task<(Seat? Seat, int Door)> LookAsync(string room, string person, CancellationToken cancel = default)
    {
        var secret = await key.GetAsync();
        var (seat, door) = (Slot(secret, Place.Seat, room, person), Slot(secret, Place.Door, room, person));
        var found = await store.FindAsync(room, [seat, door], cancel);
        return (
            SeatOf(found.FirstOrDefault(one => one.Slot.AsSpan().SequenceEqual(seat))),
            found.FirstOrDefault(one => one.Slot.AsSpan().SequenceEqual(door))?.Number ?? 0
        );
    }

    /// <summary>Their number, drawn now if they have none. <paramref name="admit"/> marks the seat as admitted, and never unmarks it.</summary>
    public async Task<Seat> TakeSeatAsync(string room, string person, bool admit, CancellationToken cancel = default)
    {
        await NoteAsync(room, person, cancel);
        return SeatOf(await TakeAsync(Place.Seat, room, person, admit, cancel))!;
    }

    public async Task<int> TakeDoorAsync(string room, string person, CancellationToken cancel = default)
    {
        await NoteAsync(room, person, cancel);
        return (await TakeAsync(Place.Door, room, person, admit: false, cancel)).Number;
    }

    /// <summary>Under which what somebody keeps of that room lies in the store, beside no person: how far they have read.</summary>
    public async Task<string> AliasAsync(string room, string person) =>
        Convert.ToHexStringLower(Slot(await key.GetAsync(), Place.Shelf, room, person));

    /// <summary>The protected rooms in which the person has, or had, a number.</summary>
    public async Task<IReadOnlyList<string>> RoomsOfAsync(string person, CancellationToken cancel = default) =>
        [.. (await NotesOfAsync(await key.GetAsync(), person, cancel)).Select(note => note.Room).Distinct(StringComparer.Ordinal)];

    /// <summary>The person who asks to be let in under that number; null where it is a number of the room itself.</summary>
    public Task<string?> WhoAsksAsync(string room, int number, CancellationToken cancel = default) =>
        WhoAsync(Place.Door, room, number, cancel);

    /// <summary>Who is behind a handle. For the safety officers, two of them, and never without a line in the log.</summary>
    public Task<string?> RevealAsync(string room, int number, CancellationToken cancel = default) =>
        WhoAsync(Place.Seat, room, number, cancel);

    /// <summary>Nobody has the person's numbers any more: what was said under them belongs to nobody, and nobody can be asked who it was.</summary>
    public async Task ForgetPersonAsync(string person, CancellationToken cancel = default)
    {
        var secret = await key.GetAsync();
        var notes = await NotesOfAsync(secret, person, cancel);
        foreach (
            var (room, place) in notes
                .Select(note => note.Room)
                .Distinct()
                .SelectMany(_ => Enum.GetValues<Place>(), (room, place) => (room, place))
        )
        {
            if (await store.FindAsync(room, [Slot(secret, place, room, person)], cancel) is [var seat])
            {
                await store.UnlinkAsync(
                    room,
                    seat.Number,
                    RandomNumberGenerator.GetBytes(32),
                    RandomNumberGenerator.GetBytes(seat.Seal.Length),
                    cancel
                );
            }
        }
        await store.RemoveNotesAsync([.. notes.Select(note => note.Slot)], cancel);
    }

    /// <summary>The room's retention is over: from then on nobody can say who was behind its handles.</summary>
    public Task ForgetRoomAsync(string room, CancellationToken cancel = default) => store.ForgetAsync(room, cancel);

    private async Task<EscrowedSeat> TakeAsync(Place place, string room, string person, bool admit, CancellationToken cancel)
    {
        var secret = await key.GetAsync();
        var slot = Slot(secret, place, room, person);
        for (var attempt = 0; ; attempt++)
        {
            if (await store.FindAsync(room, [slot], cancel) is [var known])
            {
                await (admit && !known.Admitted ? store.AdmitAsync(room, slot, cancel) : Task.CompletedTask);
                return known with { Admitted = known.Admitted || admit };
            }
            var number = Draw(attempt);
            var seat = new EscrowedSeat(slot, number, admit, Seal(secret, place, room, number, person));
            if (await store.AddAsync(room, seat, cancel) == EscrowWrite.Done)
            {
                return seat;
            }
        }
    }

    /// <summary>Three digits are easily said; where many are taken, more.</summary>
    private static int Draw(int attempt) =>
        attempt < 12 ? RandomNumberGenerator.GetInt32(100, 1_000)
        : attempt < 24 ? RandomNumberGenerator.GetInt32(1_000, 10_000)
        : RandomNumberGenerator.GetInt32(10_000, 1_000_000_000);

    private async Task<string?> WhoAsync(Place place, string room, int number, CancellationToken cancel) =>
        await store.FindByNumberAsync(room, number, cancel) is { } seat
        && Sealing.Open(Derive(await key.GetAsync(), "seals"), Belonging(place, room, number), seat.Seal) is { } plain
            ? Unpad(plain)
            : null;

    /// <summary>Before the seat is taken: a note without a seat is harmless, a seat without a note would be found in no list.</summary>
    private async Task NoteAsync(string room, string person, CancellationToken cancel)
    {
        var secret = await key.GetAsync();
        bool noted;
        do
        {
            var notes = await NotesOfAsync(secret, person, cancel);
            var slot = NoteSlot(secret, person, notes.Count);
            noted =
                notes.Any(note => note.Room == room)
                || await store.AddNoteAsync(new EscrowedNote(slot, Sealing.Seal(Derive(secret, "notes"), slot, Pad(room))), cancel);
        } while (!noted);
    }

    private async Task<List<(byte[] Slot, string Room)>> NotesOfAsync(byte[] secret, string person, CancellationToken cancel)
    {
        List<(byte[], string)> all = [];
        for (var from = 0; ; from += Batch)
        {
            var found = await store.NotesAsync([.. Enumerable.Range(from, Batch).Select(index => NoteSlot(secret, person, index))], cancel);
            all.AddRange(
                found.Select(note => (note.Slot, Unpad(Sealing.Open(Derive(secret, "notes"), note.Slot, note.Seal) ?? new byte[Padded])))
            );
            if (found.Count < Batch)
            {
                return all;
            }
        }
    }

    private static byte[] Seal(byte[] secret, Place place, string room, int number, string person) =>
        Sealing.Seal(Derive(secret, "seals"), Belonging(place, room, number), Pad(person));

    private static byte[] Belonging(Place place, string room, int number) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{place}\n{room}\n{number}"));

    private static byte[] Slot(byte[] secret, Place place, string room, string person) =>
        HMACSHA256.HashData(Derive(secret, "slots"), Encoding.UTF8.GetBytes($"{place}\n{room}\n{person}"));

    private static byte[] NoteSlot(byte[] secret, string person, int index) =>
        HMACSHA256.HashData(
            Derive(secret, "slots"),
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"note\n{person}\n{index}"))
        );

    /// <summary>A key of its own for each use.</summary>
    private static byte[] Derive(byte[] secret, string use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: Encoding.ASCII.GetBytes(use));

    /// <summary>All of one length: how long a name is tells something, too.</summary>
    private static byte[] Pad(string word)
    {
        var plain = new byte[Padded];
        Encoding.UTF8.GetBytes(word, plain);
        return plain;
    }

    private static string Unpad(byte[] plain) => Encoding.UTF8.GetString(plain).TrimEnd('\0');

    private static Seat? SeatOf(EscrowedSeat? seat) => seat is null ? null : new Seat(seat.Number, seat.Admitted);
}
