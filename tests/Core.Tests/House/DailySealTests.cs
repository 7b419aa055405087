using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.House;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using Microsoft.Extensions.Time.Testing;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class DailySealTests : OnRealStorage
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task At_midnight_one_root_over_all_records_is_published_however_many_nodes_do_it()
    {
        await Node.Open(PublicRoom, Cast.Amina);
        var (one, two) = (SealOf(Node), SealOf(new Node(Storage, Storage.Records)));
        await one.PrepareAsync(CancellationToken.None).Soon();
        await two.PrepareAsync(CancellationToken.None).Soon();
        time.Advance(TimeSpan.FromHours(15));
        var due = Assert.Single(await Storage.Schedule.DueAsync(time.GetUtcNow().ToUnixTimeMilliseconds(), 10));
        await Task.WhenAll(one.PublishAsync(due, CancellationToken.None), two.PublishAsync(due, CancellationToken.None)).Soon();
        var house = await SoundRecord(RoomName.House);
        var head = (await Storage.Records.HeadAsync("room-1"))!;
        var expected = new SealPublished(new DateOnly(2026, 3, 2), Convert.ToHexStringLower(Merkle.Root([head])), 1);
        Assert.Equal(expected, Given.Wire.ReadEvent(house[1]));
        Assert.Equal(2, house.Count);
    }

    [Fact]
    public async Task The_next_one_is_due_a_day_later()
    {
        var seal = SealOf(Node);
        await seal.PrepareAsync(CancellationToken.None).Soon();
        time.Advance(TimeSpan.FromHours(15));
        var due = Assert.Single(await Storage.Schedule.DueAsync(time.GetUtcNow().ToUnixTimeMilliseconds(), 10));
        await seal.PublishAsync(due, CancellationToken.None).Soon();
        await Storage.Schedule.RemoveAsync(due);
        var next = Assert.Single(await Storage.Schedule.DueAsync(long.MaxValue, 10));
        Assert.Equal(TimeSpan.FromDays(1).TotalMilliseconds, next.At - due.At);
    }

    [Fact]
    public async Task A_start_after_midnight_does_not_put_off_what_is_due()
    {
        await SealOf(Node).PrepareAsync(CancellationToken.None).Soon();
        time.Advance(TimeSpan.FromHours(16));
        await SealOf(new Node(Storage, Storage.Records)).PrepareAsync(CancellationToken.None).Soon();
        Assert.Single(await Storage.Schedule.DueAsync(time.GetUtcNow().ToUnixTimeMilliseconds(), 10));
    }

    [Fact]
    public async Task While_the_store_is_away_the_seal_stays_due()
    {
        var store = new FaultyRecordStore(Storage.Records);
        var seal = SealOf(new Node(Storage, store));
        await seal.PrepareAsync(CancellationToken.None).Soon();
        time.Advance(TimeSpan.FromHours(15));
        var due = Assert.Single(await Storage.Schedule.DueAsync(time.GetUtcNow().ToUnixTimeMilliseconds(), 10));
        store.IsAway = true;
        Assert.False(await seal.PublishAsync(due, CancellationToken.None).Soon());
        store.IsAway = false;
        Assert.True(await seal.PublishAsync(due, CancellationToken.None).Soon());
    }

    private DailySeal SealOf(Node node) => new(node.Desk, Storage.Records, Storage.Schedule, time);
}
