using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Personal;

/// <summary>What somebody notes for themselves about rooms: of those that they see, and of none in which it would tell who takes part.</summary>
public sealed class RemarkTests : OnRealStorage
{
    public static TheoryData<Remark> Remarks => [To.Level(RoomLevel.Nothing), To.Follow(9), To.Keep(4)];

    [Theory, MemberData(nameof(Remarks))]
    public async Task Of_a_room_that_somebody_sees_they_note_what_they_like(Remark remark)
    {
        await Node.Open(To.Open(), Amina);
        await Node.Has(Amina, remark with { Identity = null }, "me");
    }

    [Theory, MemberData(nameof(Remarks))]
    public async Task Attack_a_remark_does_not_tell_that_there_is_such_a_room(Remark remark)
    {
        await Node.Open(To.Open(visibility: Visibility.Members), Boris);
        Assert.Equal("room.unknown", await Refused(remark with { Identity = null }));
        Assert.Equal("room.unknown", await Refused(remark with { Identity = null, Room = "room-9" }));
    }

    [Theory, MemberData(nameof(Remarks))]
    public async Task Of_a_room_in_which_people_are_protected_nothing_stands_beside_a_person(Remark remark)
    {
        await Node.Has(Officer, Protected);
        await Node.Has(Amina, To.Join());
        Assert.Equal("room.protected", await Refused(remark with { Identity = null }));
    }

    [Fact]
    public async Task Of_a_room_that_is_lost_to_them_they_still_let_go()
    {
        await Node.Open(To.Open(), Amina);
        await Node.Has(Amina, To.Keep(4), "me");
        await Node.Has(Officer, To.Remove(await Node.Seated(Amina)));
        await Node.Has(Amina, To.Keep(4, on: false), "me");
    }

    [Fact]
    public async Task How_far_somebody_has_read_under_a_handle_stands_beside_no_person()
    {
        await Node.Has(Officer, Protected);
        await Node.Has(Amina, To.Join());
        var topic = await Node.Has(Officer, To.OpenTopic());
        var said = await Node.Has(Officer, To.Post("Welcome", topic));
        var room = await Seen();
        Assert.Equal(1, (await Node.Unread.CountAsync(Amina.Person.Id, room)).Count);
        await Node.Unread.ReadAsync(Amina.Person.Id, room, topic, said).Soon();
        Assert.Equal(0, (await Node.Unread.CountAsync(Amina.Person.Id, room)).Count);
        Assert.Empty(await Storage.Positions.OfAsync(Amina.Person.Id, [room.State.Room]));
        var erasure = new PersonalErasure(Node.Desk, Store, Storage.Snapshots, Storage.Positions, Storage.Drafts, Node.Escrow);
        await erasure.EraseAsync(Amina.Person.Id).Soon();
        Assert.Equal(1, (await Node.Unread.CountAsync(Amina.Person.Id, room)).Count);
    }

    private static readonly OpenRoom Protected = To.Open(
        RoomKind.RegionalChannel,
        visibility: Visibility.Public,
        identity: IdentityPolicy.Pseudonymous
    );

    private async Task<Sighting> Seen() => (await Node.Desk.OpenAsync(Amina.Person, "room-1"))!;

    private async Task<string> Refused(Remark remark) =>
        ((Answer.Refused)await Node.Desk.SubmitAsync(Amina.Person, "me", remark)).Refusal.Code;
}
