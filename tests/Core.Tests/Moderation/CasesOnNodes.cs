using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Cases;

namespace CsoNet.Collab.Core.Tests.Moderation;

/// <summary>How each verb of the desk is sent in a channel in which Amina presides and message 6 in topic 5 is hers.</summary>
internal static class CasesOnNodes
{
    public static bool Knows(string verb) => ModerationVerbs.Verbs.Any(known => known.Type == verb);

    public static async Task<(Actor? Who, Command Command)> Ready(Node node, string verb)
    {
        if (verb.StartsWith("held.", StringComparison.Ordinal))
        {
            return await HeldAsync(node, verb);
        }
        if (verb.Contains("mute", StringComparison.Ordinal))
        {
            return await MutedAsync(node, verb);
        }
        var message = await node.Has(Boris, To.Post("They are all thieves", 5));
        if (verb.StartsWith("desk.", StringComparison.Ordinal))
        {
            return (null, await Desks.ReadyAsync(node, message, verb));
        }
        switch (verb)
        {
            case "message.report":
                return (Boris, Report(6));
            case "message.remove":
                return (Amina, Remove(message));
            case "message.keep":
                await node.Has(Amina, Report(message));
                return (Officer, Keep(message));
        }
        await node.Has(Officer, Remove(message));
        if (verb == "removal.appeal")
        {
            return (Boris, Appeal(message));
        }
        var appeal = await node.Has(Boris, Appeal(message));
        return verb == "appeal.decide" ? (Amina, Decide(message, restore: true)) : (null, Lapse(message, appeal));
    }

    private static async Task<(Actor? Who, Command Command)> MutedAsync(Node node, string verb)
    {
        var boris = await node.Seated(Boris);
        if (verb == "participant.mute")
        {
            return (Amina, Mutes.Silence(boris));
        }
        await node.Has(Officer, Mutes.Silence(boris));
        if (verb is "mute.lift" or "mute.appeal")
        {
            return verb == "mute.lift" ? (Amina, Mutes.Lift(boris)) : (Boris, Mutes.Appeal());
        }
        await node.Has(Boris, Mutes.Appeal());
        return (Amina, Mutes.Uphold(boris));
    }

    private static async Task<(Actor? Who, Command Command)> HeldAsync(Node node, string verb)
    {
        await node.Has(Officer, To.Set(posting: Posting.AllHeld));
        var held = await node.Has(Boris, To.Post("They are all thieves", 5));
        if (verb != "held.post")
        {
            return verb switch
            {
                "held.approve" => (Amina, Holds.Approve(held)),
                "held.decline" => (Amina, Holds.Decline(held)),
                _ => (Boris, Holds.Withdraw(held)),
            };
        }
        await node.Has(Officer, Holds.Approve(held));
        var text = Tests.Given.Wire.ReadEvent((await node.Record())[^2]) as MessageHeld;
        return (null, new PostHeld(held) { Id = Guid.NewGuid(), Text = text });
    }
}
