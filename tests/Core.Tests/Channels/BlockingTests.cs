using CsoNet.Collab.Channels;
using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Channels;

/// <summary>What somebody learns of those whom they block, and what is still theirs afterwards.</summary>
public sealed class BlockingTests : OnConversations
{
    private async Task<SeenBlocked> OnlyBlocked() => Assert.Single(await Node.Approaches.BlockedAsync(Amina.Person));

    [Fact]
    public async Task Whom_somebody_has_blocked_they_find_by_name()
    {
        await Meet(Amina, Boris);
        await Node.Has(Amina, await Block(Boris), "me");
        Assert.Equal(Boris.Person.Name, (await OnlyBlocked()).Who?.Name);
        Assert.Empty(await Node.Approaches.BlockedAsync(Boris.Person));
    }

    [Fact]
    public async Task Attack_after_the_names_were_let_go_somebody_blocks_number_after_number_to_bring_them_back()
    {
        await Meet(Amina, Boris, Chen);
        await Node.Has(Amina, await Block(Boris), "me");
        foreach (var who in new[] { Boris, Chen })
        {
            var number = (await Node.Seated(who)).Number;
            await Node.Desk.SubmitAsSystemAsync("room-1", new EraseParticipant(number, Stays: true) { Id = Guid.NewGuid() });
        }
        foreach (var who in new[] { Boris, Chen })
        {
            Assert.Equal("participant.unknown", CodeOf(await Node.Send(Amina, await Block(who), "me")));
        }
        Assert.Null((await OnlyBlocked()).Who?.Name);
        await Node.Has(Amina, await Block(Boris, on: false), "me");
    }

    [Fact]
    public async Task Attack_somebody_asks_by_a_block_who_was_hidden_or_has_left()
    {
        await Meet(Amina, Boris, Chen);
        await Node.Has(Amina, await Block(Boris), "me");
        await Node.Desk.SubmitAsSystemAsync("room-1", new HideParticipant((await Node.Seated(Boris)).Number) { Id = Guid.NewGuid() });
        await Node.Has(Chen, To.Leave());
        Assert.Equal("participant.unknown", CodeOf(await Node.Send(Amina, await Block(Boris), "me")));
        Assert.Equal("participant.unknown", CodeOf(await Node.Send(Amina, await Block(Chen), "me")));
        Assert.Null((await OnlyBlocked()).Who?.Name);
    }

    [Fact]
    public async Task Attack_who_asked_was_hidden_meanwhile_and_is_blocked_by_their_request()
    {
        await Meet(Amina, Boris);
        var (room, _) = await Ask(Boris, to: Amina);
        var by = (await Heard(Amina, room!)).Waiting[room!].By;
        await Node.Desk.SubmitAsSystemAsync(room!, new HideParticipant(by) { Id = Guid.NewGuid() });
        var block = new BlockPerson(room!, by, On: true) { Id = Guid.NewGuid() };
        Assert.Equal("participant.unknown", CodeOf(await Node.Send(Amina, block, "me")));
    }

    [Fact]
    public async Task Whoever_has_blocked_somebody_is_told_so_when_they_ask_them_and_nothing_is_spent()
    {
        await Meet(Amina, Boris, Chen);
        await Node.Has(Amina, await Block(Boris), "me");
        Assert.Equal("conversation.youBlocked", CodeOf((await Ask(Amina, null, Boris, Chen)).Answer));
        Assert.Empty(Correspondence.Of(await Node.Desk.StateAsync(RoomName.OfPerson(Amina.Person.Id), 0)).Sent);
        Assert.NotNull((await Ask(Boris, to: Amina)).Room);
    }

    [Fact]
    public async Task Whoever_has_blocked_the_other_hands_on_what_was_said_takes_back_their_own_words_and_goes()
    {
        await Meet(Amina, Boris);
        var (room, _) = await Ask(Boris, to: Amina);
        await Node.Has(Amina, To.Join(), room!);
        var own = await Node.Has(Amina, To.Post("Who are you?"), room!);
        var threat = await Node.Has(Boris, To.Post("I know where you live"), room!);
        Assert.Equal(threat, await Node.Approaches.LastHeardAsync(Amina.Person, room!, default));
        await Node.Has(Amina, await Block(Boris), "me");
        Assert.Equal("I know where you live", await Node.Approaches.WordsAsync(Amina.Person, room!, threat, default));
        Assert.Null(await Node.Approaches.WordsAsync(Chen.Person, room!, threat, default));
        await Node.Has(Amina, To.Retract(own), room!);
        Assert.Equal("room.unknown", CodeOf(await Node.Send(Amina, To.Post("Once more"), room!)));
        await Node.Has(Amina, To.Leave(), room!);
        Assert.Null(await Node.Approaches.WordsAsync(Amina.Person, room!, threat, default));
    }

    [Fact]
    public async Task Whoever_has_declined_hands_on_the_first_words_and_no_others()
    {
        await Meet(Amina, Boris, Chen);
        var (room, _) = await Ask(Boris, null, Amina, Chen);
        await Heard(Amina, room!);
        Assert.Equal(2, await Node.Approaches.LastHeardAsync(Amina.Person, room!, default));
        await Node.Has(Amina, new SettleApproach(room!) { Id = Guid.NewGuid() }, "me");
        await Node.Has(Chen, To.Join(), room!);
        var later = await Node.Has(Chen, To.Post("Between us"), room!);
        Assert.Equal("May I ask you something?", await Node.Approaches.WordsAsync(Amina.Person, room!, 2, default));
        Assert.Null(await Node.Approaches.WordsAsync(Amina.Person, room!, later, default));
        Assert.Null(await Node.Approaches.WordsAsync(Amina.Person, "room-1", 2, default));
        Assert.Null(await Node.Approaches.WordsAsync(Officer.Person, room!, 2, default));
    }
}
