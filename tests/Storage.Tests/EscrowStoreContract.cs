using System.Security.Cryptography;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Storage.Tests;

public abstract class EscrowStoreContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private static readonly byte[] One = Slot(1);
    private static readonly byte[] Other = Slot(2);

    private IEscrowStore Escrow => Storage.Escrow;

    [Fact]
    public async Task A_seat_comes_back_by_its_slot_and_by_its_number_and_outlives_a_restart()
    {
        Assert.Equal(EscrowWrite.Done, await Escrow.AddAsync("room-1", Seat(One, 512), Soon));
        await Storage.ReopenAsync();
        AssertSame(Seat(One, 512), Assert.Single(await Escrow.FindAsync("room-1", [One, Other], Soon)));
        AssertSame(Seat(One, 512), await Escrow.FindByNumberAsync("room-1", 512, Soon));
        Assert.Null(await Escrow.FindByNumberAsync("room-1", 513, Soon));
    }

    [Fact]
    public async Task A_slot_has_one_number_in_a_room_and_a_number_one_slot()
    {
        await Escrow.AddAsync("room-1", Seat(One, 512), Soon);
        Assert.Equal(EscrowWrite.SlotTaken, await Escrow.AddAsync("room-1", Seat(One, 700), Soon));
        Assert.Equal(EscrowWrite.NumberTaken, await Escrow.AddAsync("room-1", Seat(Other, 512), Soon));
        Assert.Equal(EscrowWrite.Done, await Escrow.AddAsync("room-2", Seat(Other, 512), Soon));
        Assert.Empty(await Escrow.FindAsync("room-1", [Other], Soon));
    }

    [Fact]
    public async Task Of_many_who_want_one_number_exactly_one_gets_it()
    {
        var adding = Enumerable.Range(1, 20).Select(n => Escrow.AddAsync("room-1", Seat(Slot((byte)n), 512), Soon));
        var outcomes = await Task.WhenAll(adding);
        Assert.Equal((1, 19), (outcomes.Count(one => one == EscrowWrite.Done), outcomes.Count(one => one == EscrowWrite.NumberTaken)));
    }

    [Fact]
    public async Task A_seat_is_marked_as_admitted_and_stays_so()
    {
        await Escrow.AddAsync("room-1", Seat(One, 512), Soon);
        await Escrow.AdmitAsync("room-1", One, Soon);
        await Escrow.AdmitAsync("room-1", Other, Soon);
        Assert.True((await Escrow.FindByNumberAsync("room-1", 512, Soon))!.Admitted);
    }

    [Fact]
    public async Task What_is_unlinked_keeps_its_number_and_is_found_by_the_old_slot_no_more()
    {
        await Escrow.AddAsync("room-1", Seat(One, 512), Soon);
        await Escrow.UnlinkAsync("room-1", 512, Other, [9], Soon);
        await Escrow.UnlinkAsync("room-1", 999, Other, [9], Soon);
        Assert.Empty(await Escrow.FindAsync("room-1", [One], Soon));
        Assert.Equal(9, Assert.Single((await Escrow.FindByNumberAsync("room-1", 512, Soon))!.Seal));
        Assert.Equal(EscrowWrite.NumberTaken, await Escrow.AddAsync("room-1", Seat(Slot(3), 512), Soon));
    }

    [Fact]
    public async Task A_room_is_forgotten_and_the_others_are_not()
    {
        await Escrow.AddAsync("room-1", Seat(One, 512), Soon);
        await Escrow.AddAsync("room-2", Seat(Other, 513), Soon);
        await Escrow.ForgetAsync("room-1", Soon);
        Assert.Null(await Escrow.FindByNumberAsync("room-1", 512, Soon));
        Assert.NotNull(await Escrow.FindByNumberAsync("room-2", 513, Soon));
    }

    [Fact]
    public async Task Notes_come_back_by_their_slots_and_the_first_one_stays()
    {
        Assert.True(await Escrow.AddNoteAsync(new EscrowedNote(One, [1]), Soon));
        Assert.False(await Escrow.AddNoteAsync(new EscrowedNote(One, [2]), Soon));
        Assert.True(await Escrow.AddNoteAsync(new EscrowedNote(Other, [3]), Soon));
        var found = await Escrow.NotesAsync([One, Other, Slot(3)], Soon);
        Assert.Equal([1, 3], found.OrderBy(note => note.Slot[0]).Select(note => note.Seal[0]));
        await Escrow.RemoveNotesAsync([One], Soon);
        Assert.Equal(Other, Assert.Single(await Escrow.NotesAsync([One, Other], Soon)).Slot);
    }

    private static byte[] Slot(byte first) => [first, .. SHA256.HashData([first]).AsSpan(1)];

    private static EscrowedSeat Seat(byte[] slot, int number) => new(slot, number, Admitted: false, [1, 2, 3]);

    private static void AssertSame(EscrowedSeat expected, EscrowedSeat? found)
    {
        Assert.Equal((expected.Number, expected.Admitted), (found!.Number, found.Admitted));
        Assert.Equal(expected.Slot, found.Slot);
        Assert.Equal(expected.Seal, found.Seal);
    }
}
