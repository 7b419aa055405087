using System.Diagnostics;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class RoomWriterTests : OnRealStorage
{
    [Fact]
    public async Task Nobody_is_told_of_anything_before_it_is_durable()
    {
        await Node.Open(PublicRoom, Amina);
        var screen = await Node.Follow(Amina);
        Store.Hold();
        var answer = Node.Desk.SubmitAsync(Amina.Person, "room-1", To.Post());
        await Waiting.Until(() => Store.Appends == 3);
        await Task.Delay(100);
        Assert.False(answer.IsCompleted);
        Assert.Equal([1, 2], screen.Numbers);
        Store.Release();
        var accepted = Assert.IsType<Answer.Accepted>(await answer.Soon());
        Assert.Equal((await Storage.Records.FindAsync("room-1", 3))!.Hash, accepted.Hash);
        await screen.Sees(3);
    }

    [Fact]
    public async Task The_same_command_again_gets_the_same_number_and_receipt()
    {
        await Node.Open(PublicRoom, Amina);
        var post = To.Post();
        var (first, second) = (await Node.Send(Amina, post), await Node.Send(Amina, post));
        Assert.Equal(Assert.IsType<Answer.Accepted>(first).Seq, Assert.IsType<Answer.Accepted>(second).Seq);
        Assert.Equal(((Answer.Accepted)first).Hash, ((Answer.Accepted)second).Hash);
        Assert.Equal(3, (await SoundRecord()).Count);
    }

    [Fact]
    public async Task Another_command_under_the_same_id_is_refused()
    {
        await Node.Open(PublicRoom, Amina);
        var post = To.Post("yes");
        await Node.Has(Amina, post);
        var refused = Assert.IsType<Answer.Refused>(await Node.Send(Amina, post with { Text = "no" }));
        Assert.Equal("command.reused", refused.Refusal.Code);
        Assert.Equal(3, (await SoundRecord()).Count);
    }

    [Fact]
    public async Task A_command_that_waits_twice_for_one_batch_happens_once()
    {
        await Node.Open(PublicRoom, Amina, Boris);
        Store.Hold();
        var first = Node.Desk.SubmitAsync(Boris.Person, "room-1", To.Post());
        await Waiting.Until(() => Store.Appends == 4);
        var post = To.Post("once");
        Command[] commands = [post, To.Post("a"), post, To.Post("b"), post];
        var waiting = commands.Select(command => Node.Desk.SubmitAsync(Amina.Person, "room-1", command)).ToArray();
        await Task.Delay(50);
        Store.Release();
        var numbers = (await Task.WhenAll(waiting).Soon()).Select(answer => Assert.IsType<Answer.Accepted>(answer).Seq).ToArray();
        Assert.Equal([5, 6, 5, 7, 5], numbers);
        Assert.IsType<Answer.Accepted>(await first);
        Assert.Equal(7, (await SoundRecord()).Count);
    }

    [Fact]
    public async Task Two_nodes_that_write_one_room_make_one_order_without_hole_or_double()
    {
        await Node.Open(PublicRoom, Amina, Boris);
        var other = new Node(Storage, Storage.Records);
        var sent = Enumerable.Range(0, 200).Select(i => (i % 2 == 0 ? Node : other).Send(i % 3 == 0 ? Amina : Boris, To.Post($"{i}")));
        var answers = await Task.WhenAll(sent).Soon();
        var numbers = answers.Select(answer => Assert.IsType<Answer.Accepted>(answer).Seq).Order();
        Assert.Equal(Enumerable.Range(4, 200).Select(number => (long)number), numbers);
        Assert.Equal(203, (await SoundRecord()).Count);
        await Node.Rooms.LookAsync(CancellationToken.None);
        await other.Rooms.LookAsync(CancellationToken.None);
        Assert.Equal((await Node.Rooms.OpenAsync("room-1")).State.Mark, (await other.Rooms.OpenAsync("room-1")).State.Mark);
    }

    [Fact]
    public async Task A_line_cut_before_apply_costs_the_sender_nothing()
    {
        await Node.Open(PublicRoom, Amina);
        Store.CutBefore = true;
        Assert.Equal(3, await Node.Has(Amina, To.Post()));
        Assert.Equal(3, (await SoundRecord()).Count);
    }

    [Fact]
    public async Task What_was_applied_although_its_answer_was_lost_is_accepted_once_with_its_number()
    {
        await Node.Open(PublicRoom, Amina, Boris);
        Store.CutAfter = true;
        var both = new[] { Node.Send(Amina, To.Post("a")), Node.Send(Boris, To.Post("b")) };
        var numbers = (await Task.WhenAll(both).Soon()).Select(answer => Assert.IsType<Answer.Accepted>(answer).Seq);
        Assert.Equal([4, 5], numbers.Order());
        Assert.Equal(5, (await SoundRecord()).Count);
    }

    [Fact]
    public async Task While_the_store_is_away_senders_are_told_to_come_again_and_nothing_is_lost()
    {
        await Node.Open(PublicRoom, Amina);
        Store.IsAway = true;
        var posts = Enumerable.Range(0, 20).Select(i => To.Post($"{i}")).ToArray();
        var answers = await Task.WhenAll(posts.Select(post => Node.Send(Amina, post)));
        Assert.All(answers, answer => Assert.IsType<Answer.Busy>(answer));
        Store.IsAway = false;
        foreach (var post in posts)
        {
            await Node.Has(Amina, post);
        }
        Assert.Equal(22, (await SoundRecord()).Count);
    }

    [Fact]
    public async Task What_no_waiting_mends_is_not_tried_for_ever()
    {
        await Node.Open(PublicRoom, Amina);
        (Store.IsBroken, var before) = (true, Store.Appends);
        Assert.IsType<Answer.Busy>(await Node.Send(Amina, To.Post()));
        Assert.Equal(before + 3, Store.Appends);
        Store.IsBroken = false;
        await Node.Has(Amina, To.Post());
    }

    [Fact]
    public async Task A_store_that_says_nothing_at_all_is_busy_within_two_seconds()
    {
        await Node.Open(PublicRoom, Amina);
        Store.Hold();
        var (clock, post) = (Stopwatch.StartNew(), To.Post());
        Assert.IsType<Answer.Busy>(await Node.Send(Amina, post));
        Assert.IsType<Answer.Busy>(await Node.Send(Amina, To.Edit(1)));
        Assert.InRange(clock.Elapsed.TotalSeconds, 1, 5);
        Store.Release();
        Assert.Equal(3, await Node.Has(Amina, post));
        Assert.Equal(3, (await SoundRecord()).Count);
    }

    [Fact]
    public async Task The_queue_of_a_room_has_an_end_and_what_was_taken_into_it_is_done()
    {
        await Node.Open(PublicRoom, Amina);
        Store.Hold();
        var posts = Enumerable.Range(0, 4500).Select(i => To.Post($"{i}")).ToArray();
        var sent = posts.Select(post => Node.Desk.SubmitAsync(Amina.Person, "room-1", post)).ToArray();
        await Waiting.Until(() => sent.Any(answer => answer.IsCompleted));
        Store.Release();
        var answers = await Task.WhenAll(sent).Soon();
        Assert.Contains(answers, answer => answer is Answer.Busy);

        // Busy says nothing about whether it was written: who sends it again finds out, and nothing is written twice.
        foreach (var post in posts.Where((_, i) => answers[i] is Answer.Busy))
        {
            Assert.IsType<Answer.Accepted>(await Node.Desk.SubmitAsync(Amina.Person, "room-1", post).Soon());
        }
        Assert.Equal(posts.Length + 2, (await SoundRecord()).Count);
    }

    [Fact]
    public async Task A_surprise_in_one_rule_is_told_and_the_room_goes_on()
    {
        await Node.Open(PublicRoom, Amina);
        var surprise = Node.Desk.SubmitAsSystemAsync("room-1", To.Post("The system says nothing"));
        Assert.IsType<Answer.Refused>(await surprise.Soon());
        Assert.Single(Node.Faults);
        Assert.Equal(3, await Node.Has(Amina, To.Post()));
    }
}
