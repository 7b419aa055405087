using System.Collections.Immutable;
using System.Globalization;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>Whoever is muted is told, and what became of it; those who run the room that an appeal waits, save who may not decide on it. Nobody is told who ruled.</summary>
public sealed class MuteNotices : INotifier
{
    public static readonly NoticeKind Muted = new("muted", NoticeWeight.Own);
    public static readonly NoticeKind Appealed = new("muteAppealed", NoticeWeight.Own);
    public static readonly NoticeKind Upheld = new("muteUpheld", NoticeWeight.Own);
    public static readonly NoticeKind Lifted = new("muteLifted", NoticeWeight.Own);

    public IReadOnlyList<NoticeKind> Kinds { get; } = [Muted, Appealed, Upheld, Lifted];

    public bool Hears(Event happened) => happened is ParticipantMuted or MuteAppealed or MuteUpheld or MuteLifted;

    public IEnumerable<Telling> Tell(RoomState room, Entry entry, Event happened, IReadOnlyDictionary<long, Entry> needed) =>
        happened switch
        {
            ParticipantMuted muted => [To(room, entry, Muted, muted.Participant) with { With = Of(muted) }],
            MuteUpheld upheld => [To(room, entry, Upheld, upheld.Participant)],
            MuteLifted lifted => [To(room, entry, Lifted, lifted.Participant)],
            MuteAppealed when room.Mutes.GetValueOrDefault(entry.Author) is { } mute => from who in room.Participants.Values
            where who.Standing == Standing.In && who.Number != mute.By && Rights.Presides(room, who)
            select To(room, entry, Appealed, who.Number),
            _ => [],
        };

    /// <summary>Rules are called by their numbers.</summary>
    private static ImmutableSortedDictionary<string, string> Of(ParticipantMuted muted) =>
        ImmutableSortedDictionary
            .Create<string, string>(StringComparer.Ordinal)
            .Add("until", muted.Until.ToString(CultureInfo.InvariantCulture))
            .Add("rule", ((int)muted.Rule + 1).ToString(CultureInfo.InvariantCulture));

    private static Telling To(RoomState room, Entry entry, NoticeKind kind, int whom) => new(kind, room.Room, whom, entry.Seq);
}
