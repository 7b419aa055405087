using CsoNet.Collab.Safety;

namespace CsoNet.Collab.Storage.Tests;

public abstract class ReprisalStoreContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private static readonly Guid First = Guid.Parse("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Second = Guid.Parse("00000000-0000-0000-0000-000000000002");

    private IReprisalStore Reports => Storage.Reprisals;

    [Fact]
    public async Task A_report_comes_back_byte_for_byte_and_outlives_a_restart()
    {
        await Reports.KeepAsync(new SealedReport(First, 3_600_000, [1, 2, 3]), Soon);
        await Storage.ReopenAsync();
        var found = Assert.Single(await Reports.ListAsync(10, Soon));
        Assert.Equal((First, 3_600_000L), (found.Id, found.At));
        Assert.Equal<byte>([1, 2, 3], found.Sealed);
    }

    [Fact]
    public async Task The_newest_stand_first_and_no_more_than_asked_for()
    {
        await Reports.KeepAsync(new SealedReport(Second, 1, [1]), Soon);
        await Reports.KeepAsync(new SealedReport(First, 2, [2]), Soon);
        Assert.Equal([First, Second], (await Reports.ListAsync(10, Soon)).Select(one => one.Id));
        Assert.Equal([First], (await Reports.ListAsync(1, Soon)).Select(one => one.Id));
    }

    [Fact]
    public async Task Sent_twice_it_is_one_report_and_the_first_stays()
    {
        await Reports.KeepAsync(new SealedReport(First, 1, [1]), Soon);
        await Reports.KeepAsync(new SealedReport(First, 2, [2]), Soon);
        var found = Assert.Single(await Reports.ListAsync(10, Soon));
        Assert.Equal<byte>([1], found.Sealed);
    }

    [Fact]
    public async Task What_is_taken_out_is_gone_for_good()
    {
        await Reports.KeepAsync(new SealedReport(First, 1, [1]), Soon);
        Assert.True(await Reports.RemoveAsync(First, Soon));
        Assert.False(await Reports.RemoveAsync(First, Soon));
        Assert.Empty(await Reports.ListAsync(10, Soon));
    }
}
