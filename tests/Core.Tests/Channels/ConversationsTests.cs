using CsoNet.Collab.Channels;
using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Privacy;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Channels;

/// <summary>How a conversation begins, at the doors and on real storage.</summary>
public sealed class ConversationsTests : OnConversations
{
    [Fact]
    public async Task Somebody_asks_another_accepts_and_they_talk()
    {
        await Meet(Amina, Boris);
        var (room, _) = await Ask(Amina, to: Boris);
        Assert.NotNull(room);
        Assert.Equal([room], (await Heard(Boris, room)).Waiting.Keys);
        Assert.Null(await Node.Desk.OpenAsync(Boris.Person, room));
        await Node.Has(Boris, To.Join(), room);
        await Node.Has(Boris, To.Post("Go on"), room);
        await Node.Has(Amina, To.Post("Thank you"), room);
        await SoundRecord(room);
    }

    [Fact]
    public async Task A_retry_is_the_same_request_also_after_it_was_answered()
    {
        await Meet(Amina, Boris);
        var id = Guid.NewGuid();
        var first = await Ask(Amina, id, Boris);
        await Node.Has(Boris, To.Join(), first.Room!);
        var again = await Ask(Amina, id, Boris);
        Assert.Equal(first.Room, again.Room);
        Assert.Equal(((Answer.Accepted)first.Answer).Seq, ((Answer.Accepted)again.Answer).Seq);
        Assert.Single(Correspondence.Of(await Node.Desk.StateAsync(RoomName.OfPerson(Amina.Person.Id), 0)).Sent);
    }

    [Fact]
    public async Task Attack_whoever_is_blocked_or_declined_compares_their_answers_with_those_of_somebody_who_waits()
    {
        await Meet(Amina, Boris, Chen);
        var number = (await Node.Seated(Boris)).Number;
        await Node.Has(Amina, new BlockPerson("room-1", number, On: true) { Id = Guid.NewGuid() }, "me");
        var blocked = await Ask(Boris, to: Amina);
        var waiting = await Ask(Chen, to: Amina);
        var declined = await Ask(Officer, to: Amina);
        await Heard(Amina, waiting.Room!);
        await Heard(Amina, declined.Room!);
        Assert.Equal(
            new[] { waiting.Room!, declined.Room! }.Order(StringComparer.Ordinal),
            (await Heard(Amina, blocked.Room!)).Waiting.Keys
        );
        await Node.Has(Amina, new SettleApproach(declined.Room!) { Id = Guid.NewGuid() }, "me");
        foreach (var (who, asked) in new[] { (Boris, blocked), (Chen, waiting), (Officer, declined) })
        {
            Assert.Equal(2, Assert.IsType<Answer.Accepted>(asked.Answer).Seq);
            Assert.Equal("conversation.unanswered", CodeOf(await Node.Send(who, To.Post("Hello?"), asked.Room!)));
            Assert.Equal("conversation.already", CodeOf((await Ask(who, to: Amina)).Answer));
            var record = await Storage.Records.ReadAllAsync(asked.Room!, 0);
            Assert.Equal(["room.opened", "message.posted"], record.Select(entry => entry.Type));
        }
    }

    [Fact]
    public async Task A_conversation_with_somebody_who_is_blocked_is_put_aside_and_the_other_sees_no_difference()
    {
        await Meet(Amina, Boris);
        var (room, _) = await Ask(Boris, to: Amina);
        await Node.Has(Amina, To.Join(), room!);
        var head = (await Node.Desk.OpenAsync(Boris.Person, room!))!.State.Seq;
        var number = (await Node.Seated(Boris)).Number;
        await Node.Has(Amina, new BlockPerson("room-1", number, On: true) { Id = Guid.NewGuid() }, "me");
        Assert.Null(await Node.Desk.OpenAsync(Amina.Person, room!));
        Assert.Null(await Node.Desk.DoorAsync(Amina.Person, room!));
        var screen = new TestScreen();
        Assert.Equal("refused", (await Node.Desk.FollowAsync(Amina.Person, room!, screen, 0, "", "")).Status);
        Assert.Equal(head + 1, await Node.Has(Boris, To.Post("Are you there?"), room!));
        await Node.Has(Amina, new BlockPerson("room-1", number, On: false) { Id = Guid.NewGuid() }, "me");
        Assert.NotNull(await Node.Desk.OpenAsync(Amina.Person, room!));
    }

    [Fact]
    public async Task Each_of_a_few_decides_for_themselves_and_who_does_not_come_is_not_there()
    {
        await Meet(Amina, Boris, Chen);
        var (room, _) = await Ask(Amina, null, Boris, Chen);
        await Node.Has(Chen, To.Join(), room!);
        await Node.Has(Amina, To.Post("Thank you"), room!);
        Assert.Null(await Node.Desk.OpenAsync(Boris.Person, room!));
        Assert.Equal(2, (await Node.Desk.OpenAsync(Amina.Person, room!))!.State.Participants.Count);
    }

    [Fact]
    public async Task Into_a_conversation_that_was_put_aside_nothing_is_said_from_another_window()
    {
        await Meet(Amina, Boris);
        var (room, _) = await Ask(Boris, to: Amina);
        await Node.Has(Amina, To.Join(), room!);
        await Node.Has(Amina, new BlockPerson("room-1", (await Node.Seated(Boris)).Number, On: true) { Id = Guid.NewGuid() }, "me");
        Assert.Equal("room.unknown", CodeOf(await Node.Send(Amina, To.Post("And another thing"), room!)));
    }

    [Fact]
    public async Task Who_is_asked_reads_the_words_while_they_stand_and_nothing_of_who_else_was_asked()
    {
        await Meet(Amina, Boris, Chen);
        var (room, _) = await Ask(Amina, null, Boris, Chen);
        await Heard(Boris, room!);
        var seen = Assert.Single(await Node.Approaches.WaitingAsync(Boris.Person, default));
        Assert.Equal(("The spare part", "May I ask you something?", Amina.Person.Name), (seen.Room.Title, seen.Words.Text, seen.By.Name));
        Assert.Empty(await Node.Approaches.WaitingAsync(Officer.Person, default));
        await Node.Has(Chen, To.Join(), room!);
        Assert.Empty(await Node.Approaches.WaitingAsync(Chen.Person, default));
        await Node.Has(Amina, To.Retract(2), room!);
        Assert.Empty(await Node.Approaches.WaitingAsync(Boris.Person, default));
    }

    [Fact]
    public async Task Nobody_else_gets_in_and_an_administrator_sees_nothing()
    {
        await Meet(Amina, Boris, Chen);
        var (room, _) = await Ask(Amina, to: Boris);
        foreach (var other in new[] { Chen, Admin, Officer })
        {
            Assert.Null(await Node.Desk.OpenAsync(other.Person, room!));
            Assert.Null(await Node.Desk.DoorAsync(other.Person, room!));
            Assert.Equal(await Node.Send(other, To.Join(), "not-there"), await Node.Send(other, To.Join(), room!));
        }
    }

    [Fact]
    public async Task What_somebody_has_not_accepted_is_in_no_file_of_their_data()
    {
        await Meet(Amina, Boris);
        var (room, _) = await Ask(Amina, to: Boris);
        var own = new OwnData(Node.Desk, Storage.People, Node.Escrow, Storage.Records, Given.Wire);
        Assert.DoesNotContain(await own.RoomsAsync(Boris.Person.Id, alsoProtected: true, default), one => one.Record == room);
        Assert.Contains(await own.RoomsAsync(Amina.Person.Id, alsoProtected: true, default), one => one.Record == room);
    }

    [Fact]
    public async Task Whom_one_does_not_share_a_room_with_or_who_takes_no_requests_is_not_asked()
    {
        await Meet(Amina, Boris, Chen);
        Assert.Equal("participant.unknown", CodeOf((await Ask(Amina, to: Amina)).Answer));
        var unknown = new Asking(Guid.NewGuid(), "room-1", Numbers.Of([999]), "T", "Text");
        Assert.Equal("participant.unknown", CodeOf((await Node.Conversations.AskAsync(Amina.Person, unknown, default)).Answer));
        foreach (
            var (to, code) in ((Numbers, string)[])
                [([], "conversation.nobody"), (Numbers.Of(Enumerable.Range(1, 10).Select(n => (long)n)), "conversation.tooLarge")]
        )
        {
            Assert.Equal(code, CodeOf((await Node.Conversations.AskAsync(Amina.Person, unknown with { To = to }, default)).Answer));
        }
        var elsewhere = unknown with { Room = "room-2" };
        Assert.Equal("room.unknown", CodeOf((await Node.Conversations.AskAsync(Amina.Person, elsewhere, default)).Answer));
        await Node.Has(Boris, To.Reach(Askers.Nobody), "me");
        Assert.Equal("conversation.notTaken", CodeOf((await Ask(Amina, to: Boris)).Answer));
    }
}
