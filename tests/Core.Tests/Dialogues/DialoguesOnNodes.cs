using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Dialogues.Talks;

namespace CsoNet.Collab.Core.Tests.Dialogues;

/// <summary>A dialogue on a real node, brought to where a verb of its programme can be done. Its one round has begun when it opens.</summary>
internal static class DialoguesOnNodes
{
    public static bool Knows(string verb) => DialogueVerbs.Verbs.Any(known => known.Type == verb);

    public static Plan Plan()
    {
        var now = TimeProvider.System.GetUtcNow();
        var round = new Round("Diagnose", now.AddDays(-1).ToUnixTimeMilliseconds(), now.AddDays(1).ToUnixTimeMilliseconds(), [1, 2, 3]);
        return new Plan(Note, Questions, [round], "UTC", "en");
    }

    public static async Task OpenedAsync(Node node, Plan plan)
    {
        await PlannedAsync(node, plan);
        await node.Has(Officer, ToOpen());
    }

    /// <summary>Nobody sends what the system says itself.</summary>
    public static async Task<(Actor? Who, Command Command)> Ready(Node node, string verb)
    {
        var plan = Plan();
        var round = plan.Rounds[0];
        await PlannedAsync(node, plan);
        switch (verb)
        {
            case "dialogue.plan":
                return (Officer, ToPlan(plan with { Zone = "Africa/Nairobi" }));
            case "dialogue.open":
                return (Officer, ToOpen());
        }
        await node.Has(Officer, ToOpen());
        if (verb == "dialogue.openRound")
        {
            return (null, OpenRound(1, round.Opens));
        }
        await node.Desk.SubmitAsSystemAsync("room-1", OpenRound(1, round.Opens));
        switch (verb)
        {
            case "dialogue.openQuestion":
                return (null, OpenQuestion(2));
            case "dialogue.extendRound":
                return (Officer, Extend(1, round.Closes + 1));
            case "dialogue.closeRound":
                return (null, CloseRound(1, round.Closes));
        }
        await node.Desk.SubmitAsSystemAsync("room-1", CloseRound(1, round.Closes));
        return (Officer, Conclude());
    }

    private static async Task PlannedAsync(Node node, Plan plan)
    {
        await node.Open(To.Open(RoomKind.NationalDialogue), Amina, Boris);
        await node.Has(Officer, To.MakeA(RoomRole.Moderator, await node.Seated(Amina)));
        await node.Has(Officer, ToPlan(plan));
    }
}
