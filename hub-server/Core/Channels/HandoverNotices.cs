using System.Collections.Immutable;
using System.Globalization;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Channels;

/// <summary>
/// Whoever is to take over an office is told, and whoever hands it over what became of that; save that somebody declined. Where the successor goes before it has passed, whoever counts on them is told, and where the one before is removed or loses the office, the successor is. Whose term ends is reminded, and when it has ended, or an office has
/// passed, those who preside are told: they take care of what follows.
/// </summary>
public sealed class HandoverNotices : INotifier
{
    public static readonly NoticeKind Offered = new("handoverOffered", NoticeWeight.Own);
    public static readonly NoticeKind Withdrawn = new("handoverWithdrawn", NoticeWeight.Own);
    public static readonly NoticeKind Accepted = new("handoverAccepted", NoticeWeight.Own);
    public static readonly NoticeKind Lost = new("handoverLost", NoticeWeight.Own);
    public static readonly NoticeKind Yours = new("handoverYours", NoticeWeight.Own);
    public static readonly NoticeKind Passed = new("handoverPassed", NoticeWeight.Own);
    public static readonly NoticeKind Ending = new("termEnding", NoticeWeight.Own);
    public static readonly NoticeKind Ended = new("termEnded", NoticeWeight.Own);

    public IReadOnlyList<NoticeKind> Kinds { get; } = [Offered, Withdrawn, Accepted, Lost, Yours, Passed, Ending, Ended];

    public bool Hears(Event happened) =>
        happened
            is HandoverOffered
                or HandoverWithdrawn
                or HandoverAccepted
                or TermReminded
                or ParticipantRoleChanged
                or ParticipantLeft
                or ParticipantRemoved;

    public IEnumerable<Telling> Tell(RoomState room, Entry entry, Event happened, IReadOnlyDictionary<long, Entry> needed)
    {
        Telling To(NoticeKind kind, int whom) => new(kind, room.Room, whom, entry.Seq, By: entry.Author > 0 ? entry.Author : null);
        IEnumerable<Telling> told = happened switch
        {
            HandoverOffered offered => [To(Offered, offered.To)],
            HandoverWithdrawn withdrawn => [To(Withdrawn, withdrawn.To)],
            HandoverAccepted accepted => [To(Accepted, accepted.Participant) with { With = At("from", accepted.From) }],
            TermReminded reminded => [To(Ending, reminded.Participant) with { With = At("until", reminded.Until) }],
            ParticipantLeft => Awaiting(room, entry.Author).Select(by => To(Lost, by)),
            ParticipantRemoved removed => Awaiting(room, removed.Participant).Select(by => To(Lost, by)),
            ParticipantRoleChanged { From: { } from, Participant: var to } =>
            [
                To(Passed, from),
                .. entry.Author == 0 ? [To(Yours, to)] : Enumerable.Empty<Telling>(),
                .. Presiding(room).Where(who => who != to && who != from).Select(who => To(Passed, who)),
            ],
            ParticipantRoleChanged { Role: RoomRole.Participant, Participant: var whose } when entry.Author == 0 =>
            [
                To(Ended, whose),
                .. Presiding(room).Where(who => who != whose).Select(who => To(Ended, who)),
            ],
            _ => [],
        };
        return told.Concat(
            room.Handovers.Values.Where(one => one.IsLostBy(room, entry)).Select(one => To(Withdrawn, one.To) with { By = null })
        );
    }

    /// <summary>Those whose office that participant has accepted to take over.</summary>
    private static IEnumerable<int> Awaiting(RoomState room, int successor) =>
        room.Handovers.Where(one => one.Value is { Accepted: true, Ended: null } && one.Value.To == successor).Select(one => one.Key);

    private static IEnumerable<int> Presiding(RoomState room) =>
        room.Participants.Values.Where(who => who.Standing == Standing.In && Rights.Presides(room, who)).Select(who => who.Number);

    private static ImmutableSortedDictionary<string, string> At(string name, long at) =>
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(name, at.ToString(CultureInfo.InvariantCulture));
}
