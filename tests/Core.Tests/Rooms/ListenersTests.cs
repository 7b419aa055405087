using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class ListenersTests : OnRealStorage
{
    [Fact]
    public async Task A_listener_gets_every_entry_in_order_and_is_brought_up_once()
    {
        await Node.Open(PublicRoom, Amina);
        var listener = new Counting();
        var listeners = Over(listener);
        await listeners.BringUpAsync("room-1", 2).Soon();
        await listeners.BringUpAsync("room-1", 2).Soon();
        await Node.Has(Amina, To.Post());
        listeners.Nudge("room-1", 3);
        await listeners.RoundAsync(CancellationToken.None).Soon();
        Assert.Equal([1, 2, 3], listener.Seen);
    }

    [Fact]
    public async Task Two_nodes_do_not_do_the_same_work_and_both_may_wait_for_it()
    {
        await Node.Open(PublicRoom, Amina);
        for (var i = 0; i < 20; i++)
        {
            await Node.Has(Amina, To.Post($"{i}"));
        }
        var listener = new Counting { Pause = TimeSpan.FromMilliseconds(50) };
        await Task.WhenAll(Over(listener).BringUpAsync("room-1", 22), Over(listener).BringUpAsync("room-1", 22)).Soon();
        Assert.Equal(Enumerable.Range(1, 22).Select(number => (long)number), listener.Seen);
        Assert.Equal(1, listener.Most);
    }

    [Fact]
    public async Task A_record_that_is_far_behind_holds_up_no_other()
    {
        await Node.Open(PublicRoom, Amina);
        for (var i = 0; i < 600; i++)
        {
            await Node.Has(Amina, To.Post($"{i}"));
        }
        await Node.Has(Officer, To.Open(title: "Another"), "room-2");
        var listener = new Counting();
        var listeners = Over(listener);
        listeners.Nudge("room-1", 602);
        listeners.Nudge("room-2", 1);
        await listeners.RoundAsync(CancellationToken.None).Soon();
        Assert.Equal((501, 500), (listener.Seen.Count, listener.Seen.Max()));
        await listeners.RoundAsync(CancellationToken.None).Soon();
        Assert.Equal((603, 602), (listener.Seen.Count, listener.Seen.Max()));
    }

    [Fact]
    public async Task What_a_listener_could_not_do_is_done_again()
    {
        await Node.Open(PublicRoom, Amina);
        var listener = new Counting { Fails = 1 };
        await Assert.ThrowsAsync<IOException>(() => Over(listener).BringUpAsync("room-1", 2).Soon());
        await Storage.Checkpoints.ForgetAsync("counting");
        await Over(listener).BringUpAsync("room-1", 2).Soon();
        Assert.Equal([1, 2], listener.Seen);
    }

    [Fact]
    public async Task All_that_listeners_made_can_be_made_again_from_the_records()
    {
        await Node.Open(PublicRoom, Amina);
        await Node.Has(Officer, To.Open(title: "Another"), "room-2");
        var listener = new Counting();
        var listeners = Over(listener);
        await listeners.RebuildAsync("counting").Soon();
        await listeners.RebuildAsync("counting").Soon();
        Assert.Equal([1, 2, 1, 1, 2, 1], listener.Seen);
    }

    [Fact]
    public async Task A_list_of_rooms_has_one_line_per_room_as_it_stands()
    {
        await Node.Open(PublicRoom, Amina);
        await Node.Has(Officer, To.Rename("Wells"));
        await Node.Has(Officer, To.Close());
        await Node.Listeners.BringUpAsync("room-1", 4).Soon();
        var line = Assert.Single(await Storage.Rooms.ListKnownAsync("", 10));
        Assert.Equal(new RoomLine("room-1", RoomKind.Direct, "Wells", Visibility.Public, Closed: true, 4), line);
    }

    [Fact]
    public async Task What_was_erased_is_blanked_in_the_store_its_edits_too_and_the_chain_holds()
    {
        await Node.Open(PublicRoom, Amina);
        var (message, other) = (await Node.Has(Amina, To.Post("secret")), await Node.Has(Amina, To.Post("stays")));
        var edit = await Node.Has(Amina, To.Edit(message, "still secret"));
        await Node.Has(Amina, To.Edit(other, "stays, too"));
        await Node.Desk.SubmitAsSystemAsync("room-1", To.Erase(message)).Soon();
        await Node.Listeners.BringUpAsync("room-1", 7).Soon();
        var record = await SoundRecord();
        Assert.Equal([message, edit], record.Where(entry => entry.Data.IsErased).Select(entry => entry.Seq));
    }

    [Fact]
    public async Task Who_was_erased_is_blanked_in_every_entry_that_names_them_and_in_the_snapshot()
    {
        await Node.Open(PublicRoom, Amina);
        await Node.Has(Amina, To.Leave());
        await Node.Has(Amina, To.Join());
        var epoch = await Storage.Records.EpochAsync();
        await Storage.Snapshots.PutAsync(SnapshotBytes.Write((await Node.Rooms.FindAsync("room-1"))!.State, epoch));
        await Node.Desk.SubmitAsSystemAsync("room-1", To.Erase(await Node.Seated(Amina))).Soon();
        await Node.Listeners.BringUpAsync("room-1", 5).Soon();
        var record = await SoundRecord();
        Assert.Equal([2L, 4L], record.Where(entry => entry.Names is { IsErased: true }).Select(entry => entry.Seq));
        Assert.True((await Storage.Snapshots.FindAsync("room-1", epoch, RoomState.FoldVersion))!.IsBlank);
        var again = await new Node(Storage, Storage.Records).Rooms.FindAsync("room-1").Soon();
        Assert.Equal((5L, null), (again!.State.Seq, again.State.Participants[2].Name));
    }

    private Listeners Over(IListener listener) => new([listener], Storage.Records, Storage.Checkpoints, TimeProvider.System);

    private sealed class Counting : IListener
    {
        private int busy;

        public string Name => "counting";
        public TimeSpan Pause { get; init; }
        public int Fails { get; set; }
        public List<long> Seen { get; } = [];

        /// <summary>How many nodes were at it at the same time.</summary>
        public int Most { get; private set; }

        public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

        public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
        {
            if (Fails-- > 0)
            {
                throw new IOException("The view is away.");
            }
            Most = Math.Max(Most, Interlocked.Increment(ref busy));
            await Task.Delay(Pause, cancel);
            Seen.AddRange(entries.Select(entry => entry.Seq));
            Interlocked.Decrement(ref busy);
        }
    }
}
