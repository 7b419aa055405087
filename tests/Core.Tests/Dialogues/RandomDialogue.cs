using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Dialogues.Talks;

namespace CsoNet.Collab.Core.Tests.Dialogues;

/// <summary>A dialogue in which people plan, extend and contribute as it comes to their minds, while the clock runs; what the rules refuse does not happen.</summary>
internal static class RandomDialogue
{
    public static RoomUnderTest Make(int seed, int steps = 60, Action<RoomUnderTest>? look = null)
    {
        var random = new Random(seed);
        var room = SetUp();
        room.Has(With(AccountRole.CsoMember), To.Join());
        for (var step = 0; step < steps; step++)
        {
            room.When(Any(random, [Officer, Officer, Amina, Boris, Chen]), Next(room, random));
            room.After(random.Next(0, 4) * random.NextDouble());
            look?.Invoke(room);
        }
        return room;
    }

    private static Command Next(RoomUnderTest room, Random random) =>
        random.Next(10) switch
        {
            0 or 1 => ToPlan(AnyPlan(room, random)),
            2 => ToOpen(),
            3 => Extend(random.Next(1, 4), room.In(random.Next(-2, 12))),
            4 => Conclude(),
            5 => OpenRound(random.Next(1, 4), room.In(1)),
            _ => To.Post("The pump broke.", AnyTopic(room, random)),
        };

    private static Plan AnyPlan(RoomUnderTest room, Random random)
    {
        var before = room.Programme();
        var begun = (before.Plan?.Rounds ?? []).Where((_, index) => before.HasBegun(index + 1)).ToList();
        var old = (before.Plan?.Questions ?? []).Take(begun.SelectMany(round => round.Questions).DefaultIfEmpty().Max()).ToList();
        var fresh = Enumerable.Range(old.Count + 1, random.Next(0, 4)).ToList();
        List<Round> ahead = [.. fresh.Select(question => AnyRound(room, random, question)).OrderBy(round => round.Opens)];
        return new Plan(
            Note,
            [.. old, .. fresh.Select(number => new GuidingQuestion($"Question {number} of {room.State.Seq}?"))],
            [.. begun, .. ahead],
            "Africa/Nairobi",
            "en",
            begun.Count > 0 ? before.Plan!.Words
                : random.Next(2) == 0 ? new WordLimits(random.Next(50, 60))
                : null,
            begun.Count > 0 ? before.Plan!.LatePosting
                : random.Next(3) == 0 ? true
                : null
        );
    }

    private static Round AnyRound(RoomUnderTest room, Random random, int question)
    {
        var opens = random.Next(-1, 6);
        return new Round($"Round on {question}", room.In(opens), room.In(opens + random.Next(1, 6)), [question], random.Next(0, 3) * 600);
    }

    private static long? AnyTopic(RoomUnderTest room, Random random) =>
        room.State.Part<Topics>() is { All.IsEmpty: false } topics ? Any(random, [.. topics.All.Keys]) : null;

    private static T Any<T>(Random random, T[] all) => all[random.Next(all.Length)];
}
