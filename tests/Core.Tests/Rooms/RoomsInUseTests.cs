using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using Microsoft.Extensions.Time.Testing;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class RoomsInUseTests : OnRealStorage
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public RoomsInUseTests() => Node = new Node(Storage, Store, time);

    [Fact]
    public async Task A_room_that_nobody_uses_for_five_minutes_is_unloaded_and_comes_back_as_it_was()
    {
        await Node.Open(PublicRoom, Amina);
        await Node.Has(Amina, To.Post());
        time.Advance(TimeSpan.FromMinutes(4));
        await Node.Rooms.UnloadIdleAsync().Soon();
        Assert.Equal(1, Node.Rooms.Count);
        time.Advance(TimeSpan.FromMinutes(2));
        await Node.Rooms.UnloadIdleAsync().Soon();
        Assert.Equal(0, Node.Rooms.Count);
        Assert.Equal(4, await Node.Has(Amina, To.Post()));
        await SoundRecord();
    }

    [Fact]
    public async Task A_room_that_somebody_follows_stays()
    {
        await Node.Open(PublicRoom, Amina);
        var screen = await Node.Follow(Amina);
        time.Advance(TimeSpan.FromMinutes(60));
        await Node.Rooms.UnloadIdleAsync().Soon();
        Assert.Equal((1, null), (Node.Rooms.Count, screen.Ended));
    }

    [Fact]
    public async Task An_unloaded_room_leaves_a_snapshot_from_which_it_is_loaded_again()
    {
        await Node.Open(PublicRoom, Amina, Boris);
        await Node.Has(Amina, To.Retract(await Node.Has(Amina, To.Post())));
        await Node.Rooms.DrainAsync().Soon();
        var snapshot = await Storage.Snapshots.FindAsync("room-1", await Storage.Records.EpochAsync(), RoomState.FoldVersion);
        Assert.Equal(5, snapshot!.Seq);
        var state = (await new Node(Storage, Store, time).Rooms.OpenAsync("room-1").Soon()).State;
        Assert.Equal((5, true, 3), (state.Seq, state.Gone.Contains(4), state.Participants.Count));
    }

    [Fact]
    public async Task A_snapshot_is_kept_now_and_then_while_people_talk()
    {
        await Node.Open(PublicRoom, Amina);
        await Task.WhenAll(Enumerable.Range(0, 600).Select(i => Node.Has(Amina, To.Post($"{i}"))));
        var epoch = await Storage.Records.EpochAsync();
        Snapshot? snapshot = null;
        for (var i = 0; i < 200 && snapshot is null; i++)
        {
            await Task.Delay(10);
            snapshot = await Storage.Snapshots.FindAsync("room-1", epoch, RoomState.FoldVersion);
        }
        Assert.InRange(snapshot!.Seq, 500, 602);
    }

    [Fact]
    public async Task A_hub_that_goes_down_finishes_what_it_was_told_and_sends_its_screens_elsewhere()
    {
        await Node.Open(PublicRoom, Amina);
        var screen = await Node.Follow(Amina);
        Store.Hold();
        var sending = Node.Desk.SubmitAsync(Amina.Person, "room-1", To.Post());
        await Waiting.Until(() => Store.Appends == 3);
        var draining = Node.Rooms.DrainAsync();
        Store.Release();
        await draining.Soon();
        Assert.IsType<Answer.Accepted>(await sending.Soon());
        Assert.Equal("draining", screen.Ended);
        Assert.Equal(3, (await SoundRecord()).Count);
    }

    [Fact]
    public async Task A_room_whose_loading_failed_is_loaded_again()
    {
        await Node.Open(PublicRoom, Amina);
        var node = new Node(Storage, Store, time);
        Store.IsAway = true;
        Assert.IsType<Answer.Busy>(await node.Send(Amina, To.Post()));
        Store.IsAway = false;
        Assert.Equal(3, await node.Has(Amina, To.Post()));
    }

    [Fact]
    public async Task Who_waits_for_news_is_woken_by_them_and_by_nothing_else()
    {
        await Node.Open(PublicRoom, Amina);
        var sighting = (await Node.Desk.OpenAsync(Amina.Person, "room-1"))!;
        using var cancel = new CancellationTokenSource();
        var (news, given) = (sighting.MovedAsync(2, CancellationToken.None), sighting.MovedAsync(2, cancel.Token));
        Assert.False(news.IsCompleted);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given.Soon());
        await Node.Has(Amina, To.Post());
        await news.Soon();
        await sighting.MovedAsync(2, CancellationToken.None).Soon();
    }
}
