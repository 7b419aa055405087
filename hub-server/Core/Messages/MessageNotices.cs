using System.Collections.Immutable;
using System.Globalization;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>Whoever is named, answered, or finds their words in another topic is told. Who is named and answered at once is told that they are named.</summary>
public sealed class MessageNotices : INotifier
{
    public static readonly NoticeKind Mention = new("mention");
    public static readonly NoticeKind Organization = new("organization");
    public static readonly NoticeKind Reply = new("reply");
    public static readonly NoticeKind Everybody = new("everybody");

    /// <summary>With <c>n</c>, how many of their messages.</summary>
    public static readonly NoticeKind Moved = new("moved", NoticeWeight.Own);

    public IReadOnlyList<NoticeKind> Kinds { get; } = [Mention, Organization, Reply, Everybody, Moved];

    public bool Hears(Event happened) =>
        happened
            is MessagePosted { ReplyTo: not null }
                or MessagePosted { Mentions: not null }
                or MessageEdited { Mentions: not null }
                or IMovesMessages;

    public IEnumerable<long> Needs(Event happened) =>
        happened switch
        {
            MessagePosted { ReplyTo: { } answered } => [answered],
            IMovesMessages moved => moved.Messages,
            _ => [],
        };

    public IEnumerable<Telling> Tell(RoomState room, Entry entry, Event happened, IReadOnlyDictionary<long, Entry> needed) =>
        happened switch
        {
            IMovesMessages moved => OfMoved(room, entry, moved, needed),
            MessagePosted posted => OfMessage(room, entry, entry.Seq, posted.Topic, posted.Mentions, needed.Values.FirstOrDefault()),
            MessageEdited edited => OfMessage(room, entry, edited.Message, topic: null, edited.Mentions, answered: null),
            _ => [],
        };

    private static IEnumerable<Telling> OfMessage(
        RoomState room,
        Entry entry,
        long message,
        long? topic,
        Mentions? mentions,
        Entry? answered
    )
    {
        if (room.Gone.Contains(message))
        {
            return [];
        }
        var others = room.Participants.Values.Where(who => who.Standing == Standing.In && who.Number != entry.Author).ToList();
        return Named(Mention, who => mentions?.Names(who.Number) == true)
            .Concat(Named(Organization, who => mentions?.NamesOrganizationOf(who) == true))
            .Concat(Named(Reply, who => answered?.Author == who.Number))
            .Concat(Named(Everybody, _ => mentions?.Everybody == true));

        IEnumerable<Telling> Named(NoticeKind kind, Func<Participant, bool> whom) =>
            others.Where(whom).Select(who => new Telling(kind, room.Room, who.Number, message, topic, entry.Author));
    }

    private static IEnumerable<Telling> OfMoved(
        RoomState room,
        Entry entry,
        IMovesMessages moved,
        IReadOnlyDictionary<long, Entry> needed
    ) =>
        from message in needed.Values
        where
            message.Type == MessageVerbs.Posted && message.Author > 0 && message.Author != entry.Author && !room.Gone.Contains(message.Seq)
        group message by message.Author into author
        select new Telling(Moved, room.Room, author.Key, entry.Seq, moved.To(entry), entry.Author, Count(author.Count()));

    private static ImmutableSortedDictionary<string, string> Count(int n) =>
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("n", n.ToString(CultureInfo.InvariantCulture));
}
