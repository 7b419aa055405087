using CsoNet.Collab.Core.Tests.Messages;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Histories;

/// <summary>The golden histories of what a network exchanges, asks to be read and calls for.</summary>
internal static class Exchange
{
    public static RoomUnderTest Marked()
    {
        var room = Given.Room(To.Open(RoomKind.RegionalChannel, "Afrique", Visibility.Public), Amina, Boris);
        var topic = room.Has(Officer, To.OpenTopic("Wells"));
        var practice = room.Has(Amina, To.Post("Each well has a woman who is paid to look after it", topic, "en", mark: To.APractice()));
        var request = room.Has(Boris, To.Post("Кто знает, как чистить воду?", topic, "ru"));
        room.Has(Boris, To.Mark(request, To.APractice(MarkKind.SolutionRequest)));
        room.Has(Amina, To.Mark(practice, email: "amina@example.org"));
        room.Has(Amina, To.Edit(practice, "Each well has somebody who is paid to look after it"));
        room.Has(Officer, To.Mark(request, new PostMark(MarkKind.PartnershipOffer, Goals: ["sdg6"])));
        var gone = room.Has(Amina, To.Post("Taken back", topic, mark: To.APractice()));
        room.Has(Amina, To.Mark(gone, email: "amina@example.org"));
        room.Has(Amina, To.Retract(gone));
        var plain = room.Has(Amina, To.Post("Marked in vain", topic));
        room.Has(Officer, To.Mark(plain));
        room.Has(Amina, To.Unmark(plain));
        return room;
    }

    public static RoomUnderTest Translated()
    {
        var room = Given.Room(To.Open(RoomKind.RegionalChannel, "Afrique", Visibility.Public), Amina, Boris, Chen);
        var topic = room.Has(Officer, To.OpenTopic("Wells"));
        var wells = room.Has(Amina, To.Post("Chaque puits a sa gardienne", topic, "fr"));
        room.When(
            Boris,
            Translating.Give(wells, "ru", "У каждого колодца есть хранительница"),
            new Rendering(1, "<p>У каждого колодца…</p>")
        );
        room.Has(Boris, Translating.Give(wells, "es", "Cada pozo tiene su guardiana"));
        room.Has(Boris, Translating.Give(wells, "en", "Each well has a guardian"));
        room.Has(Officer, Translating.Give(wells, "en", "Each well has its keeper", official: true));
        room.Has(Boris, Translating.TakeBack(wells, "es"));
        room.Has(Amina, To.Edit(wells, "Chaque puits a une gardienne payée"));
        var gone = room.Has(Chen, To.Post("每口井都有人看护", topic, "zh"));
        room.Has(Boris, Translating.Give(gone, "ru", "За каждым колодцем смотрят"));
        room.Has(Chen, To.Retract(gone));
        var lone = room.Has(Chen, To.Post("水", topic, "zh"));
        room.Has(Boris, Translating.Give(lone, "en", "Water"));
        room.Has(Boris, Translating.TakeBack(lone, "en"));
        return room;
    }

    public static RoomUnderTest Constituencies()
    {
        var room = Given.Room(To.Open(RoomKind.RegionalChannel, "Asia and the Pacific", Visibility.Public), Amina, Boris);
        var (pacific, south) = (room.Has(Officer, Channels.Naming.Name()), room.Has(Officer, Channels.Naming.Name("South Asia")));
        room.Has(Officer, Channels.Naming.Appoint(pacific, Amina));
        room.Has(Boris, Channels.Naming.Choose(pacific));
        room.Has(Officer, Channels.Naming.Drop(south));
        return room;
    }

    public static RoomUnderTest Announced()
    {
        var room = Given.Room(To.Open(RoomKind.RegionalChannel, "Afrique", Visibility.Public), Amina, Boris, Maria);
        var topic = room.Has(Officer, To.OpenTopic("Start here"));
        var (kept, dropped, gone) = (
            room.Has(Officer, To.Post("The forum meets in May", topic)),
            room.Has(Officer, To.Post("The hall is booked", topic)),
            room.Has(Officer, To.Post("Wrong day", topic))
        );
        room.Has(Officer, To.Announce(kept));
        room.Has(Officer, To.Announce(dropped));
        room.Has(Officer, To.Announce(gone));
        room.Has(Amina, To.HaveRead(kept));
        room.Has(Officer, To.RemindOf(kept));
        room.Has(Officer, To.Announce(dropped, on: false));
        room.Has(Officer, To.Retract(gone));
        return room;
    }

    public static RoomUnderTest Called()
    {
        var room = Given.Room(To.Open(RoomKind.RegionalChannel, "Afrique", Visibility.Public), Amina, Boris);
        var call = room.Has(Officer, To.OpenCall());
        room.Has(Officer, To.Post("Five hundred words for each organization", call));
        room.Has(Amina, To.Post("Our input", call, speaking: SpeakingCapacity.Organization));
        room.Later(TimeSpan.FromDays(5)).Has(Caller.System, To.RemindOfCall(call));
        room.Later(TimeSpan.FromDays(3)).Has(Boris, To.Post("Мы опоздали", call, "ru"));
        room.Has(Officer, To.ExtendCall(call));
        room.Has(Boris, To.Post("И снова", call, "ru"));
        return room;
    }
}
