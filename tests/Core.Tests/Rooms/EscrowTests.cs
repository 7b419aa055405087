using CsoNet.Collab.Geography;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>Numbers in protected rooms, on a real store and through the desk.</summary>
public sealed class EscrowTests : OnRealStorage
{
    private static readonly OpenRoom Protected = To.Open(
        RoomKind.RegionalChannel,
        visibility: Visibility.Listed,
        identity: IdentityPolicy.Pseudonymous
    );

    [Fact]
    public async Task A_number_is_drawn_once_for_each_room_and_person()
    {
        var first = await Node.Escrow.TakeSeatAsync("room-1", "p-amina", admit: false).Soon();
        Assert.Equal(first, await Node.Escrow.TakeSeatAsync("room-1", "p-amina", admit: false).Soon());
        Assert.InRange(first.Number, 100, 999);
        var rooms = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Node.Escrow.TakeSeatAsync($"room-{n}", "p-amina", admit: false)))
            .Soon();
        Assert.True(rooms.Select(seat => seat.Number).Distinct().Count() > 10);
    }

    [Fact]
    public async Task Many_at_once_get_numbers_of_their_own_and_one_person_gets_one()
    {
        var people = Enumerable.Range(0, 60).Select(n => $"p-{n % 20}");
        var seats = await Task.WhenAll(
                people.Select(async person => (person, (await Node.Escrow.TakeSeatAsync("room-1", person, admit: false)).Number))
            )
            .Soon();
        Assert.Equal(20, seats.Distinct().Count());
        Assert.Equal(20, seats.Select(seat => seat.Number).Distinct().Count());
    }

    [Fact]
    public async Task Who_came_first_cannot_be_told_from_the_numbers()
    {
        List<int> numbers = [];
        for (var n = 0; n < 30; n++)
        {
            numbers.Add((await Node.Escrow.TakeSeatAsync("room-1", $"p-{n}", admit: false).Soon()).Number);
        }
        Assert.NotEqual(numbers.Order(), numbers);
    }

    [Fact]
    public async Task A_full_room_draws_longer_numbers()
    {
        for (var n = 0; n < 960; n++)
        {
            await Node.Escrow.TakeSeatAsync("room-1", $"p-{n}", admit: false).Soon();
        }
        // There are nine hundred of three digits.
        var numbers = await Task.WhenAll(
                Enumerable.Range(0, 960).Select(async n => (await Node.Escrow.LookAsync("room-1", $"p-{n}")).Seat!.Number)
            )
            .Soon();
        Assert.Equal(960, numbers.Distinct().Count());
        Assert.Contains(numbers, number => number >= 1_000);
    }

    [Fact]
    public async Task The_rooms_of_somebody_are_found_and_only_with_the_key()
    {
        foreach (var room in new[] { "room-1", "room-2", "room-2" })
        {
            await Node.Escrow.TakeSeatAsync(room, "p-amina", admit: false).Soon();
        }
        for (var n = 0; n < 20; n++)
        {
            await Node.Escrow.TakeDoorAsync($"many-{n}", "p-boris").Soon();
        }
        Assert.Equal(["room-1", "room-2"], await Node.Escrow.RoomsOfAsync("p-amina").Soon());
        Assert.Equal(20, (await Node.Escrow.RoomsOfAsync("p-boris").Soon()).Count);
        Assert.Empty(await new Escrow(Storage.Escrow, new OtherKey()).RoomsOfAsync("p-amina").Soon());
    }

    [Fact]
    public async Task From_a_number_to_a_person_it_leads_at_the_door_and_by_a_reveal_and_never_by_the_wrong_one()
    {
        var (seat, door) = (
            (await Node.Escrow.TakeSeatAsync("room-1", "p-amina", admit: false).Soon()).Number,
            await Node.Escrow.TakeDoorAsync("room-1", "p-amina").Soon()
        );
        Assert.NotEqual(seat, door);
        Assert.Equal(
            ("p-amina", null),
            (await Node.Escrow.WhoAsksAsync("room-1", door).Soon(), await Node.Escrow.WhoAsksAsync("room-1", seat).Soon())
        );
        Assert.Equal(
            ("p-amina", null),
            (await Node.Escrow.RevealAsync("room-1", seat).Soon(), await Node.Escrow.RevealAsync("room-1", door).Soon())
        );
        Assert.Null(await new Escrow(Storage.Escrow, new OtherKey()).RevealAsync("room-1", seat).Soon());
    }

    [Fact]
    public async Task Who_was_forgotten_is_behind_no_handle_and_their_number_is_nobodys()
    {
        var seat = await Node.Escrow.TakeSeatAsync("room-1", "p-amina", admit: false).Soon();
        await Node.Escrow.ForgetPersonAsync("p-amina").Soon();
        Assert.Null(await Node.Escrow.RevealAsync("room-1", seat.Number).Soon());
        Assert.Empty(await Node.Escrow.RoomsOfAsync("p-amina").Soon());
        Assert.Equal((null, 0), await Node.Escrow.LookAsync("room-1", "p-amina").Soon());
        Assert.NotNull(await Storage.Escrow.FindByNumberAsync("room-1", seat.Number).Soon());
    }

    [Fact]
    public async Task Whoever_joins_a_protected_room_is_in_no_table_of_seats()
    {
        await JoinAsync(Amina);
        Assert.Null(await Storage.People.SeatAsync("room-1", Amina.Person.Id).Soon());
        Assert.Empty(await Storage.People.RoomsOfAsync(Amina.Person.Id).Soon());
        var number = (await Node.Escrow.LookAsync("room-1", Amina.Person.Id).Soon()).Seat!.Number;
        var record = await SoundRecord();
        var taken = Assert.IsType<HandleTaken>(Given.Wire.ReadEvent(record[^1]));
        Assert.Equal((number, VotingGroup.African), (taken.Number, taken.Region));
        Assert.NotEqual(number, record.Single(entry => entry.Type == "request.made").Author);
    }

    [Fact]
    public async Task A_retry_at_the_door_and_inside_gets_its_first_answer()
    {
        await Node.Has(Officer, Protected);
        var asking = To.Ask();
        var asked = await Node.Has(Amina, asking);
        Assert.Equal(asked, await Node.Has(Amina, asking));
        var door = (await SoundRecord()).Single(entry => entry.Type == "request.made").Author;
        await Node.Has(Officer, To.Approve(Amina with { Number = door }));
        var joining = To.Join();
        var joined = await Node.Has(Amina, joining);
        Assert.Equal((joined, asked), (await Node.Has(Amina, joining), await Node.Has(Amina, asking)));
    }

    [Fact]
    public async Task Whoever_was_let_in_reads_at_once_and_after_a_restart()
    {
        await JoinAsync(Amina);
        await Node.Has(Amina, To.Leave());
        Assert.NotNull(await new Node(Storage, Storage.Records).Desk.OpenAsync(Amina.Person, "room-1").Soon());
        Assert.Null(await Node.Desk.OpenAsync(Boris.Person, "room-1").Soon());
    }

    private async Task JoinAsync(Actor who)
    {
        await Node.Has(Officer, Protected);
        await Node.Has(who, To.Ask());
        var door = (await SoundRecord()).Last(entry => entry.Type == "request.made").Author;
        await Node.Has(Officer, To.Approve(who with { Number = door }));
        await Node.Has(who, To.Join());
    }

    private sealed class OtherKey : IEscrowKey
    {
        public ValueTask<byte[]> GetAsync() =>
            new(
                new byte[] { 1 }
                    .Concat(new byte[31])
                    .ToArray()
            );
    }
}
