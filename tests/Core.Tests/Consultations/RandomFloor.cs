using CsoNet.Collab.Consultations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Consultations;

/// <summary>People in a session who do what comes to their minds; what the rules refuse does not happen.</summary>
internal static class RandomFloor
{
    private static readonly Actor[] Speakers = [Amina, Boris, Chen, Maria, Jean, Li];

    public static RoomUnderTest Make(int seed, int steps = 150)
    {
        var random = new Random(seed);
        var room = Given.Room(RoomKind.LiveConsultation, Speakers);
        for (var step = 0; step < steps; step++)
        {
            Step(room, random);
        }
        return room;
    }

    public static void Step(RoomUnderTest room, Random random)
    {
        room.Later(TimeSpan.FromSeconds(random.Next(0, 40)));
        if (random.Next(3) > 0)
        {
            room.When(Any(random, Speakers), OfParticipant(room, random));
        }
        else
        {
            room.When(random.Next(8) == 0 ? Caller.System : Officer, random.Next(4) == 0 ? OfSession(room, random) : Next(room, random));
            TowardsTheEnd(room, random);
        }
        HandIn(room, random);
        RandomQuestions.Step(room, random);
        Results.Step(room, random);
    }

    /// <summary>Whoever was called hands in their text now and then, so that some are delivered as text.</summary>
    private static void HandIn(RoomUnderTest room, Random random)
    {
        if (
            random.Next(6) == 0
            && room.Floor() is { Turn: { } turn } floor
            && Array.Find(Speakers, who => who.Number == floor.Requests[turn.Request].By) is { } speaker
        )
        {
            room.When(speaker, Prepare(turn.Request));
        }
    }

    private static void TowardsTheEnd(RoomUnderTest room, Random random)
    {
        if (random.Next(60) == 0 && room.Floor().Turn is null)
        {
            RandomQuestions.Settle(room);
            room.When(Officer, Adjourn());
            room.When(Caller.System, Assembly.Seal(new Attendee(Amina.Number, ByPage: false, "fr"), new Attendee(Li.Number, ByPage: true)));
        }
    }

    private static Command OfParticipant(RoomUnderTest room, Random random) =>
        random.Next(12) switch
        {
            0 => Withdraw(AnyRequest(room, random)),
            1 => Prepare(AnyRequest(room, random)),
            2 => Reply(),
            3 => Rise(),
            4 or 5 => Yield(Turn(room)),
            6 or 7 => Speak(Turn(room)),
            8 => Write(AnyRequest(room, random)),
            _ => Ask(random.Next(4) == 0 ? AnyItem(room, random) : null, random.Next(3) == 0, Any(random, ["en", "fr", "ar"])),
        };

    /// <summary>Half of the time what is due now, so that a history gets somewhere.</summary>
    private static Command Next(RoomUnderTest room, Random random) =>
        (random.Next(2), room.Floor()) switch
        {
            (0, _) => OfChair(room, random),
            (_, { Phase: SessionPhase.Draft or SessionPhase.Announced }) => random.Next(2) == 0 ? Add() : OpenLobby(),
            (_, { Phase: SessionPhase.LobbyOpen }) => OpenSession(),
            (_, { Phase: SessionPhase.Suspended }) => Resume(),
            (_, { Point: { } point }) => Rule(point.Number),
            (_, { Active: null }) => Start(AnyItem(room, random)),
            (_, { Turn: not null }) when random.Next(4) == 0 && PreparedOf(room) is { } one => Deliver(one.Number, one.Prepared!.Value),
            (_, { Turn: { Speaking: true, Left: not null } }) => Run(),
            (_, { Turn.Speaking: true }) => random.Next(2) == 0 ? Pause() : Extend(random.Next(-60, 60)),
            (_, { Turn.Speaking: false }) => random.Next(2) == 0 ? Speak(Turn(room)) : Absent(Turn(room)),
            var (_, floor) => floor.Requests.Values.FirstOrDefault(one => one.State == RequestState.Absent) is { } absent
                ? Requeue(absent.Number)
                : OfChair(room, random),
        };

    private static Command OfChair(RoomUnderTest room, Random random) =>
        random.Next(16) switch
        {
            0 => Absent(Turn(room), room.Floor().Turn?.Set),
            1 => Cut(Turn(room), room.Floor().Turn?.Set),
            2 => Requeue(AnyRequest(room, random)),
            3 => Decline(AnyRequest(room, random)),
            4 => Move(AnyRequest(room, random), random.Next(2) == 0 ? AnyRequest(room, random) : null),
            5 => PreparedOf(room) is { } one ? Deliver(one.Number, one.Prepared!.Value) : Deliver(1, 1),
            6 => Pause(),
            7 => Run(),
            8 => Extend(random.Next(-60, 60)),
            9 => InHall(),
            10 => Rule(room.Floor().Point?.Number ?? 1),
            11 => By(Any(random, Enum.GetValues<OrderPolicy>()), random.Next(2) == 0),
            12 => List(AnyItem(room, random), random.Next(3) > 0),
            _ => Call(Order.Of(room.Floor()) is [var first, ..] ? first.Request : AnyRequest(room, random)),
        };

    private static Command OfSession(RoomUnderTest room, Random random) =>
        random.Next(14) switch
        {
            0 => Announce(random.Next(1, 9)),
            1 or 2 => OpenLobby(),
            3 or 4 => OpenSession(),
            5 => Suspend("Lunch"),
            6 => Resume(),
            7 => Add($"Point {room.State.Seq}"),
            8 => Change(AnyItem(room, random), $"Changed {room.State.Seq}"),
            9 => MoveItem(AnyItem(room, random), AnyItem(room, random)),
            10 => Finish(AnyItem(room, random)),
            11 => Add($"Point {room.State.Seq}"),
            _ => Start(AnyItem(room, random)),
        };

    private static long Turn(RoomUnderTest room) => room.Floor().Turn?.Request ?? 1;

    private static long AnyRequest(RoomUnderTest room, Random random) =>
        room.Floor().Requests.Keys.TakeLast(8).ToArray() is { Length: > 0 } last ? Any(random, last) : 1;

    private static FloorRequest? PreparedOf(RoomUnderTest room) =>
        room.Floor()
            .Requests.Values.LastOrDefault(one =>
                one is { Prepared: not null, State: RequestState.Called or RequestState.Speaking or RequestState.Absent }
            );

    private static long AnyItem(RoomUnderTest room, Random random) =>
        room.Floor().Agenda.IsEmpty ? 1 : Any(random, [.. room.Floor().Agenda.Select(item => item.Number)]);

    private static T Any<T>(Random random, T[] all) => all[random.Next(all.Length)];
}
