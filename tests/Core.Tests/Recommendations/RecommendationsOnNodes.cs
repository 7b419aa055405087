using System.Globalization;
using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Recommendations;

/// <summary>A channel and a recommendation on a real node, brought to where a verb can be done.</summary>
internal static class RecommendationsOnNodes
{
    public static async Task<(Func<Task<Answer>> Send, string Record)> Ready(Func<Node> node, string verb)
    {
        await node().Storage.People.PutAsync(Officer.Person);
        await OfficesAsync(node());
        return RecommendationVerbs.Drafting.Any(known => known.Type == verb) ? await InRoom(node, verb) : await OnRecord(node, verb);
    }

    /// <summary>Where the office answers that was named first.</summary>
    public static async Task<string> RecordAsync(Node node, long draft) =>
        Drafts.Of(await node.Desk.StateAsync("room-1", 1)).All[draft].Records.First();

    public static Task OfficesAsync(Node node) =>
        node.Storage.Organizations.PutAsync([Office(Drafting.Ministry), Office(Drafting.Utility)], []);

    private static Organization Office(Placard placard) =>
        new(
            long.Parse(placard.Id, CultureInfo.InvariantCulture),
            new OrganizationProfile(placard.Name, OrgKind.StateDelegation, placard.Country),
            OrgVerification.VerifiedByUnStaff,
            Before: null,
            [],
            Reason: null,
            Registered: 1,
            Seq: 1
        );

    private static async Task<(Func<Task<Answer>>, string)> InRoom(Func<Node> node, string verb)
    {
        await node().Open(To.Open(RoomKind.RegionalChannel), Amina, Boris);
        await node().Has(Officer, To.OpenTopic());
        var message = await node().Has(Boris, To.Post(Drafting.Sentence, 4));
        var draft = await node().Has(Boris, Drafting.Draft());
        var (who, command) = await CommandAsync(node, verb, message, draft);
        return (() => node().Send(who, command), "room-1");
    }

    private static async Task<(Actor, Command)> CommandAsync(Func<Node> node, string verb, long message, long draft)
    {
        switch (verb)
        {
            case "recommendation.draft":
                return (Boris, Drafting.Draft("Another one"));
            case "recommendation.redraft":
                return (Boris, Drafting.Redraft(draft, draft));
            case "recommendation.cite":
                return (Boris, Drafting.Cite(draft, message, Drafting.Sentence));
            case "recommendation.sponsor":
                return (Amina, Drafting.Sponsor(draft, draft));
            case "recommendation.drop":
                return (Boris, Drafting.Drop(draft));
            case "recommendation.merge":
                return (Officer, Drafting.Merge(draft, await node().Has(Boris, Drafting.Draft("Another one"))));
        }
        await node().Has(Boris, Drafting.Cite(draft, message));
        if (verb == "recommendation.uncite")
        {
            return (Boris, Drafting.Leave(draft, message));
        }
        await node().Has(Amina, Drafting.Sponsor(draft, draft));
        return (Officer, Drafting.Submit(draft));
    }

    /// <summary>Through the room that writes it, and the listener that carries it on.</summary>
    private static async Task<(Func<Task<Answer>>, string)> OnRecord(Func<Node> node, string verb)
    {
        var (submit, _) = await InRoom(node, "recommendation.submit");
        var submitted = Assert.IsType<Answer.Accepted>(await submit());
        await node().Listeners.BringUpAsync("room-1", submitted.Seq);
        var record = await RecordAsync(node(), 6);
        if (verb == "recommendation.receive")
        {
            record = RoomName.OfRecommendation("room-1", 77, 1);
            var open = new OpenRoom(RoomKind.Recommendation, "Wells", Visibility.Public, Attribution.Institutions) { Id = Guid.NewGuid() };
            await node().Desk.SubmitAsSystemAsync(record, open);
        }
        foreach (var (done, who, command, later) in Way(verb, Today()))
        {
            Task<Answer> Send() => SendAsync(later ? InTwoYears(node()) : node(), who, command, record);
            if (done == verb)
            {
                return (Send, record);
            }
            var answer = await Send();
            Assert.True(answer is Answer.Accepted, $"{done}: {answer}");
            var accepted = (Answer.Accepted)answer;
            await node().Desk.StateAsync(record, accepted.Seq);
        }
        throw new NotSupportedException($"Write here how {verb} is sent.");
    }

    private static Task<Answer> SendAsync(Node node, Actor? who, Command command, string record) =>
        who is null ? node.Desk.SubmitAsSystemAsync(record, command).Soon() : node.Send(who, command, record);

    /// <summary>Tells the rules that it is now, not when these tests usually play.</summary>
    private static RoomUnderTest Today()
    {
        var record = Given.NoRoom();
        return record.Later(TimeProvider.System.GetUtcNow() - record.Now);
    }

    private static Node InTwoYears(Node node) => new(node.Storage, node.Hall.Store, new TwoYearsOn());

    /// <summary>One verb after the other, so that each of them comes to its turn; the clock's own when its time has come.</summary>
    private static IEnumerable<(string Verb, Actor? Who, Command Command, bool Later)> Way(string to, RoomUnderTest now)
    {
        var ministry = Answering.Wanjiru;
        if (AtTheBeginning(to, now) is { } first)
        {
            yield return first;
        }
        yield return ("recommendation.acknowledge", ministry, Answering.Acknowledge(now), false);
        yield return ("review.start", ministry, Answering.Review(), false);
        yield return ("clarification.ask", ministry, Answering.Ask(), false);
        yield return ("clarification.give", Amina, Answering.Clarify(), false);
        yield return ("response.give", ministry, Answering.Respond(now), false);
        yield return ("response.correct", ministry, Answering.Correct(), false);
        yield return ("response.rate", Amina, Answering.Rate(), false);
        if (to == "recommendation.close")
        {
            yield return ("its time is over", null, Answering.RunOut(AnswerClock.Contest, 7), true);
            yield return (to, Officer, Answering.Close(), false);
        }
        yield return ("response.contest", Amina, Answering.Contest(), false);
        yield return ("it is answered again", ministry, Answering.Respond(now), false);
        yield return ("progress.report", ministry, Answering.Report(), false);
        if (to == "recommendation.abandon")
        {
            yield return (to, ministry, Answering.Abandon(), false);
        }
        yield return ("evidence.propose", ministry, Answering.Show(), false);
        yield return ("evidence.confirm", Amina, Answering.Confirm(), false);
    }

    private static (string Verb, Actor? Who, Command Command, bool Later)? AtTheBeginning(string verb, RoomUnderTest now) =>
        verb switch
        {
            "recommendation.receive" => (verb, null, Answering.Receive(now), false),
            "clock.remind" => (verb, null, Answering.Remind(2, 14), true),
            "clock.runOut" => (verb, null, Answering.RunOut(AnswerClock.Respond, 2), true),
            "recommendation.refer" => (verb, Answering.Wanjiru, Answering.Refer(), false),
            "recommendation.withdraw" => (verb, Amina, Answering.Withdraw(), false),
            _ => null,
        };

    private sealed class TwoYearsOn : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddYears(2);
    }
}
