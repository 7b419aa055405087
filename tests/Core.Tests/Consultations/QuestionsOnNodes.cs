using CsoNet.Collab.Consultations;
using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Assembly;

namespace CsoNet.Collab.Core.Tests.Consultations;

/// <summary>A session on a real node, brought to where a verb of questions, polls or the gavel can be done.</summary>
internal static class QuestionsOnNodes
{
    public static async Task<(Actor? Who, Command Command)?> Ready(Node node, string verb) =>
        verb switch
        {
            "question.hold" => (Officer, Hold()),
            "question.ask" => (Amina, Question()),
            "question.approve" => (Officer, ApproveIt(await Held(node))),
            _ when verb.StartsWith("question.", StringComparison.Ordinal) => await OfQuestions(node, verb),
            "poll.open" => (Officer, Poll()),
            _ when verb.StartsWith("poll.", StringComparison.Ordinal) => await OfPolls(node, verb),
            "session.handOver" => (Officer, HandOver(await Chair(node, Amina))),
            "session.passGavel" => (null, await Presiding(node)),
            _ => null,
        };

    private static async Task<(Actor?, Command)> OfQuestions(Node node, string verb)
    {
        var question = await node.Has(Amina, Question());
        return verb switch
        {
            "question.vote" => (Boris, Support(question)),
            "question.merge" => (Officer, Merge(question, await node.Has(Boris, Question("Who pays?")))),
            "question.assign" => (
                Officer,
                Assign(question, (await node.Seated(Boris)).Number, TimeProvider.System.GetUtcNow().AddDays(2).ToUnixTimeMilliseconds())
            ),
            "question.answerLive" => (Officer, AnsweredLive(question)),
            "question.answer" => (Officer, Answer(question)),
            "question.decline" => (Officer, DeclineIt(question)),
            "question.declineRest" => (Officer, DeclineRest()),
            "question.withdraw" => (Amina, TakeBack(question)),
            _ => throw new NotSupportedException($"Write here how {verb} is sent."),
        };
    }

    private static async Task<(Actor?, Command)> OfPolls(Node node, string verb)
    {
        var poll = await node.Has(Officer, Poll(verb == "poll.count" ? PollForm.Secret : PollForm.Named));
        switch (verb)
        {
            case "poll.vote":
                return (Amina, Vote(poll, 1));
            case "poll.close":
                return (Officer, ClosePoll(poll));
            case "poll.cancel":
                return (Officer, CancelPoll(poll));
            case "poll.count":
                await node.Has(Officer, ClosePoll(poll));
                return (null, Count(poll, 0, 1));
            default:
                throw new NotSupportedException($"Write here how {verb} is sent.");
        }
    }

    private static async Task<long> Held(Node node)
    {
        await node.Has(Officer, Hold());
        return await node.Has(Amina, Question());
    }

    private static async Task<Command> Presiding(Node node)
    {
        var (amina, boris) = (await Chair(node, Amina), await Chair(node, Boris));
        return new PassGavel(await node.Has(Officer, HandOver(boris)), amina.Number) { Id = Guid.NewGuid() };
    }

    private static async Task<Actor> Chair(Node node, Actor who)
    {
        var seated = await node.Seated(who);
        await node.Has(Officer, To.MakeA(RoomRole.ViceChair, seated));
        return seated;
    }
}
