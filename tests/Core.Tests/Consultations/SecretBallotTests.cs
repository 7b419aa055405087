using CsoNet.Collab.Consultations;
using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Assembly;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Consultations;

/// <summary>Secret votes on real storage: what is acknowledged is counted once, and nothing that is kept says whose it was.</summary>
public sealed class SecretBallotTests : OnRealStorage
{
    private static readonly Few<int> Yes = [0];
    private static readonly Few<int> No = [1];

    private SecretBallots Ballots => new(Storage.Ballots, new BoxKey());

    private BallotDesk Desk => new(Node.Desk, Given.Rules, Ballots, TimeProvider.System);

    private BallotCount Counting => new(Ballots, Given.Wire, () => Node.Desk);

    [Fact]
    public async Task The_last_ballot_of_a_voice_counts_and_the_record_has_them_bare_and_sorted()
    {
        var poll = await OpenAsync();
        var receipt = await CastAsync(Amina, poll, No);
        Assert.NotEqual(receipt, await CastAsync(Boris, poll, Yes));
        Assert.Equal(receipt, await CastAsync(Amina, poll, No));
        Assert.Equal(receipt, await CastAsync(Amina, poll, Yes));
        await CastAsync(Maria, poll, No);
        await CastAsync(Officer, poll, []);
        await CloseAndCountAsync(poll);

        var counted = Counted(await SoundRecord());
        Assert.Equal(
            (Few<Few<int>>)
                [
                    [],
                    [0],
                    [0],
                    [1],
                ],
            counted.Ballots
        );
        Assert.Equal(((Few<int>)[2, 1, 0], 4), (counted.Tally, counted.Voters));
        Assert.Equal(CountBallots.Digest(counted.Ballots), counted.Digest);
    }

    [Fact]
    public async Task Until_it_is_closed_a_ballot_leaves_nothing_in_the_record_and_its_giver_sees_that_there_is_one()
    {
        var poll = await OpenAsync();
        await CastAsync(Amina, poll, No);
        Assert.Equal(poll, (await SoundRecord())[^1].Seq);
        Assert.Equal([poll], await Desk.GivenAsync((await Node.Desk.OpenAsync(Amina.Person, "room-1"))!));
        Assert.Empty(await Desk.GivenAsync((await Node.Desk.OpenAsync(Boris.Person, "room-1"))!));
    }

    [Fact]
    public async Task Whoever_may_not_vote_openly_may_not_vote_secretly()
    {
        var poll = await OpenAsync();
        var open = await Node.Has(Officer, Poll());
        Assert.Equal("ballot.wrong", await RefusedAsync(Amina, poll, [3]));
        Assert.Equal("ballot.wrong", await RefusedAsync(Amina, poll, [0, 1]));
        Assert.Equal("poll.unknown", await RefusedAsync(Amina, 1, Yes));
        Assert.Equal("ballot.notSecret", await RefusedAsync(Amina, open, Yes));
        Assert.Equal("room.unknown", await RefusedAsync(Chen, poll, Yes));
        await Node.Has(Officer, ClosePoll(poll));
        Assert.Equal("poll.state", await RefusedAsync(Amina, poll, Yes));
    }

    [Fact]
    public async Task A_node_that_has_not_heard_of_the_close_takes_no_ballot()
    {
        var poll = await OpenAsync();
        await Ballots.OpenAsync("room-1", poll);
        Assert.Equal("poll.state", await RefusedAsync(Amina, poll, Yes));
    }

    [Theory]
    [InlineData("opened")]
    [InlineData("lost on the way")]
    [InlineData("written")]
    [InlineData("emptied")]
    public async Task Stopped_at_any_step_of_counting_it_goes_on_and_loses_and_doubles_none(string step)
    {
        var poll = await OpenAsync();
        await CastAsync(Amina, poll, No);
        await CastAsync(Boris, poll, Yes);
        await Node.Has(Officer, ClosePoll(poll));
        switch (step)
        {
            case "opened":
                await Ballots.OpenAsync("room-1", poll);
                break;
            case "lost on the way":
                Store.CutBefore = true;
                break;
            case "written":
                var written = new CountBallots(poll, await Ballots.OpenAsync("room-1", poll)) { Id = BallotCount.IdOf("room-1", poll) };
                Assert.IsType<Answer.Accepted>(await Node.Desk.SubmitAsSystemAsync("room-1", written));
                break;
            case "emptied":
                await CountAsync();
                break;
        }
        Node = new Node(Storage, Store);
        await CountAsync();
        await CountAsync();
        Assert.Equal(
            (Few<Few<int>>)
                [
                    [0],
                    [1],
                ],
            Counted(await SoundRecord()).Ballots
        );
        Assert.Null(await Storage.Ballots.CloseAsync("room-1", poll));
    }

    [Fact]
    public async Task What_was_cancelled_is_never_opened_and_is_gone()
    {
        var poll = await OpenAsync();
        await CastAsync(Amina, poll, No);
        await Node.Has(Officer, CancelPoll(poll));
        await CountAsync();
        Assert.Null(await Storage.Ballots.CloseAsync("room-1", poll));
        Assert.DoesNotContain(await SoundRecord(), entry => entry.Type == "poll.counted");
    }

    [Fact]
    public async Task A_vote_that_was_closed_just_before_its_room_is_counted()
    {
        var poll = await OpenAsync();
        await CastAsync(Amina, poll, No);
        await Node.Has(Officer, ClosePoll(poll));
        await Node.Has(Officer, To.Close());
        await CountAsync();
        Assert.Equal(1, Counted(await SoundRecord()).Voters);
    }

    [Fact]
    public async Task Ballots_that_nobody_can_open_any_more_are_not_counted_and_that_is_said()
    {
        var poll = await OpenAsync();
        await CastAsync(Amina, poll, No);
        await Node.Has(Officer, ClosePoll(poll));
        var other = new SecretBallots(Storage.Ballots, new OtherKey());
        var record = await Storage.Records.ReadAllAsync("room-1", 0);
        await new BallotCount(other, Given.Wire, () => Node.Desk).FoldAsync("room-1", record, CancellationToken.None).Soon();
        Assert.Equal("poll.cancelled", (await SoundRecord())[^1].Type);
    }

    private async Task<long> OpenAsync()
    {
        await Node.Open(To.Open(RoomKind.LiveConsultation), Amina, Boris, Maria);
        await Node.Has(Officer, OpenLobby());
        await Node.Has(Officer, OpenSession());
        return await Node.Has(Officer, Poll(PollForm.Secret));
    }

    private async Task<string> CastAsync(Actor who, long poll, Few<int> choices)
    {
        var (receipt, refusal) = await Desk.CastAsync(who.Person, "room-1", poll, choices).Soon();
        Assert.True(receipt is not null, refusal?.Code);
        return receipt;
    }

    private async Task<string?> RefusedAsync(Actor who, long poll, Few<int> choices) =>
        (await Desk.CastAsync(who.Person, "room-1", poll, choices).Soon()).Refusal?.Code;

    private async Task CloseAndCountAsync(long poll)
    {
        await Node.Has(Officer, ClosePoll(poll));
        await CountAsync();
    }

    private async Task CountAsync() =>
        await Counting.FoldAsync("room-1", await Storage.Records.ReadAllAsync("room-1", 0), CancellationToken.None).Soon();

    private static BallotsCounted Counted(IReadOnlyList<Entry> record) =>
        (BallotsCounted)Given.Wire.ReadEvent(Assert.Single(record, entry => entry.Type == "poll.counted"))!;

    private sealed class OtherKey : IBallotKey
    {
        public ValueTask<byte[]> GetAsync() => new(new byte[32]);
    }

    internal sealed class BoxKey : IBallotKey
    {
        public ValueTask<byte[]> GetAsync() => new([.. Enumerable.Range(1, 32).Select(n => (byte)n)]);
    }
}
