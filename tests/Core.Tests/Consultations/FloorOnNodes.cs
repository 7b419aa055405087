using CsoNet.Collab.Consultations;
using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Consultations;

/// <summary>A session on a real node, brought to where a verb of the floor can be done.</summary>
internal static class FloorOnNodes
{
    public static bool Knows(string verb) =>
        FloorVerbs.Verbs.Concat(QuestionVerbs.Verbs).Concat(PollVerbs.Verbs).Concat(OutcomeVerbs.Verbs).Any(known => known.Type == verb);

    /// <summary>Nobody sends what the system says itself.</summary>
    public static async Task<(Actor? Who, Command Command)> Ready(Node node, string verb)
    {
        await node.Open(To.Open(RoomKind.LiveConsultation), Amina, Boris, Maria);
        var (first, second) = (await node.Has(Officer, Add()), await node.Has(Officer, Add("Energy")));
        return await BeforeSession(node, verb, first, second)
            ?? await QuestionsOnNodes.Ready(node, verb)
            ?? await Results.Ready(node, verb)
            ?? await InSession(node, verb, first, second);
    }

    private static async Task<(Actor?, Command)?> BeforeSession(Node node, string verb, long first, long second)
    {
        switch (verb)
        {
            case "session.announce":
                return (Officer, Announce());
            case "session.openLobby":
                return (Officer, OpenLobby());
            case "agenda.add":
                return (Officer, Add("Health"));
            case "agenda.change":
                return (Officer, Change(first));
            case "agenda.move":
                return (Officer, MoveItem(second, first));
            case "floor.order":
                return (Officer, By(OrderPolicy.Balanced));
        }
        await node.Has(Officer, OpenLobby());
        if (verb == "session.open")
        {
            return (Officer, OpenSession());
        }
        await node.Has(Officer, OpenSession());
        if (verb == "agenda.start")
        {
            return (Officer, Start(first));
        }
        await node.Has(Officer, Start(first));
        return null;
    }

    private static async Task<(Actor?, Command)> InSession(Node node, string verb, long first, long second)
    {
        (Actor?, Command)? plain = verb switch
        {
            "session.suspend" => (Officer, Suspend()),
            "session.adjourn" => (Officer, Adjourn()),
            "agenda.finish" => (Officer, Finish(first)),
            "floor.list" => (Officer, List(second, open: true)),
            "attendance.seal" when await node.Has(Officer, Adjourn()) > 0 => (null, Assembly.Seal(new Attendee(1, ByPage: false))),
            "floor.request" => (Amina, Ask()),
            "floor.reply" => (Maria, Reply()),
            "floor.add" => (Officer, InHall()),
            "point.raise" => (Maria, Rise()),
            _ => null,
        };
        return plain ?? await OnTheList(node, verb, first);
    }

    private static async Task<(Actor?, Command)> OnTheList(Node node, string verb, long first)
    {
        var request = await node.Has(Amina, Ask());
        switch (verb)
        {
            case "session.resume":
                await node.Has(Officer, Suspend());
                return (Officer, Resume());
            case "floor.prepare":
                return (Amina, Prepare(request));
            case "floor.withdraw":
                return (Amina, Withdraw(request));
            case "floor.decline":
                return (Officer, Decline(request));
            case "floor.move":
                return (Officer, Move(request));
            case "floor.call":
                return (Officer, Call(request));
            case "floor.write":
                await node.Has(Officer, Finish(first));
                return (Amina, Write(request));
        }
        return await WithTheFloor(node, verb, request);
    }

    private static async Task<(Actor?, Command)> WithTheFloor(Node node, string verb, long request)
    {
        var prepared = await node.Has(Amina, Prepare(request));
        await node.Has(Officer, Call(request));
        switch (verb)
        {
            case "floor.absent":
                return (Officer, Absent(request));
            case "floor.speak":
                return (Amina, Speak(request));
            case "floor.deliver":
                return (Officer, Deliver(request, prepared));
            case "floor.requeue":
                await node.Has(Officer, Absent(request));
                return (Officer, Requeue(request));
        }
        await node.Has(Amina, Speak(request));
        return verb switch
        {
            "floor.pause" => (Officer, Pause()),
            "floor.extend" => (Officer, Extend()),
            "floor.yield" => (Amina, Yield(request)),
            "floor.cut" => (Officer, Cut(request)),
            "floor.resume" => await After(node, Officer, Pause(), _ => Run()),
            "point.rule" => await After(node, Maria, Rise(), Rule),
            _ => throw new NotSupportedException($"Write here how {verb} is sent."),
        };
    }

    private static async Task<(Actor?, Command)> After(Node node, Actor who, Command before, Func<long, Command> command) =>
        (Officer, command(await node.Has(who, before)));

    private static RuleOnPoint Rule(long point) => Meeting.Rule(point);
}
