using CsoNet.Collab.Consultations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Assembly;

namespace CsoNet.Collab.Core.Tests.Consultations;

/// <summary>Questions, votes and a gavel that wanders, as it comes to people's minds; what the rules refuse does not happen.</summary>
internal static class RandomQuestions
{
    public static void Step(RoomUnderTest room, Random random)
    {
        var people = new[] { Amina, Boris, Chen, Maria };
        switch (random.Next(4))
        {
            case 0:
                room.When(Any(random, people), OfParticipant(room, random));
                break;
            case 1:
                room.When(Officer, OfChair(room, random));
                break;
            case 2:
                room.When(Any(random, people), Vote(AnyPoll(room, random), random.Next(3)));
                break;
            default:
                room.When(random.Next(4) == 0 ? Caller.System : Officer, OfPolls(room, random));
                break;
        }
    }

    /// <summary>Nothing is left open, as it has to be before the session is over.</summary>
    public static void Settle(RoomUnderTest room)
    {
        room.When(Officer, DeclineRest());
        foreach (var poll in Polls.Of(room.State).All.Keys)
        {
            room.When(Officer, CancelPoll(poll));
            room.When(Caller.System, Count(poll));
        }
    }

    private static Command OfParticipant(RoomUnderTest room, Random random) =>
        random.Next(6) switch
        {
            0 => Support(AnyQuestion(room, random), random.Next(4) > 0),
            1 => TakeBack(AnyQuestion(room, random)),
            2 => Answer(AnyQuestion(room, random)),
            _ => Question(),
        };

    private static Command OfChair(RoomUnderTest room, Random random) =>
        random.Next(9) switch
        {
            0 => Hold(random.Next(2) == 0),
            1 or 2 => ApproveIt(AnyQuestion(room, random)),
            3 => Merge(AnyQuestion(room, random), AnyQuestion(room, random)),
            4 => Assign(AnyQuestion(room, random), Boris.Number, room.Ms() + 86_400_000),
            5 => AnsweredLive(AnyQuestion(room, random)),
            6 => Answer(AnyQuestion(room, random)),
            7 => DeclineIt(AnyQuestion(room, random)),
            _ => random.Next(4) == 0 ? DeclineRest() : Question(),
        };

    private static Command OfPolls(RoomUnderTest room, Random random) =>
        random.Next(8) switch
        {
            0 or 1 => Poll(Any(random, Enum.GetValues<PollForm>()), random.Next(3) == 0, quorum: random.Next(2) == 0 ? 2 : null),
            2 or 3 => ClosePoll(AnyPoll(room, random)),
            4 => Count(AnyPoll(room, random), 0, 1, 1),
            5 => CancelPoll(AnyPoll(room, random)),
            6 when random.Next(2) == 0 => To.MakeA(RoomRole.ViceChair, Any(random, [Amina, Boris])),
            6 => HandOver(Any(random, [Amina, Boris])),
            _ => room.Pass(Any(random, [Amina, Boris])),
        };

    private static long AnyQuestion(RoomUnderTest room, Random random) => Any(random, [.. Questions.Of(room.State).All.Keys, 1]);

    private static long AnyPoll(RoomUnderTest room, Random random) => Any(random, [.. Polls.Of(room.State).All.Keys, 1]);

    private static T Any<T>(Random random, T[] all) => all[random.Next(all.Length)];
}
