using CsoNet.Collab.Messages;
using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Recommendations.Drafting;

namespace CsoNet.Collab.Core.Tests.Recommendations;

/// <summary>People who write recommendations as it comes to their minds; what the rules refuse does not happen.</summary>
internal static class RandomDrafting
{
    public static void Step(RoomUnderTest room, Random random)
    {
        if (random.Next(4) > 0 || room.State.Part<Drafts>() is not { } drafts)
        {
            return;
        }
        var draft = Any(random, drafts.All.Keys) ?? 1;
        var words = drafts.All.GetValueOrDefault(draft)?.Words ?? 1;
        room.When(
            Any(random, [Officer, Amina, Boris]),
            random.Next(9) switch
            {
                0 => Redraft(draft, words, random.Next(2) == 0 ? "Build standpipes." : "Build wells."),
                1 or 2 => Cite(draft, AnyMessage(room, random), quote: null),
                3 => Leave(draft, Any(random, drafts.All.GetValueOrDefault(draft)?.Sources.Keys ?? []) ?? 1),
                4 => Sponsor(draft, words, random.Next(4) > 0),
                5 => Merge(draft, Any(random, drafts.All.Keys) ?? 1),
                6 => random.Next(3) == 0 ? Drop(draft) : Complete(room, random, draft, words),
                _ => Draft(),
            }
        );
    }

    /// <summary>What it may still lack comes first.</summary>
    private static SubmitRecommendation Complete(RoomUnderTest room, Random random, long draft, long words)
    {
        room.When(Officer, Cite(draft, AnyMessage(room, random), quote: null));
        room.When(Amina, Sponsor(draft, words));
        return Submit(draft);
    }

    private static long AnyMessage(RoomUnderTest room, Random random) =>
        Any(random, room.Entries.Where(entry => entry.Type == MessageVerbs.Posted).Select(entry => entry.Seq)) ?? 1;

    private static long? Any(Random random, IEnumerable<long> numbers) =>
        numbers.ToArray() is { Length: > 0 } all ? all[random.Next(all.Length)] : null;

    private static Actor Any(Random random, Actor[] all) => all[random.Next(all.Length)];
}
