using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class RemindOfCallTests : OnRealStorage
{
    [Fact]
    public void Everybody_who_may_answer_is_reminded_and_those_who_called_are_not()
    {
        var room = Given.Channel(Amina, Boris);
        var call = room.Has(Officer, To.OpenCall());
        room.When(Caller.System, To.RemindOfCall(call)).Then(new CallReminded(call, To.Monday));
        var told = new CallNotices().Tell(room.State, room.Entries[^1], new CallReminded(call, To.Monday), new Dictionary<long, Entry>());
        Assert.Equal([Amina.Number, Boris.Number], told.Select(one => one.Participant).Order());
    }

    [Fact]
    public void A_reminder_that_was_overtaken_does_nothing()
    {
        var room = Given.Channel(Amina);
        var call = room.Has(Officer, To.OpenCall());
        room.Has(Officer, To.ExtendCall(call));
        room.When(Caller.System, To.RemindOfCall(call)).ThenRefused("nothing.changed");
        room.Later(TimeSpan.FromDays(30)).When(Caller.System, To.RemindOfCall(call, To.Monday + To.Week)).ThenRefused("nothing.changed");
        room.When(Caller.System, To.RemindOfCall(99)).ThenRefused("nothing.changed");
    }

    [Fact]
    public async Task It_is_due_two_days_before_the_call_closes_and_where_that_has_passed_already_nobody_is_reminded()
    {
        var clock = new CallClock(Storage.Schedule, Given.Wire);
        var room = Given.Channel(Amina);
        var call = room.Has(Officer, To.OpenCall());
        room.Has(Officer, To.OpenCall("Quickly", room.Now.AddHours(47).ToUnixTimeMilliseconds()));
        await clock.FoldAsync("room-1", room.Entries, CancellationToken.None);

        var due = Assert.Single(await Storage.Schedule.DueAsync(To.Monday, 10));
        Assert.Equal(To.Monday - (long)TimeSpan.FromHours(48).TotalMilliseconds, due.At);
        Assert.Contains($"\"topic\":{call},\"closes\":{To.Monday}", due.Command, StringComparison.Ordinal);

        room.Has(Officer, To.ExtendCall(call));
        await clock.FoldAsync("room-1", [room.Entries[^1]], CancellationToken.None);
        Assert.Empty(await Storage.Schedule.DueAsync(To.Monday, 10));
        Assert.Single(await Storage.Schedule.DueAsync(To.Monday + To.Week, 10));
    }
}
