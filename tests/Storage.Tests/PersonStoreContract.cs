using CsoNet.Collab.People;

namespace CsoNet.Collab.Storage.Tests;

public abstract class PersonStoreContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private IPersonStore People => Storage.People;

    [Fact]
    public async Task A_person_comes_back_as_given()
    {
        var network = new Placard("o-1", "Women’s Network", "cso", "KE");
        var amina = new Person("p-1", "أمينة 李", AccountRole.CsoFocalPoint, network, "ar", Pending: true, Hidden: true)
        {
            Latin = "Amina Lee",
            Country = "KE",
            Zone = "Africa/Nairobi",
        };
        await People.PutAsync(amina, Soon);
        Assert.Equal(amina, await People.FindAsync("p-1", Soon));
        Assert.Null(await People.FindAsync("p-2", Soon));
    }

    [Fact]
    public async Task Somebody_without_an_organization_and_a_language_comes_back_so()
    {
        var kim = new Person("p-1", "Kim", AccountRole.Observer);
        await People.PutAsync(kim, Soon);
        Assert.Equal(kim, await People.FindAsync("p-1", Soon));
    }

    [Fact]
    public async Task Putting_again_replaces()
    {
        await People.PutAsync(new Person("p-1", "Kim", AccountRole.Observer), Soon);
        await People.PutAsync(new Person("p-1", "Kim Lee", AccountRole.UnStaff), Soon);
        Assert.Equal("Kim Lee", (await People.FindAsync("p-1", Soon))!.Name);
        Assert.Single(await People.ListAsync("", 10, Soon));
    }

    [Fact]
    public async Task People_are_listed_in_the_order_of_their_ids_page_by_page()
    {
        foreach (var id in (string[])["c", "a", "d", "b"])
        {
            await People.PutAsync(new Person(id, id, AccountRole.Observer), Soon);
        }
        Assert.Equal(["a", "b", "c"], (await People.ListAsync("", 3, Soon)).Select(person => person.Id));
        Assert.Equal(["d"], (await People.ListAsync("c", 3, Soon)).Select(person => person.Id));
    }

    [Fact]
    public async Task The_numbers_of_a_room_are_small_and_each_is_one_persons()
    {
        var seats = new List<Seat>();
        for (var i = 1; i <= 5; i++)
        {
            seats.Add(await People.TakeSeatAsync("room-1", $"p-{i}", admit: false, Soon));
        }
        Assert.Equal([1, 2, 3, 4, 5], seats.Select(seat => seat.Number).Order());
    }

    [Fact]
    public async Task Whoever_has_a_number_keeps_it()
    {
        Assert.Null(await People.SeatAsync("room-1", "p-1", Soon));
        var first = await People.TakeSeatAsync("room-1", "p-1", admit: false, Soon);
        await People.TakeSeatAsync("room-1", "p-2", admit: false, Soon);
        Assert.Equal(first, await People.TakeSeatAsync("room-1", "p-1", admit: false, Soon));
        Assert.Equal(first, await People.SeatAsync("room-1", "p-1", Soon));
    }

    [Fact]
    public async Task Being_admitted_is_marked_and_never_unmarked()
    {
        Assert.False((await People.TakeSeatAsync("room-1", "p-1", admit: false, Soon)).Admitted);
        Assert.True((await People.TakeSeatAsync("room-1", "p-1", admit: true, Soon)).Admitted);
        Assert.True((await People.TakeSeatAsync("room-1", "p-1", admit: false, Soon)).Admitted);
        Assert.True((await People.SeatAsync("room-1", "p-1", Soon))!.Admitted);
        Assert.True((await People.TakeSeatAsync("room-1", "p-2", admit: true, Soon)).Admitted);
    }

    [Fact]
    public async Task One_person_who_comes_by_many_doors_at_once_gets_one_number()
    {
        var takes = Enumerable.Range(0, 16).Select(i => Task.Run(() => People.TakeSeatAsync("room-1", "p-1", i % 2 == 0, Soon), Soon));
        var seats = await Task.WhenAll(takes);
        Assert.Single(seats.Select(seat => seat.Number).Distinct());
        Assert.True((await People.SeatAsync("room-1", "p-1", Soon))!.Admitted);
    }

    [Fact]
    public async Task Many_people_who_come_at_once_get_different_numbers()
    {
        var takes = Enumerable.Range(1, 24).Select(i => Task.Run(() => People.TakeSeatAsync("room-1", $"p-{i}", admit: false, Soon), Soon));
        var numbers = (await Task.WhenAll(takes)).Select(seat => seat.Number).ToList();
        Assert.Equal(24, numbers.Distinct().Count());
        Assert.All(numbers, number => Assert.InRange(number, 1, 1000));
    }

    [Fact]
    public async Task The_rooms_of_a_person_are_known_in_the_order_of_their_ids()
    {
        foreach (var room in (string[])["room-3", "room-1", "room-2"])
        {
            await People.TakeSeatAsync(room, "p-1", admit: false, Soon);
        }
        await People.TakeSeatAsync("room-4", "p-2", admit: false, Soon);
        Assert.Equal(["room-1", "room-2", "room-3"], await People.RoomsOfAsync("p-1", Soon));
        Assert.Empty(await People.RoomsOfAsync("p-3", Soon));
    }

    [Fact]
    public async Task Who_is_behind_a_number_is_known_room_by_room()
    {
        var kim = new Person("p-1", "Kim", AccountRole.Observer);
        await People.PutAsync(kim, Soon);
        var seat = await People.TakeSeatAsync("room-1", "p-1", admit: false, Soon);
        var unknown = await People.TakeSeatAsync("room-1", "p-gone", admit: false, Soon);
        Assert.Equal([KeyValuePair.Create(seat.Number, kim)], await People.WhoAsync("room-1", [seat.Number, unknown.Number, 99], Soon));
        Assert.Empty(await People.WhoAsync("room-2", [seat.Number], Soon));
    }

    [Fact]
    public async Task People_and_seats_outlive_a_restart()
    {
        await People.PutAsync(new Person("p-1", "Kim", AccountRole.Observer), Soon);
        var seat = await People.TakeSeatAsync("room-1", "p-1", admit: true, Soon);
        await Storage.ReopenAsync();
        Assert.NotNull(await People.FindAsync("p-1", Soon));
        Assert.Equal(seat, await People.SeatAsync("room-1", "p-1", Soon));
        Assert.NotEqual(seat.Number, (await People.TakeSeatAsync("room-1", "p-2", admit: false, Soon)).Number);
    }
}
