using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>Whoever is answered is told.</summary>
public sealed class MessageNotices : INotifier
{
    public static readonly NoticeKind Reply = new("reply");

    public IReadOnlyList<NoticeKind> Kinds { get; } = [Reply];

    public bool Hears(Event happened) => happened is MessagePosted { ReplyTo: not null };

    public long? Needs(Event happened) => (happened as MessagePosted)?.ReplyTo;

    public IEnumerable<Telling> Tell(RoomState room, Entry entry, Event happened, Entry? needed)
    {
        if (
            happened is MessagePosted posted
            && needed is { Author: > 0 and var author }
            && author != entry.Author
            && !room.Gone.Contains(entry.Seq)
        )
        {
            yield return new Telling(Reply, room.Room, author, entry.Seq, posted.Topic, entry.Author);
        }
    }
}
