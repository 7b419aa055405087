using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>
/// A message in a log: whether a day begins with it, and whether its author's plate stands before it. In a dialogue it stands in a thread: at <paramref name="Level"/> 0 a contribution, at 1 a reply
/// to it, at 2 whatever answers that; <paramref name="Quotes"/>: what it answers does not stand directly above its level; <paramref name="IsOfOtherDay"/>: the contribution is of another day.
/// </summary>
internal sealed record Line(
    MessageShape Message,
    bool BeginsDay,
    bool IsHead,
    int? Level = null,
    bool Quotes = true,
    bool IsOfOtherDay = false
)
{
    private const long GroupFor = 5 * 60_000;

    public DateTimeOffset At => DateTimeOffset.FromUnixTimeMilliseconds(Message.At);

    /// <summary>Days of the reader's own clock, where it is known.</summary>
    public static IEnumerable<Line> Of(IReadOnlyList<MessageShape> messages, Words say)
    {
        MessageShape? before = null;
        foreach (var message in messages)
        {
            var beginsDay = before is null || Day(before, say) != Day(message, say);
            yield return new Line(message, beginsDay, beginsDay || !GoesOn(before!, message));
            before = message;
        }
    }

    /// <summary>
    /// Contributions in the order of time, each with its replies under it. What is deeper than a reply to a reply stands at the same level and quotes what it answers; what answers a message that is
    /// not among these stands by itself. The screen does the same.
    /// </summary>
    public static IEnumerable<Line> InThreads(IReadOnlyList<MessageShape> messages, Words say)
    {
        var here = messages.Select(message => message.Seq).ToHashSet();
        var answers = messages.ToLookup(message => message.ReplyTo is { } to && to < message.Seq && here.Contains(to) ? to : 0);
        Line? before = null;
        DateTime? day = null;
        foreach (var (message, level, quotes) in answers[0].SelectMany(contribution => Thread(contribution, answers)))
        {
            var beginsDay = level == 0 && Day(message, say) != day;
            day = level == 0 ? Day(message, say) : day;
            var goesOn = level == 0 && before is { Level: 0 } && GoesOn(before.Message, message);
            before = new Line(message, beginsDay, beginsDay || !goesOn, level, quotes, Day(message, say) != day);
            yield return before;
        }
    }

    private static IEnumerable<(MessageShape Message, int Level, bool Quotes)> Thread(
        MessageShape contribution,
        ILookup<long, MessageShape> answers
    ) =>
        answers[contribution.Seq]
            .SelectMany(reply => Below(reply, answers).Select(deep => (deep, 2, deep.ReplyTo != reply.Seq)).Prepend((reply, 1, false)))
            .Prepend((contribution, 0, true));

    /// <summary>Whatever answers it or its answers, in the order of time.</summary>
    private static IOrderedEnumerable<MessageShape> Below(MessageShape message, ILookup<long, MessageShape> answers)
    {
        List<MessageShape> found = [.. answers[message.Seq]];
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(answers[found[i].Seq]);
        }
        return found.OrderBy(one => one.Seq);
    }

    private static bool GoesOn(MessageShape before, MessageShape message) =>
        before.By is not null
        && before.By == message.By
        && before.As == message.As
        && message is { ReplyTo: null, Source: null, Moved: null }
        && before.Moved is null
        && message.At - before.At < GroupFor;

    private static DateTime Day(MessageShape message, Words say) => say.Here(DateTimeOffset.FromUnixTimeMilliseconds(message.At)).Date;
}
