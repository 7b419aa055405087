using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>Offices are offered, accepted for now and for later, declined, taken back and passed, or end by their time.</summary>
internal static class RandomHandovers
{
    private static readonly Actor[] People = [Officer, Amina, Boris, Chen, Maria, Observer];

    public static void Step(RoomUnderTest room, Random any)
    {
        if (room.State.Kind != RoomKind.RegionalChannel || any.Next(4) > 0)
        {
            return;
        }
        var presiding = People.Where(one =>
            room.State.Participants.GetValueOrDefault(one.Number) is { Standing: Standing.In } who && Rights.Presides(room.State, who)
        );
        var (by, to) = (presiding.ElementAtOrDefault(any.Next(3)) ?? Officer, People[any.Next(People.Length)]);
        long? from = any.Next(2) == 0 ? room.InDays(1) : null;
        long? until = any.Next(2) == 0 ? room.InDays(30) : null;
        var offer = room.When(by, Handing.Offer(to, from, until)).Entry?.Seq ?? 0;
        switch (any.Next(4))
        {
            case 0:
                room.When(to, Handing.Decline(offer));
                break;
            case 1:
                room.When(by, Handing.Withdraw());
                break;
            default:
                room.When(to, Handing.Accept(offer));
                break;
        }
        foreach (var one in People)
        {
            var term = room.State.Participants.GetValueOrDefault(one.Number)?.Term?.Entry ?? 0;
            room.When(Caller.System, Handing.Remind(one, term));
            room.When(Caller.System, Handing.Pass(one, room.State.Handovers.GetValueOrDefault(one.Number)?.Entry ?? 0));
        }
    }
}
