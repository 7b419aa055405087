using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class RoomDeskTests : OnRealStorage
{
    [Fact]
    public async Task A_room_that_is_not_there_and_one_that_is_not_for_me_answer_alike()
    {
        await Node.Open(To.Open(), Amina);
        foreach (var room in new[] { "room-1", "room-2", "house", "../etc", "" })
        {
            Assert.Null(await Node.Desk.OpenAsync(Boris.Person, room));
            Assert.Equal(await Refused(room), await Refused("room-9"));
            var followed = await Node.Desk.FollowAsync(Boris.Person, room, new TestScreen(), 0, "", "");
            Assert.Equal(("refused", "room.unknown", null), (followed.Status, followed.Code, followed.Head));
        }
        Assert.Null(await Node.Desk.OpenAsync(person: null, "room-1"));

        async Task<string> Refused(string room) =>
            Assert.IsType<Answer.Refused>(await Node.Send(Boris, To.Join(), room)).Refusal.ToString();
    }

    [Fact]
    public async Task Trying_a_closed_circle_leaves_no_trace_of_who_tried()
    {
        await Node.Open(To.Open(), Amina);
        await Node.Send(Boris, To.Join());
        Assert.Null(await Storage.People.SeatAsync("room-1", Boris.Person.Id));
        Assert.Equal(2, (await SoundRecord()).Count);
    }

    [Fact]
    public async Task Nobody_slips_into_a_room_while_it_is_being_opened()
    {
        var opening = Node.Send(Officer, To.Open());
        var slipping = Enumerable.Range(0, 20).Select(_ => Node.Send(Boris, To.Join())).ToList();
        Assert.IsType<Answer.Accepted>(await opening);
        Assert.All(await Task.WhenAll(slipping), answer => Assert.IsType<Answer.Refused>(answer));
        Assert.Single(await SoundRecord());
        Assert.Null(await Node.Desk.OpenAsync(person: null, "room-1"));
    }

    [Fact]
    public async Task Whoever_hears_of_an_entry_finds_it_in_the_room()
    {
        var heard = new List<(long Rung, long Seen)>();
        var bell = new Bell();
        Node = new Node(Storage, Store, bell: bell);
        await Node.Open(PublicRoom, Amina, Boris);
        bell.Rung = (room, seq) => heard.Add((seq, Node.Rooms.InUse(room)!.State.Seq));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Node.Has(Amina, To.Post($"line {i}"))));
        Assert.All(heard, pair => Assert.Equal(pair.Rung, pair.Seen));
        Assert.Equal(23, heard[^1].Rung);
    }

    [Fact]
    public async Task Only_who_may_open_rooms_makes_one()
    {
        Assert.IsType<Answer.Refused>(await Node.Send(Amina, To.Open(), "room-9"));
        Assert.IsType<Answer.Refused>(await Node.Send(Officer, To.Open(), "Room 9"));
        Assert.IsType<Answer.Refused>(await Node.Send(Officer, To.Open(), "house"));
        Assert.Null(await Storage.Records.HeadAsync("room-9"));
        Assert.Equal(1, await Node.Has(Officer, To.Open(), "room-9"));
    }

    [Fact]
    public async Task A_visitor_reads_a_public_room_without_an_account()
    {
        await Node.Open(PublicRoom, Amina);
        var screen = new TestScreen();
        var followed = await Node.Desk.FollowAsync(person: null, "room-1", screen, 0, "", "");
        Assert.Equal(("following", 2L, 0L), (followed.Status, followed.Head, followed.At));
        await screen.Sees(2);
    }

    [Fact]
    public async Task Who_is_more_than_200_entries_behind_is_told_to_catch_up_first()
    {
        await Node.Open(PublicRoom, Amina);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Node.Has(Amina, To.Post())));
        Assert.Equal("behind", (await Follow(1)).Status);
        Assert.Equal("following", (await Follow(2)).Status);
    }

    [Fact]
    public async Task A_place_that_does_not_fit_is_reset()
    {
        await Node.Open(PublicRoom, Amina);
        Assert.Equal("following", (await Follow(2)).Status);
        Assert.Equal("reset", (await Follow(2, epoch: "another")).Status);
        Assert.Equal("reset", (await Follow(2, mark: "00000000")).Status);
        Assert.Equal("reset", (await Follow(2, mark: "")).Status);
        Assert.Equal("reset", (await Follow(3, mark: "12345678")).Status);
        Assert.Equal("reset", (await Follow(-1)).Status);
        Assert.Equal("reset", (await Follow(long.MaxValue)).Status);
    }

    [Fact]
    public async Task A_store_that_was_restored_resets_every_place()
    {
        await Node.Open(PublicRoom, Amina);
        var before = await Storage.Records.EpochAsync();
        await Storage.Records.RenewEpochAsync();
        Assert.Equal("reset", (await Follow(2, epoch: before)).Status);
    }

    [Fact]
    public async Task A_number_that_this_node_has_not_seen_yet_is_looked_for()
    {
        await Node.Open(PublicRoom, Amina);
        var other = new Node(Storage, Storage.Records);
        await other.Has(Amina, To.Post());
        Assert.Equal("following", (await Follow(3)).Status);
    }

    [Fact]
    public async Task What_is_sent_while_a_room_is_unloaded_is_answered()
    {
        await Node.Open(PublicRoom, Amina);
        var posts = Enumerable.Range(0, 200).Select(i => To.Post($"{i}")).ToArray();
        var sending = posts.Select(post => Node.Send(Amina, post)).ToArray();
        await Node.Rooms.DrainAsync().Soon();
        await Task.WhenAll(sending).Soon();
        foreach (var post in posts)
        {
            await Node.Has(Amina, post);
        }
        Assert.Equal(202, (await SoundRecord()).Count);
    }

    private async Task<Followed> Follow(long after, string? epoch = null, string? mark = null) =>
        await Node
            .Desk.FollowAsync(
                Amina.Person,
                "room-1",
                new TestScreen(),
                after,
                epoch ?? await Storage.Records.EpochAsync(),
                mark ?? (await Storage.Records.FindAsync("room-1", after))?.Mark ?? ""
            )
            .Soon();

    /// <summary>Rings before the sender is answered: what is seen then is seen by everybody who was told.</summary>
    private sealed class Bell : IDoorbell
    {
        public bool IsHeard => true;
        public Action<string, long>? Rung { get; set; }

        public void Ring(string record, IReadOnlyList<Entry> entries) => Rung?.Invoke(record, entries[^1].Seq);
    }
}
