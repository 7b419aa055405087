using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Histories;

/// <summary>The golden histories of rooms where civil society is protected.</summary>
internal static class Protection
{
    /// <summary>At the door of a protected room somebody is known under another number than inside.</summary>
    public static Caller AtTheDoor(Actor who) => (Caller)who with { Door = who.Number + 500 };

    public static RoomUnderTest Handles()
    {
        var room = Opened(IdentityPolicy.Pseudonymous, RoomKind.RegionalChannel);
        var topic = room.Has(Maria, To.OpenTopic("What we fear"));
        var first = room.Has(Amina, To.Post("The river is poisoned, and the company knows it.", topic, "en"));
        room.Has(Maria, To.Post("Peru asks for evidence.", topic, speaking: SpeakingCapacity.State));
        room.Has(Boris, To.React(first));
        room.Has(Officer, To.MakeA(RoomRole.Moderator, Amina));
        room.Has(Boris, To.Leave());
        room.Has(Boris, To.Join());
        room.Has(Boris, To.Post("We have the samples.", topic, replyTo: first));
        room.Has(Officer, To.Remove(Boris, "Insults after two warnings"));
        room.Has(Observer, To.Leave());
        return room;
    }

    public static RoomUnderTest NamesForModerators()
    {
        var room = Opened(IdentityPolicy.NameVisibleToModerators, RoomKind.LiveConsultation);
        room.Has(Amina, To.Post("Among those who run the room I have a name."));
        room.Has(Boris, To.Post("So have I."));
        room.Has(Boris, To.Leave());
        room.Has(Caller.System, To.Erase(Boris));
        room.Blank(Boris);
        room.Has(Caller.System, To.Hide(Amina));
        room.Has(Caller.System, To.Hide(AtTheDoor(Amina).Door));
        return room;
    }

    public static RoomUnderTest OnlyTheWhole()
    {
        var room = Opened(IdentityPolicy.AggregateOnly, RoomKind.RegionalChannel);
        var topic = room.Has(Officer, To.OpenTopic("How many of you"));
        var first = room.Has(Amina, To.Post("Three villages", topic));
        room.Has(Boris, To.React(first));
        room.Has(Maria, To.React(first));
        room.Has(Boris, To.Post("Two more", topic, replyTo: first));
        room.Has(Officer, To.Post("That makes five", topic));
        return room;
    }

    private static RoomUnderTest Opened(IdentityPolicy identity, RoomKind kind)
    {
        var room = Given.Room(To.Open(kind, "Under protection", Visibility.Listed, identity: identity));
        foreach (var who in new[] { Maria, Amina, Boris, Observer })
        {
            room.Has(AtTheDoor(who), To.Ask());
            room.Has(Officer, To.Approve(who with { Number = who.Number + 500 }));
            room.Has(AtTheDoor(who), To.Join());
        }
        return room;
    }
}
