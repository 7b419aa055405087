using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Histories;

/// <summary>The golden histories of messages that name somebody or hand another one on, that were moved, and of topics that were split.</summary>
internal static class Moves
{
    public static RoomUnderTest NamedAndHandedOn()
    {
        var room = Given.Room(To.Open(RoomKind.RegionalChannel, "Afrique", Visibility.Public), Amina, Boris);
        var wells = room.Has(Officer, To.OpenTopic("Wells"));
        var text = "@Борис Иванов, @Sahel Water Watch?";
        var first = room.Has(Officer, To.Post(text, wells, mentions: new Mentions([23], [Watch.Id])));
        room.Has(Officer, To.Post("@all", wells, mentions: new Mentions(Everybody: true)));
        room.Has(Amina, To.Post("", wells, source: new Source("room-1", first) { IsOpen = true }));
        room.Has(Boris, To.Post("Read this", wells, "en", first, source: new Source("room-1", first) { IsOpen = true }));
        var other = room.Has(Officer, To.Post("@Amina Diallo", wells, mentions: new Mentions([17])));
        room.Has(Officer, To.Edit(first, "@Amina Diallo instead", mentions: new Mentions([17])));
        room.Has(Officer, To.Edit(other, "Nobody"));
        return room;
    }

    public static RoomUnderTest MovedAndSplit()
    {
        var room = Given.Room(To.Open(RoomKind.RegionalChannel, "Afrique", Visibility.Public), Amina, Boris);
        var (wells, schools) = (room.Has(Officer, To.OpenTopic("Wells")), room.Has(Officer, To.OpenTopic("Schools")));
        var first = room.Has(Amina, To.Post("Dry since March", wells));
        var roof = room.Has(Boris, To.Post("Our school has no roof", wells));
        var answer = room.Has(Amina, To.Post("Nor ours", wells, replyTo: roof));
        var last = room.Has(Amina, To.Post("Who has a pump?", wells));
        room.Has(Officer, To.Move(wells, schools, roof, answer));
        // One of them has left already, the topic itself is no message.
        room.Has(Officer, To.Split(wells, "Pumps", last, roof));
        room.Has(Boris, To.Retract(roof));
        room.Has(Officer, To.Move(schools, wells, answer, roof));
        room.Has(Amina, To.Edit(answer, "Nor ours, since May"));
        room.Has(Officer, To.Pin(first));
        return room;
    }
}
