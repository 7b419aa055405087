using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Storage.Tests;

public abstract class ScheduleContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private ISchedule Schedule => Storage.Schedule;

    [Fact]
    public async Task What_is_due_is_told_at_its_time_and_not_before()
    {
        var due = new Due("room-1", "round/3/close", 1000, """{"type":"round.close","round":3}""");
        await Schedule.PutAsync(due, Soon);
        Assert.Empty(await Schedule.DueAsync(999, 10, Soon));
        Assert.Equal([due], await Schedule.DueAsync(1000, 10, Soon));
        Assert.Equal([due], await Schedule.DueAsync(5000, 10, Soon));
    }

    [Fact]
    public async Task The_oldest_comes_first_and_not_more_than_the_limit()
    {
        await Schedule.PutAsync(new Due("room-1", "c", 300, "{}"), Soon);
        await Schedule.PutAsync(new Due("room-2", "a", 100, "{}"), Soon);
        await Schedule.PutAsync(new Due("room-1", "b", 200, "{}"), Soon);
        Assert.Equal([100L, 200], (await Schedule.DueAsync(1000, 2, Soon)).Select(due => due.At));
    }

    [Fact]
    public async Task Putting_again_sets_the_time_and_command_anew()
    {
        await Schedule.PutAsync(new Due("room-1", "close", 100, "{}"), Soon);
        var later = new Due("room-1", "close", 200, """{"type":"round.close"}""");
        await Schedule.PutAsync(later, Soon);
        Assert.Empty(await Schedule.DueAsync(150, 10, Soon));
        Assert.Equal([later], await Schedule.DueAsync(200, 10, Soon));
    }

    [Fact]
    public async Task What_was_done_is_gone_and_removing_it_twice_is_harmless()
    {
        var due = new Due("room-1", "close", 100, "{}");
        await Schedule.PutAsync(due, Soon);
        await Schedule.RemoveAsync(due, Soon);
        await Schedule.RemoveAsync(due, Soon);
        Assert.Empty(await Schedule.DueAsync(1000, 10, Soon));
    }

    [Fact]
    public async Task What_was_set_anew_meanwhile_stays()
    {
        var first = new Due("room-1", "close", 100, "{}");
        await Schedule.PutAsync(first, Soon);
        await Schedule.PutAsync(first with { At = 200 }, Soon);
        await Schedule.RemoveAsync(first, Soon);
        Assert.Equal([first with { At = 200 }], await Schedule.DueAsync(1000, 10, Soon));
    }

    [Fact]
    public async Task The_same_thing_of_another_record_is_another_thing()
    {
        await Schedule.PutAsync(new Due("a", "b/c", 100, "{}"), Soon);
        await Schedule.PutAsync(new Due("a/b", "c", 100, "{}"), Soon);
        await Schedule.RemoveAsync(new Due("a", "b/c", 100, "{}"), Soon);
        Assert.Equal("a/b", Assert.Single(await Schedule.DueAsync(1000, 10, Soon)).Record);
    }

    [Fact]
    public async Task What_is_due_outlives_a_restart()
    {
        await Schedule.PutAsync(new Due("room-1", "close", 100, "{}"), Soon);
        await Storage.ReopenAsync();
        Assert.Single(await Schedule.DueAsync(1000, 10, Soon));
    }
}
