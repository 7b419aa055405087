using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Histories;

/// <summary>Offices for a time, and one that is handed over.</summary>
internal static class Offices
{
    public static RoomUnderTest Term()
    {
        var room = Given.Room(RoomKind.RegionalChannel, Amina, Boris);
        var ends = room.Now.AddDays(30).ToUnixTimeMilliseconds();
        var named = room.Has(Officer, To.MakeA(RoomRole.NetworkCoordinator, Amina, ends));
        room.Has(Officer, To.MakeA(RoomRole.Rapporteur, Boris, ends));
        room.Has(Caller.System, To.EndTerm(Amina, named));
        return room;
    }

    public static RoomUnderTest HandedOver()
    {
        var (room, _) = Handing.Given();
        room.Has(Chen, Handing.Decline(room.Has(Amina, Handing.Offer(Chen))));
        room.Has(Boris, Handing.Accept(room.Has(Amina, Handing.Offer(Boris, null, room.InDays(400)))));
        var offer = room.Has(Boris, Handing.Offer(Chen, room.InDays(10)));
        room.Has(Chen, Handing.Accept(offer));
        room.Later(TimeSpan.FromDays(10));
        room.Has(Caller.System, Handing.Pass(Boris, offer));
        return room;
    }
}
