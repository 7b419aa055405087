using CsoNet.Collab.People;

namespace CsoNet.Collab.Storage.Tests;

public abstract class SignInStoreContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private ISignInStore SignIns => Storage.SignIns;

    private static SignIn Of(string id, string person = "p-1", long created = 100, long seen = 100) =>
        new(id, person, created, seen, new Device("Firefox", "Android"));

    [Fact]
    public async Task A_sign_in_comes_back_as_given_and_outlives_a_restart()
    {
        await SignIns.PutAsync(Of("s-1"), Soon);
        await Storage.ReopenAsync();
        Assert.Equal(Of("s-1"), await SignIns.FindAsync("s-1", Soon));
        Assert.Null(await SignIns.FindAsync("s-2", Soon));
    }

    [Fact]
    public async Task The_last_used_comes_first_and_nobody_elses_is_among_them()
    {
        await SignIns.PutAsync(Of("s-1", seen: 100), Soon);
        await SignIns.PutAsync(Of("s-2", seen: 300), Soon);
        await SignIns.PutAsync(Of("s-3", seen: 200), Soon);
        await SignIns.PutAsync(Of("s-4", "p-2"), Soon);
        Assert.Equal(["s-2", "s-3", "s-1"], (await SignIns.OfAsync("p-1", Soon)).Select(one => one.Id));
    }

    [Fact]
    public async Task Being_seen_moves_forward_only()
    {
        await SignIns.PutAsync(Of("s-1", seen: 100), Soon);
        await SignIns.SeenAsync("s-1", 300, Soon);
        await SignIns.SeenAsync("s-1", 200, Soon);
        await SignIns.SeenAsync("unknown", 200, Soon);
        Assert.Equal(300, (await SignIns.FindAsync("s-1", Soon))!.Seen);
    }

    [Fact]
    public async Task What_has_ended_never_comes_back()
    {
        await SignIns.PutAsync(Of("s-1"), Soon);
        Assert.True(await SignIns.EndAsync("p-1", "s-1", 500, Soon));
        Assert.False(await SignIns.EndAsync("p-1", "s-1", 600, Soon));
        await SignIns.PutAsync(Of("s-1"), Soon);
        await SignIns.SeenAsync("s-1", 700, Soon);
        Assert.Null(await SignIns.FindAsync("s-1", Soon));
        Assert.Empty(await SignIns.OfAsync("p-1", Soon));
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        await SignIns.PutAsync(Of("s-1"), Soon);
        Assert.False(await SignIns.EndAsync("p-2", "s-1", 500, Soon));
        Assert.NotNull(await SignIns.FindAsync("s-1", Soon));
    }

    [Fact]
    public async Task All_of_a_person_end_at_once_and_are_named()
    {
        await SignIns.PutAsync(Of("s-1"), Soon);
        await SignIns.PutAsync(Of("s-2"), Soon);
        await SignIns.PutAsync(Of("s-3", "p-2"), Soon);
        Assert.Equal(["s-1", "s-2"], (await SignIns.EndAllAsync("p-1", 500, Soon)).Order());
        Assert.Empty(await SignIns.EndAllAsync("p-1", 500, Soon));
        Assert.Empty(await SignIns.OfAsync("p-1", Soon));
        Assert.NotNull(await SignIns.FindAsync("s-3", Soon));
    }

    [Fact]
    public async Task Whoever_looks_learns_what_ended_since()
    {
        await SignIns.PutAsync(Of("s-1"), Soon);
        await SignIns.PutAsync(Of("s-2"), Soon);
        await SignIns.PutAsync(Of("s-3"), Soon);
        await SignIns.EndAsync("p-1", "s-1", 500, Soon);
        await SignIns.EndAsync("p-1", "s-2", 600, Soon);
        Assert.Equal(["s-2"], await SignIns.EndedSinceAsync(501, Soon));
        Assert.Equal(["s-1", "s-2"], (await SignIns.EndedSinceAsync(500, Soon)).Order());
    }

    [Fact]
    public async Task What_is_long_over_or_long_unused_is_removed_for_good()
    {
        await SignIns.PutAsync(Of("ended", seen: 400), Soon);
        await SignIns.PutAsync(Of("unused", seen: 100), Soon);
        await SignIns.PutAsync(Of("used", seen: 400), Soon);
        await SignIns.EndAsync("p-1", "ended", 500, Soon);
        await SignIns.PurgeAsync(ended: 501, seen: 200, Soon);
        Assert.Empty(await SignIns.EndedSinceAsync(0 + 1, Soon));
        Assert.Null(await SignIns.FindAsync("unused", Soon));
        Assert.NotNull(await SignIns.FindAsync("used", Soon));
    }
}
