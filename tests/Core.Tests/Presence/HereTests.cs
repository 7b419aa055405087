using CsoNet.Collab.People;
using CsoNet.Collab.Presence;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Presence;

/// <summary>Who is told who else looks at a room, and where nobody is.</summary>
public sealed class HereTests
{
    private static readonly int[] All = [Officer.Number, Amina.Number, Boris.Number];

    private static RoomState Room(RoomKind kind = RoomKind.LiveConsultation, IdentityPolicy? identity = null, bool named = true) =>
        Given
            .Room(To.Open(kind, attribution: named ? Attribution.Named : Attribution.ChathamHouse, identity: identity), Amina, Boris)
            .State;

    [Fact]
    public void Whoever_takes_part_sees_how_many_are_there_and_who_each_once() =>
        Assert.Equivalent(new Here(3, [1, 17, 23]), Here.For(Room(), Amina, [.. All, Amina.Number]), strict: true);

    [Fact]
    public void Above_twenty_only_a_count_is_told()
    {
        var room = Room();
        for (var number = 100; number < 120; number++)
        {
            room = room.With(room.Participants[Boris.Number] with { Number = number });
        }
        Assert.Equal(20, Here.For(room, Amina, Enumerable.Range(100, 20))!.Who!.Count);
        Assert.True(Here.For(room, Amina, [.. Enumerable.Range(100, 20), Boris.Number]) is { Count: 21, Who: null });
    }

    [Fact]
    public void In_dialogues_in_protected_rooms_and_under_the_Chatham_House_Rule_nobody_is_told()
    {
        Assert.Null(Here.For(Room(RoomKind.NationalDialogue), Officer, All));
        Assert.Null(Here.For(Room(identity: IdentityPolicy.Pseudonymous), Officer, All));
        Assert.Null(Here.For(Room(identity: IdentityPolicy.NameVisibleToModerators), Officer, All));
        Assert.Null(Here.For(Room(named: false), Officer, All));
    }

    [Fact]
    public void Delegates_visitors_and_those_who_left_are_told_nothing()
    {
        var room = Given.Room(To.Open(RoomKind.LiveConsultation), Amina, Boris, Maria);
        Assert.Null(Here.For(room.State, Maria, All));
        Assert.Null(Here.For(room.State, Chen, All));
        Assert.NotNull(Here.For(room.State, Boris, All));
        room.Has(Boris, To.Leave());
        Assert.Null(Here.For(room.State, Boris, All));
    }

    [Fact]
    public void Whoever_left_or_is_hidden_is_not_counted()
    {
        var room = Given.Room(To.Open(RoomKind.LiveConsultation), Amina, Boris);
        room.Has(Boris, To.Leave());
        Assert.Equal([1, 17], Here.For(room.State, Officer, All)!.Who!);
        room.Has(Caller.System, To.Hide(Amina));
        Assert.Equal([1], Here.For(room.State, Officer, All)!.Who!);
    }
}
