using System.Collections.Immutable;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>What an unread notice is about.</summary>
public sealed record UnreadNotice(string Code, string Room, long About, long? Topic = null, NoticeWeight Weight = NoticeWeight.Usual);

/// <summary>The notices that their owner has not read, by number. The rest lie in the record alone.</summary>
public sealed record Notices(ImmutableSortedDictionary<long, UnreadNotice> Unread) : IRoomPart
{
    /// <summary>Whoever lets more than that lie is not helped by a longer list: the oldest count as read.</summary>
    public const int MostUnread = 500;

    public static string Name => "notices";

    public static readonly Notices None = new(ImmutableSortedDictionary<long, UnreadNotice>.Empty);

    public static Notices Of(RoomState state) => state.Part<Notices>() ?? None;

    public Notices With(long number, UnreadNotice notice)
    {
        var unread = Unread.SetItem(number, notice);
        return new Notices(unread.Count > MostUnread ? unread.Remove(unread.First().Key) : unread);
    }

    /// <summary>Those about messages of that topic (null: of the room) up to that number.</summary>
    public IEnumerable<long> UpTo(string room, long? topic, long about) =>
        from one in Unread
        where one.Value.Room == room && one.Value.About <= about && (topic is null || one.Value.Topic == topic)
        select one.Key;
}
