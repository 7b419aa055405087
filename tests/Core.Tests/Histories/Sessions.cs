using CsoNet.Collab.Consultations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Assembly;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Histories;

/// <summary>The golden histories of sessions: the floor, its clock, its orders.</summary>
internal static class Sessions
{
    public static RoomUnderTest Floor()
    {
        var room = Given.Room(RoomKind.LiveConsultation, Amina, Boris, Chen, Maria, Jean, Li);
        room.Has(Officer, Announce());
        var (water, energy) = (room.Has(Officer, Add()), room.Has(Officer, Add("Energy", 30)));
        var opening = room.Has(Officer, Add("Opening", 10));
        room.Has(Officer, MoveItem(opening, water));
        room.Has(Officer, Change(energy, "Energy for all"));
        room.Has(Officer, OpenLobby());
        room.Has(Officer, List(water, open: true));
        var (amina, boris) = (room.Has(Amina, Ask(water)), room.Has(Boris, Ask(water, joint: true)));
        room.Has(Amina, Prepare(amina, "Madam Chair, …"));
        room.Has(Officer, OpenSession());
        room.Has(Officer, Start(opening));
        room.Has(Officer, Finish(opening));
        room.Has(Officer, Start(water));
        var (chen, jean, li) = (room.Has(Chen, Ask()), room.Has(Jean, Ask()), room.Has(Li, Ask()));
        var hall = room.Has(Officer, InHall());
        room.Has(Officer, Move(hall, amina));
        room.Has(Officer, Move(li, amina));
        room.Has(Amina, Withdraw(amina));
        room.Has(Officer, Decline(jean));
        room.Has(Officer, Call(chen));
        room.Has(Chen, Speak(chen));
        room.Has(Chen, To.Post("各位好"));
        room.Later(TimeSpan.FromSeconds(100)).Has(Chen, Yield(chen));
        room.Has(Officer, Call(boris));
        room.Has(Officer, Absent(boris));
        room.Has(Officer, Requeue(boris));
        room.Has(Maria, Reply());
        room.Has(Officer, Start(energy));
        room.Has(Boris, Write(boris));
        return room;
    }

    public static RoomUnderTest Clock()
    {
        var room = Open(Amina, Boris, Maria);
        var (amina, boris) = (room.Has(Amina, Ask()), room.Has(Boris, Ask()));
        var prepared = room.Has(Boris, Prepare(boris));
        room.Has(Officer, Call(amina));
        room.Has(Amina, Speak(amina));
        room.Has(Officer, Pause());
        room.Has(Officer, Extend());
        room.Has(Officer, Run());
        room.Has(Officer, Extend(-20));
        var point = room.Has(Maria, Rise());
        room.Has(Officer, Rule(point));
        room.Has(Officer, Suspend("Lunch"));
        room.Later(TimeSpan.FromHours(1)).Has(Officer, Resume());
        room.Later(TimeSpan.FromMinutes(4)).Has(Officer, Cut(amina));
        room.Has(Officer, Call(boris));
        room.Has(Officer, Deliver(boris, prepared));
        room.Has(Officer, Adjourn());
        return room;
    }

    public static RoomUnderTest Gavel()
    {
        var room = Lobby(Amina, Boris);
        room.Has(Officer, To.MakeA(RoomRole.Chair, Amina));
        room.Has(Officer, To.MakeA(RoomRole.ViceChair, Boris));
        room.Has(Officer, OpenSession());
        room.Has(Amina, HandOver(Boris));
        room.Has(Caller.System, room.Pass(Amina));
        return room;
    }

    public static RoomUnderTest Orders()
    {
        var room = Open(Amina, Boris, Chen, Maria, Jean, Li);
        room.Has(Officer, By(OrderPolicy.Balanced, cuts: true));
        foreach (var actor in (Core.Tests.Actor[])[Amina, Jean, Li, Maria, Boris])
        {
            room.Has(actor, Ask(lang: "en"));
        }
        var first = room.Has(Chen, Ask());
        room.Has(Officer, Call(first));
        room.Has(Chen, Speak(first));
        room.Has(Chen, Yield(first));
        room.Has(Chen, Ask());
        return room;
    }

    public static RoomUnderTest AmongOurselves()
    {
        var room = Given.Room(To.Open(RoomKind.LiveConsultation, attribution: Attribution.ChathamHouse), Amina, Maria);
        room.Has(Officer, Add());
        room.Has(Officer, OpenLobby());
        room.Has(Officer, OpenSession());
        room.Has(Officer, Start(room.Item()));
        room.Has(Amina, Ask());
        room.Has(Maria, Rise());
        return room;
    }

    public static RoomUnderTest Questions()
    {
        var room = Open(Amina, Boris, Chen, Maria);
        var (pumps, wells) = (room.Has(Amina, Question()), room.Has(Boris, Question("Who keeps the wells?")));
        room.Has(Chen, Support(pumps));
        room.Has(Maria, Support(wells));
        room.Has(Maria, Support(wells, on: false));
        room.Has(Officer, Merge(wells, pumps));
        room.Has(Officer, Hold());
        var held = room.Has(Chen, Question("何时？"));
        var never = room.Has(Boris, Question("Why not now?"));
        room.Has(Officer, ApproveIt(held));
        room.Has(Officer, Assign(held, Boris.Number, room.Ms() + 86_400_000));
        room.Has(Boris, Answer(held, "By the end of the year."));
        room.Has(Officer, AnsweredLive(pumps));
        room.Has(Boris, TakeBack(never));
        room.Has(Amina, Question("Is there time for another?"));
        room.Has(Officer, DeclineRest());
        var (named, hands, secret) = (
            room.Has(Officer, Poll(PollForm.Named)),
            room.Has(Officer, Poll(PollForm.ShowOfHands, most: 2)),
            room.Has(Officer, Poll(PollForm.Secret, quorum: 2))
        );
        room.Has(Amina, Vote(named, 0));
        room.Has(Boris, Vote(named, 1));
        room.Has(Boris, Vote(named, 0));
        room.Has(Amina, Vote(hands, 0, 2));
        room.Has(Officer, ClosePoll(named));
        room.Has(Officer, ClosePoll(hands));
        room.Has(Officer, ClosePoll(secret));
        room.Has(Caller.System, Count(secret, 0, 1, 1));
        room.Has(Officer, CancelPoll(room.Has(Officer, Poll())));
        return room;
    }
}
