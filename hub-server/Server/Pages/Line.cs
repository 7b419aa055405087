using CsoNet.Collab.Server.Http;

namespace CsoNet.Collab.Server.Pages;

/// <summary>A message in a log: whether a day begins with it, and whether its author's plate stands before it.</summary>
internal sealed record Line(MessageShape Message, bool BeginsDay, bool IsHead)
{
    private const long GroupFor = 5 * 60_000;

    public DateTimeOffset At => DateTimeOffset.FromUnixTimeMilliseconds(Message.At);

    /// <summary>Days in UTC: a page does not know where its reader is.</summary>
    public static IEnumerable<Line> Of(IReadOnlyList<MessageShape> messages)
    {
        MessageShape? before = null;
        foreach (var message in messages)
        {
            var beginsDay = before is null || Day(before) != Day(message);
            yield return new Line(message, beginsDay, beginsDay || !GoesOn(before!, message));
            before = message;
        }
    }

    private static bool GoesOn(MessageShape before, MessageShape message) =>
        before.By is not null
        && before.By == message.By
        && before.As == message.As
        && message is { ReplyTo: null, Source: null, Moved: null }
        && before.Moved is null
        && message.At - before.At < GroupFor;

    private static long Day(MessageShape message) => message.At / 86_400_000;
}
