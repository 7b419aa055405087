using CsoNet.Collab.Messages;

namespace CsoNet.Collab.Storage.Tests;

public abstract class HighlightsContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private IHighlights Highlights => Storage.Highlights;

    [Fact]
    public async Task What_was_decided_after_somebody_left_is_found_in_all_rooms_the_newest_first()
    {
        await PutAsync(
            Decided("africa", 5, at: 50),
            Decided("africa", 9, at: 90),
            Decided("asia", 3, at: 70),
            Decided("europe", 8, at: 80)
        );
        await Storage.ReopenAsync();
        var found = await AfterAsync(spoken: false, 10, ("africa", 5), ("asia", 2));
        Assert.Equal([Decided("africa", 9, at: 90), Decided("asia", 3, at: 70)], found);
        Assert.Equal([9L], (await AfterAsync(spoken: false, 1, ("africa", 0), ("asia", 0))).Select(one => one.Seq));
        Assert.Empty(await AfterAsync(spoken: false, 10));
    }

    [Fact]
    public async Task What_was_spoken_for_an_organization_is_asked_for_by_itself()
    {
        await PutAsync(Decided("africa", 5, at: 50), Decided("africa", 6, at: 60) with { IsSpoken = true });
        Assert.Equal([6L], (await AfterAsync(spoken: true, 10, ("africa", 0))).Select(one => one.Seq));
        Assert.Equal([5L], (await AfterAsync(spoken: false, 10, ("africa", 0))).Select(one => one.Seq));
    }

    [Fact]
    public async Task What_is_kept_twice_is_there_once_and_after_forgetting_not_at_all()
    {
        await PutAsync(Decided("africa", 5, at: 50));
        await PutAsync(Decided("africa", 5, at: 50));
        await PutAsync();
        Assert.Single(await AfterAsync(spoken: false, 10, ("africa", 0)));
        await Highlights.ForgetAsync(Soon);
        Assert.Empty(await AfterAsync(spoken: false, 10, ("africa", 0)));
    }

    private Task PutAsync(params Highlight[] some) => Highlights.PutAsync(some, Soon);

    private Task<IReadOnlyList<Highlight>> AfterAsync(bool spoken, int limit, params (string Room, long Seq)[] places) =>
        Highlights.AfterAsync(places.ToDictionary(place => place.Room, place => place.Seq), spoken, limit, Soon);

    private static Highlight Decided(string room, long seq, long at) => new(room, seq, at, "topic.closed", About: 3, By: 17);
}
