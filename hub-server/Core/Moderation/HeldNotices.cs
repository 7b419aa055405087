using System.Collections.Immutable;
using System.Globalization;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>Those who run a room are told when texts begin to wait, and each author what became of theirs.</summary>
public sealed class HeldNotices : INotifier
{
    public static readonly NoticeKind Held = new("held", NoticeWeight.Own);
    public static readonly NoticeKind Posted = new("heldPosted", NoticeWeight.Own);
    public static readonly NoticeKind Declined = new("heldDeclined", NoticeWeight.Own);

    public IReadOnlyList<NoticeKind> Kinds { get; } = [Held, Posted, Declined];

    public bool Hears(Event happened) => happened is MessageHeld or MessagePosted { Held: not null } or HeldDeclined;

    public IEnumerable<long> Needs(Event happened) => happened is HeldDeclined declined ? [declined.Held] : [];

    public IEnumerable<Telling> Tell(RoomState room, Entry entry, Event happened, IReadOnlyDictionary<long, Entry> needed) =>
        happened switch
        {
            // What comes while others wait is found with them.
            MessageHeld when HeldMessages.WaitingIn(room).All(one => one.Number >= entry.Seq) => from who in room.Participants.Values
            where who.Standing == Standing.In && who.Number != entry.Author && Rights.Presides(room, who)
            select new Telling(Held, room.Room, who.Number, entry.Seq, With: Number(entry.Seq)),
            MessagePosted posted => [new Telling(Posted, room.Room, entry.Author, entry.Seq, posted.Topic)],
            HeldDeclined declined when needed.GetValueOrDefault(declined.Held) is { } text =>
            [
                new Telling(Declined, room.Room, text.Author, entry.Seq, Call.TopicOf(text), With: Number(text.Seq)),
            ],
            _ => [],
        };

    private static ImmutableSortedDictionary<string, string> Number(long held) =>
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("held", held.ToString(CultureInfo.InvariantCulture));
}
