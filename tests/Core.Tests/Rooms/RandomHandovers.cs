using CsoNet.Collab.People;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>Offices are offered, accepted for now and for later, declined, taken back and passed, or end by their time.</summary>
internal static class RandomHandovers
{
    private static readonly Actor[] People = [Officer, Amina, Boris, Chen, Maria, Observer];

    public static void Step(RoomUnderTest room)
    {
        var any = new Random((int)room.State.Seq * 31);
        if (any.Next(4) > 0)
        {
            return;
        }
        var (by, to) = (People[any.Next(People.Length)], People[any.Next(People.Length)]);
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
