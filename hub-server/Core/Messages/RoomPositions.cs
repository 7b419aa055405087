using System.Collections.Immutable;
using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Messages;

/// <summary>
/// How far somebody has read a topic: up to <paramref name="UpTo"/>. Messages that were moved here keep what they were: <paramref name="AlsoRead"/> are later ones that
/// were read where they stood before, <paramref name="NotYet"/> earlier ones that were not.
/// </summary>
public sealed record TopicPosition(long UpTo, Numbers? AlsoRead = null, Numbers? NotYet = null)
{
    public bool HasRead(long seq) => seq <= UpTo ? NotYet?.Contains(seq) != true : AlsoRead?.Contains(seq) == true;

    /// <summary>The lowest number that may be unread.</summary>
    public long FirstUnread => NotYet is { Count: > 0 } ? NotYet.First() : UpTo + 1;

    /// <summary>Everything up to that number was seen. What lies behind it already stays read.</summary>
    public TopicPosition Read(long upTo) =>
        Tidy(Math.Max(UpTo, upTo), AlsoRead, NotYet is null ? null : Numbers.Of(NotYet.Where(seq => seq > upTo)));

    /// <summary>Everything from that number on is unread again.</summary>
    public TopicPosition Unread(long from) =>
        Tidy(Math.Min(UpTo, from - 1), AlsoRead is null ? null : Numbers.Of(AlsoRead.Where(seq => seq < from)), NotYet);

    /// <summary>These messages have left the topic.</summary>
    internal TopicPosition Without(Numbers messages) =>
        Tidy(
            UpTo,
            AlsoRead is null ? null : Numbers.Of(AlsoRead.Except(messages)),
            NotYet is null ? null : Numbers.Of(NotYet.Except(messages))
        );

    /// <summary>A message has come into the topic, read or not.</summary>
    internal TopicPosition With(long seq, bool read) =>
        HasRead(seq) == read ? this
        : read
            ? (
                seq > UpTo
                    ? this with
                    {
                        AlsoRead = Numbers.Of([.. AlsoRead ?? [], seq]),
                    }
                    : Tidy(UpTo, AlsoRead, Numbers.Of(NotYet!.Except([seq])))
            )
        : seq > UpTo ? Tidy(UpTo, Numbers.Of(AlsoRead!.Except([seq])), NotYet)
        : this with { NotYet = Numbers.Of([.. NotYet ?? [], seq]) };

    private static TopicPosition Tidy(long upTo, Numbers? alsoRead, Numbers? notYet)
    {
        var later = alsoRead?.Where(seq => seq > upTo).ToArray();
        var earlier = notYet?.Where(seq => seq <= upTo).ToArray();
        return new TopicPosition(
            upTo,
            later is { Length: > 0 } ? Numbers.Of(later) : null,
            earlier is { Length: > 0 } ? Numbers.Of(earlier) : null
        );
    }
}

/// <summary>
/// How far somebody has read a room: <paramref name="Floor"/> where nothing else is said, and what differs topic by topic (0 is the talk of a room without topics).
/// <paramref name="Seen"/> is the number at which they were here last; up to it moves of messages are accounted for, and an earlier one is not applied again.
/// </summary>
public sealed record RoomPositions(long Floor, ImmutableSortedDictionary<long, TopicPosition> Topics, long Seen = 0)
{
    /// <summary>Whoever comes new into a room has nothing to catch up with.</summary>
    public static RoomPositions From(long floor) => new(floor, ImmutableSortedDictionary<long, TopicPosition>.Empty);

    public TopicPosition Of(long topic) => Topics.GetValueOrDefault(topic) ?? new TopicPosition(Floor);

    public RoomPositions Read(long topic, long upTo, long seen) => With(topic, Of(topic).Read(upTo), seen);

    public RoomPositions Unread(long topic, long from, long seen) => With(topic, Of(topic).Unread(from), seen);

    /// <summary>The whole room was read up to that number. What was said later in a topic, and read, stays read.</summary>
    public RoomPositions ReadAll(long upTo, long seen)
    {
        var floor = Math.Max(Floor, upTo);
        var later = Topics
            .Select(topic => KeyValuePair.Create(topic.Key, topic.Value.Read(upTo)))
            .Where(topic => !IsLike(topic.Value, floor));
        return new RoomPositions(floor, later.ToImmutableSortedDictionary(), Math.Max(Seen, seen));
    }

    /// <summary>Messages were moved from one topic to another by entry <paramref name="at"/>: they stay read or unread, whatever the topics' own positions are.</summary>
    public RoomPositions Move(Numbers messages, long from, long to, long at)
    {
        if (at <= Seen)
        {
            return this;
        }
        var (before, after) = (Of(from), Of(to));
        var arrived = messages.Aggregate(after, (position, seq) => position.With(seq, before.HasRead(seq)));
        var left = before.Without(messages);
        return arrived == after && left == before ? this : With(from, left, at).With(to, arrived, at);
    }

    private RoomPositions With(long topic, TopicPosition position, long seen) =>
        new(Floor, IsLike(position, Floor) ? Topics.Remove(topic) : Topics.SetItem(topic, position), Math.Max(Seen, seen));

    private static bool IsLike(TopicPosition position, long floor) => position == new TopicPosition(floor);
}
