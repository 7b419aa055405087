using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Messages;

/// <summary>What somebody has not read in a topic: how many messages (up to <see cref="TopicLine.Most"/>, which means "or more"), and the number from which on to read.</summary>
public readonly record struct Unread(long Topic, int Count, long First)
{
    /// <summary>By others, not gone, after the position. Pure.</summary>
    public static Unread In(TopicLine line, TopicPosition position, int me, NumberSet gone)
    {
        var unread = line.Newest.Where(one => one.By != me && !gone.Contains(one.Seq) && !position.HasRead(one.Seq)).ToList();
        // A full line may have older ones before it: those that were moved here are known by number, of the others it only matters that there are some.
        var older = line.Newest.Length < TopicLine.Most ? [] : Older(position, line.Newest[0].Seq, gone);
        var count = Math.Min(TopicLine.Most, unread.Count + older.Count);
        var first =
            older.Count > 0 ? older[0]
            : line.Newest.Length == TopicLine.Most && position.UpTo < line.Newest[0].Seq - 1 ? position.UpTo + 1
            : unread.Count > 0 ? unread[0].Seq
            : 0;
        return new Unread(line.Topic, count, count == 0 ? 0 : first);
    }

    private static List<long> Older(TopicPosition position, long oldest, NumberSet gone) =>
        [.. (position.NotYet ?? []).Where(seq => seq < oldest && !gone.Contains(seq))];
}
