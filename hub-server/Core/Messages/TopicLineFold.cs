namespace CsoNet.Collab.Messages;

/// <summary>
/// Brings the lines of topics up to what has become of some messages of a room. What was only added is added; where a message has gone or was moved, the line is read
/// from the pages again.
/// </summary>
internal sealed class TopicLineFold(string room, IMessagePages pages, ITopicLines lines, long at)
{
    /// <param name="before">The messages of earlier pages, as they were.</param>
    /// <param name="after">Those and the new ones, as they are.</param>
    /// <param name="moved">Topics that were opened, or between which messages were moved.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task FoldAsync(
        IReadOnlyCollection<Message> before,
        IReadOnlyCollection<Message> after,
        IReadOnlyCollection<long> moved,
        CancellationToken cancel
    )
    {
        var known = before.ToDictionary(message => message.Seq);
        var left = after.Where(message => HasLeft(known.GetValueOrDefault(message.Seq), message)).SelectMany(Places(known)).ToHashSet();
        // Where there is no line nothing can have left it: an erased message does not say any more where it stood.
        var anew = (await lines.GetAsync(room, left, cancel)).Select(line => line.Topic).Concat(moved).ToHashSet();
        var added = after.Where(message => !known.ContainsKey(message.Seq) && message.Counts).ToLookup(PlaceOf);
        var changed = (await lines.GetAsync(room, [.. added.Select(topic => topic.Key).Except(anew)], cancel)).ToDictionary(line =>
            line.Topic
        );
        foreach (var topic in added.Where(topic => !anew.Contains(topic.Key)))
        {
            var line = changed.GetValueOrDefault(topic.Key) ?? new TopicLine(topic.Key, [], at);
            changed[topic.Key] = topic
                .OrderBy(message => message.Seq)
                .Aggregate(line, (grown, said) => grown.With(new Said(said.Seq, said.By), at));
        }
        foreach (var topic in anew)
        {
            changed[topic] = await ReadAsync(topic, cancel);
        }
        await lines.PutAsync(room, changed.Values, cancel);
    }

    /// <summary>It stood in a line as it does no more, or stands in it again.</summary>
    private static bool HasLeft(Message? before, Message after) =>
        before is not null && (!after.Counts || !before.Counts || PlaceOf(before) != PlaceOf(after));

    private static Func<Message, IEnumerable<long>> Places(Dictionary<long, Message> known) =>
        message => [PlaceOf(message), PlaceOf(known[message.Seq])];

    private static long PlaceOf(Message message) => message.Topic ?? 0;

    private async Task<TopicLine> ReadAsync(long topic, CancellationToken cancel)
    {
        List<Message> newest = [];
        for (long? end = null; newest.Count < TopicLine.Most; )
        {
            var page = await pages.PageAsync(room, new PageOfMessages(TopicLine.Most + 20, topic == 0 ? null : topic, Before: end), cancel);
            newest.AddRange(page.Where(message => message.Counts && PlaceOf(message) == topic));
            if (page.Count == 0)
            {
                break;
            }
            end = page[0].Seq;
        }
        return new TopicLine(
            topic,
            [.. newest.OrderBy(one => one.Seq).TakeLast(TopicLine.Most).Select(one => new Said(one.Seq, one.By))],
            at
        );
    }
}
