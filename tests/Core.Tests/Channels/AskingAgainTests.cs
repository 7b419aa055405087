using CsoNet.Collab.Channels;
using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;
using Microsoft.Extensions.Time.Testing;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Channels;

/// <summary>Who may be asked again, and how a request goes on that has stopped half way.</summary>
public sealed class AskingAgainTests : OnConversations
{
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());

    private async Task MeetByTheClock()
    {
        Node = new Node(Storage, Store, clock);
        await Meet(Amina, Boris, Chen);
    }

    /// <summary>The hub went down after it had noted that Amina asks Boris.</summary>
    private async Task<string> StopHalfway(Guid id)
    {
        var (room, record) = (Conversations.NameOf(Amina.Person.Id, id), RoomName.OfPerson(Amina.Person.Id));
        var note = new NoteApproach(room, [Correspondence.KeyOf(record, Boris.Person.Id)]) { Id = NameBasedId.Of("noted", room) };
        Assert.IsType<Answer.Accepted>(await Node.Desk.SubmitAsSystemAsync(record, note));
        return room;
    }

    [Fact]
    public async Task What_stopped_half_way_goes_on_under_its_id_whatever_was_answered_meanwhile()
    {
        await MeetByTheClock();
        var (before, _) = await Ask(Amina, to: Chen);
        var id = Guid.NewGuid();
        var room = await StopHalfway(id);
        await Node.Has(Chen, To.Join(), before!);
        Assert.Equal("conversation.already", CodeOf((await Ask(Amina, to: Boris)).Answer));
        Assert.Equal("command.reused", CodeOf((await Ask(Amina, id, Chen)).Answer));
        Assert.Equal(room, (await Ask(Amina, id, Boris)).Room);
    }

    [Fact]
    public async Task What_stopped_half_way_bars_nobody_from_being_asked_and_does_not_go_on_afterwards()
    {
        await MeetByTheClock();
        var id = Guid.NewGuid();
        await StopHalfway(id);
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.NotNull((await Ask(Amina, to: Boris)).Room);
        Assert.Equal("conversation.already", CodeOf((await Ask(Amina, id, Boris)).Answer));
    }

    [Fact]
    public async Task A_room_that_was_opened_before_the_hub_stopped_is_gone_on_with()
    {
        await MeetByTheClock();
        var id = Guid.NewGuid();
        var room = await StopHalfway(id);
        var mine = await Storage.People.TakeSeatAsync(room, Amina.Person.Id, admit: false);
        var his = await Storage.People.TakeSeatAsync(room, Boris.Person.Id, admit: false);
        var open = To.OpenConversation(Amina with { Number = mine.Number }, his.Number) with { Title = "Under another name then" };
        await Node.Desk.SubmitAsSystemAsync(room, open with { Id = NameBasedId.Of("opened", room) }, mine.Number);
        Assert.Equal(room, (await Ask(Amina, id, Boris)).Room);
    }

    [Fact]
    public async Task Attack_with_an_accomplice_who_comes_somebody_who_does_not_is_asked_again()
    {
        await MeetByTheClock();
        var (room, _) = await Ask(Amina, null, Boris, Chen);
        await Node.Has(Chen, To.Join(), room!);
        Assert.Equal("conversation.already", CodeOf((await Ask(Amina, to: Boris)).Answer));
        Assert.NotNull((await Ask(Amina, to: Chen)).Room);
    }

    [Fact]
    public async Task Attack_the_first_words_grow_when_an_accomplice_has_come()
    {
        await MeetByTheClock();
        var (room, _) = await Ask(Amina, null, Boris, Chen);
        await Node.Has(Chen, To.Join(), room!);
        var more = new EditMessage(2, new string('x', FirstWords.MostCharacters + 1)) { Id = Guid.NewGuid() };
        Assert.Equal("message.tooLong", CodeOf(await Node.Send(Amina, more, room!)));
        await Node.Has(Amina, To.Edit(2), room!);
    }
}
