using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Rooms;
using Microsoft.Extensions.Time.Testing;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Dialogues.Talks;

namespace CsoNet.Collab.Core.Tests.Dialogues;

/// <summary>A dialogue on a real node, brought to where a verb of its programme can be done. Its one round has begun when it opens.</summary>
internal static class DialoguesOnNodes
{
    public static bool Knows(string verb) => DialogueVerbs.Verbs.Concat(SynthesisVerbs.Verbs).Any(known => known.Type == verb);

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
        // Prepared by a node whose clock is six days behind: the five days of the check are over.
        node = verb == "synthesis.finalize" ? Behind(node) : node;
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
        if (verb.StartsWith("synthesis.", StringComparison.Ordinal))
        {
            return await ReadyToSumUpAsync(node, verb, round);
        }
        switch (verb)
        {
            case "dialogue.openQuestion":
                return (null, OpenQuestion(2));
            case "dialogue.remindRound":
                await node.Has(Officer, To.MakeA(RoomRole.Participant, await node.Seated(Amina)));
                return (null, RemindRound(1, round.Closes));
            case "dialogue.extendRound":
                return (Officer, Extend(1, round.Closes + 1));
            case "dialogue.closeRound":
                return (null, CloseRound(1, round.Closes));
        }
        await node.Desk.SubmitAsSystemAsync("room-1", CloseRound(1, round.Closes));
        return (Officer, Conclude());
    }

    private static Node Behind(Node node) =>
        new(node.Storage, node.Storage.Records, new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddDays(-6)));

    /// <summary>One point that rests on what Boris said; what he said after that is set aside.</summary>
    private static async Task<(Actor? Who, Command Command)> ReadyToSumUpAsync(Node node, string verb, Round round)
    {
        await node.Desk.SubmitAsSystemAsync("room-1", OpenQuestion(1));
        var topic = (await node.Record())[^1].Seq;
        var (said, other) = (await node.Has(Boris, To.Post("The pump broke.", topic)), await node.Has(Boris, To.Post("Thank you.", topic)));
        var point = await node.Has(Officer, Summing.Draft());
        await node.Has(Officer, Summing.Cite(point, said, "pump"));
        switch (verb)
        {
            case "synthesis.draftPoint":
                return (Officer, Summing.Draft("Nobody pays."));
            case "synthesis.changePoint":
                return (Officer, Summing.Change(point, point));
            case "synthesis.removePoint":
                return (Officer, Summing.RemovePoint(point));
            case "synthesis.cite":
                return (Officer, Summing.Cite(point, other, dissents: true));
            case "synthesis.uncite":
                return (Officer, Summing.Leave(point, said));
            case "synthesis.setAside":
                return (Officer, Summing.SetAside(other));
        }
        await node.Has(Officer, Summing.SetAside(other));
        await node.Desk.SubmitAsSystemAsync("room-1", CloseRound(1, round.Closes));
        return await ReadyToHandOutAsync(node, verb);
    }

    private static async Task<(Actor? Who, Command Command)> ReadyToHandOutAsync(Node node, string verb)
    {
        if (verb == "synthesis.propose")
        {
            return (Officer, Summing.Propose());
        }
        await node.Has(Officer, Summing.Propose());
        if (verb == "synthesis.finalize")
        {
            return (Officer, Summing.Complete());
        }
        return verb == "synthesis.remark" ? (Boris, Summing.Remark()) : (Officer, Summing.Answer(await node.Has(Boris, Summing.Remark())));
    }

    private static async Task PlannedAsync(Node node, Plan plan)
    {
        await node.Open(To.Open(RoomKind.NationalDialogue), Amina, Boris);
        await node.Has(Officer, To.MakeA(RoomRole.Moderator, await node.Seated(Amina)));
        await node.Has(Officer, ToPlan(plan));
    }
}
