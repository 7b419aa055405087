using System.Collections.Concurrent;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class CursorTests : OnRealStorage
{
    [Fact]
    public async Task A_late_joiner_gets_the_backlog_first_and_then_what_happens_without_a_seam()
    {
        await Node.Open(PublicRoom, Amina, Boris);
        await Post(50);
        var screen = await Node.Follow(Boris);
        var last = await Post(50);
        await screen.Sees(last);
        Assert.Equal(Numbers(1, last), screen.Numbers);
    }

    [Fact]
    public async Task Where_many_look_on_a_wave_waits_for_the_lines_of_the_one_before_and_takes_along_what_has_come_meanwhile()
    {
        var turns = new ConcurrentQueue<Action>();
        Node = new Node(Storage, Store, afterOthers: turns.Enqueue);
        await Node.Open(PublicRoom, Amina, Boris);
        var screens = Enumerable.Range(0, 400).Select(_ => new TestScreen()).ToList();
        foreach (var screen in screens)
        {
            await Node.Follow(Boris, screen: screen);
        }
        var first = await Post(1);
        await Task.WhenAll(screens.Select(screen => screen.Sees(first)));
        var before = screens[0].Writes;
        var last = await Post(50);
        Assert.All(screens, screen => Assert.Equal(first, screen.Numbers[^1]));

        Assert.True(turns.TryDequeue(out var turn));
        turn();

        await Task.WhenAll(screens.Select(screen => screen.Sees(last)));
        Assert.All(screens, screen => Assert.Equal((before + 1, true), (screen.Writes, screen.Numbers.SequenceEqual(Numbers(1, last)))));
    }

    [Fact]
    public async Task Who_comes_back_goes_on_from_the_own_number()
    {
        await Node.Open(PublicRoom, Amina, Boris);
        await Post(30);
        var screen = await Node.Follow(Boris, after: 20);
        var last = await Post(5);
        await screen.Sees(last);
        Assert.Equal(Numbers(21, last), screen.Numbers);
    }

    [Fact]
    public async Task What_is_no_longer_in_memory_is_read_from_the_store()
    {
        await Node.Open(PublicRoom, Amina, Boris);
        var before = await Post(150);
        Node = new Node(Storage, Store);
        var screen = await Node.Follow(Boris, after: 3);
        await screen.Sees(before);
        var last = await Post(1);
        await screen.Sees(last);
        Assert.Equal(Numbers(4, last), screen.Numbers);
    }

    [Fact]
    public async Task A_screen_that_does_not_read_holds_up_nobody_and_gets_all_when_it_reads_again()
    {
        await Node.Open(PublicRoom, Amina, Boris);
        var (slow, quick) = (new TestScreen(), new TestScreen());
        slow.Stall();
        await Node.Follow(Boris, screen: slow);
        await Node.Follow(Amina, screen: quick);
        var last = await Post(300);
        await quick.Sees(last);
        Assert.Equal(1, slow.Writes);
        slow.GoOn();
        await slow.Sees(last);
        Assert.Equal(Numbers(1, last), slow.Numbers);
        Assert.Equal((0, 0), (slow.Untimely, quick.Untimely));
    }

    [Fact]
    public async Task A_dead_line_is_let_go_and_its_neighbours_do_not_notice()
    {
        await Node.Open(PublicRoom, Amina, Boris);
        var (first, dead, second) = (await Node.Follow(Amina), new TestScreen { IsDead = true }, new TestScreen());
        await Node.Follow(Boris, screen: dead);
        await Node.Follow(Boris, screen: second);
        var last = await Post(3);
        await first.Sees(last);
        await second.Sees(last);
        Assert.Equal(1, dead.Writes);
        Assert.Empty(Node.Faults);
    }

    [Fact]
    public async Task Who_is_removed_at_n_gets_n_and_nothing_after_it()
    {
        await Node.Open(To.Open(), Amina, Boris);
        var screen = await Node.Follow(Boris);
        var removed = await Node.Has(Officer, To.Remove(await Node.Seated(Boris)));
        await Post(5);
        await Waiting.Until(() => screen.Ended is not null);
        Assert.Equal(("removed", removed), (screen.Ended, screen.Numbers[^1]));
        Assert.Equal(0, screen.Untimely);
        Assert.Equal("refused", (await Node.Desk.FollowAsync(Boris.Person, "room-1", screen, 0, "", "")).Status);
    }

    [Fact]
    public async Task Who_is_removed_while_their_line_is_busy_gets_up_to_n_and_nothing_after_it()
    {
        await Node.Open(To.Open(), Amina, Boris);
        var screen = new TestScreen();
        screen.Stall();
        await Node.Follow(Boris, screen: screen);
        await Post(3);
        var removed = await Node.Has(Officer, To.Remove(await Node.Seated(Boris)));
        await Post(3);
        screen.GoOn();
        await Waiting.Until(() => screen.Ended is not null);
        Assert.Equal(Numbers(1, removed), screen.Numbers);
        Assert.Equal("removed", screen.Ended);
    }

    [Fact]
    public async Task Who_becomes_another_audience_is_told_to_follow_again()
    {
        await Node.Open(PublicRoom, Amina, Boris);
        var (chair, other) = (await Node.Follow(Boris), await Node.Follow(Amina));
        var changed = await Node.Has(Officer, To.MakeA(RoomRole.Chair, await Node.Seated(Boris)));
        var last = await Post(1);
        await other.Sees(last);
        Assert.Equal(("audience", changed), (chair.Ended, chair.Numbers[^1]));
        Assert.Null(other.Ended);
        var again = await Node.Follow(Boris, after: changed);
        await again.Sees(last);
    }

    [Fact]
    public async Task Who_is_erased_gets_the_entry_that_says_so_and_is_nobody_in_particular_from_then_on()
    {
        await Node.Open(PublicRoom, Amina, Boris);
        var (screen, theirs) = (await Node.Follow(Officer), new TestScreen());
        var loop = await Node.Rooms.OpenAsync("room-1");
        await loop.FollowAsync(theirs, new(Boris.Person, 3), 0).Soon();
        var erased = Assert
            .IsType<Answer.Accepted>(await Node.Desk.SubmitAsSystemAsync("room-1", To.Erase(Boris with { Number = 3 })).Soon())
            .Seq;
        await screen.Sees(erased);
        await Waiting.Until(() => theirs.Ended is not null);
        Assert.Equal(("audience", erased), (theirs.Ended, theirs.Numbers[^1]));
        Assert.Null(screen.Ended);
    }

    [Fact]
    public async Task Who_followed_as_a_visitor_and_joins_is_asked_to_follow_again_as_who_they_are_now()
    {
        await Node.Open(PublicRoom, Amina);
        var (visitor, other) = (await Node.Follow(Boris), await Node.Follow(Amina));
        await Node.Has(Boris, To.Join());
        await Waiting.Until(() => visitor.Ended is not null);
        Assert.Equal(("audience", null), (visitor.Ended, other.Ended));
    }

    [Fact]
    public async Task Who_unfollows_gets_nothing_more()
    {
        await Node.Open(PublicRoom, Amina, Boris);
        var (gone, here) = (await Node.Follow(Boris), await Node.Follow(Amina));
        Node.Desk.Unfollow(Amina.Person.Id, "room-1", gone);
        await here.Sees(await Post(1));
        Assert.Equal(3, gone.Numbers[^1]);
    }

    [Fact]
    public async Task What_another_node_writes_comes_with_the_next_look()
    {
        await Node.Open(PublicRoom, Amina, Boris);
        var screen = await Node.Follow(Boris);
        var other = new Node(Storage, Storage.Records);
        var last = await other.Has(Amina, To.Post());
        await Node.Rooms.LookAsync(CancellationToken.None);
        await screen.Sees(last);
    }

    [Fact]
    public async Task A_doorbell_brings_entries_only_when_they_fit_else_they_are_read()
    {
        await Node.Open(PublicRoom, Amina, Boris);
        var screen = await Node.Follow(Boris);
        var other = new Node(Storage, Storage.Records);
        for (var i = 0; i < 3; i++)
        {
            await other.Has(Amina, To.Post($"{i}"));
        }
        var record = await Node.Record();
        Node.Rooms.Arrive("room-1", [record[5] with { At = record[5].At + 1 }]);
        Node.Rooms.Arrive("room-1", [record[5]]);
        Node.Rooms.Arrive("room-9", [record[5]]);
        await screen.Sees(6);
        Node.Rooms.Arrive("room-1", [.. record]);
        Assert.Equal(Numbers(1, 6), screen.Numbers);
    }

    private async Task<long> Post(int count)
    {
        var last = 0L;
        foreach (var answer in await Task.WhenAll(Enumerable.Range(0, count).Select(i => Node.Has(Amina, To.Post($"{i}")))))
        {
            last = Math.Max(last, answer);
        }
        return last;
    }

    private static IEnumerable<long> Numbers(long first, long last)
    {
        for (var number = first; number <= last; number++)
        {
            yield return number;
        }
    }
}
