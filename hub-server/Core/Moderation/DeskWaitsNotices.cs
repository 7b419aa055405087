using System.Collections.Immutable;
using System.Globalization;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>
/// Nobody looks after a desk: everybody who presides is told again, however little they want to hear of the room, with how much has waited too long for them. For whom nothing has is told nothing:
/// what has waited then is about what they wrote or ruled, and what came to them later would have been told of for its sake.
/// </summary>
public sealed class DeskWaitsNotices : INotifier
{
    public static readonly NoticeKind Waits = new("deskWaits", NoticeWeight.Own);

    public IReadOnlyList<NoticeKind> Kinds { get; } = [Waits];

    public bool Hears(Event happened) => happened is DeskEscalated;

    public IEnumerable<Telling> Tell(RoomState room, Entry entry, Event happened, IReadOnlyDictionary<long, Entry> needed)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(entry.At);
        var late = DeskQueue.In(room, now).Where(one => Unattended.IsLate(one.Since, now)).ToList();
        return from who in room.Participants.Values
            where who.Standing == Standing.In && Rights.Presides(room, who)
            let cases = late.Count(one => one.IsFor(who.Number))
            where cases > 0
            select new Telling(Waits, room.Room, who.Number, entry.Seq, With: Of(cases));
    }

    private static ImmutableSortedDictionary<string, string> Of(int cases) =>
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("n", cases.ToString(CultureInfo.InvariantCulture));
}
