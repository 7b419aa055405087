using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Dialogues.Summing;

namespace CsoNet.Collab.Core.Tests.Dialogues;

/// <summary>A dialogue that is summed up, checked and corrected as it comes to people's minds; what the rules refuse does not happen.</summary>
internal static class RandomSynthesis
{
    public static RoomUnderTest Make(int seed, int steps = 60)
    {
        var random = new Random(seed);
        var (room, _, _) = Answered();
        for (var step = 0; step < steps; step++)
        {
            if (step == steps / 4)
            {
                room.After(30);
            }
            room.When(Any(random, [Officer, Officer, Officer, Amina, Boris, Chen]), Next(room, random));
            room.Later(TimeSpan.FromDays(2 * random.NextDouble()));
        }
        return room;
    }

    private static Command Next(RoomUnderTest room, Random random)
    {
        var synthesis = room.Synthesis();
        var point = Any(random, [.. synthesis.Points.Keys, 999]);
        var message = Any(random, [.. Gathered(room).Contributions.Select(one => one.Number), 2]);
        return random.Next(12) switch
        {
            0 => Draft($"Point of {room.State.Seq}", random.Next(0, 4) is > 0 and var question ? question : null),
            1 => Change(point, synthesis.Points.GetValueOrDefault(point)?.Words ?? 1),
            2 => random.Next(3) == 0 ? RemovePoint(point) : Leave(point, message),
            3 or 4 => Cite(point, message, dissents: random.Next(3) == 0 ? true : null),
            5 => SetAside(message),
            6 or 7 => Propose(room),
            8 => Remark(point: synthesis.Points.ContainsKey(point) ? point : null),
            9 or 10 => Answer(Any(random, [.. synthesis.Remarks.Keys, 999]), random.Next(2) == 0),
            _ => Complete(room, synthesis.Final is null ? null : "A date."),
        };
    }

    private static T Any<T>(Random random, T[] all) => all[random.Next(all.Length)];
}
