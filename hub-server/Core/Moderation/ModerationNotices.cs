using System.Collections.Immutable;
using System.Globalization;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>
/// Every end tells its people: an author what was ruled about their message, those who reported what became of it, those who run the room what waits. Nobody is told who reported, nor
/// who ruled. Each notice is about the entry that settled something; <c>message</c> says which message it concerns.
/// </summary>
public sealed class ModerationNotices : INotifier
{
    public static readonly NoticeKind Reported = new("reported", NoticeWeight.Own);
    public static readonly NoticeKind Appealed = new("appealed", NoticeWeight.Own);
    public static readonly NoticeKind Removed = new("removed", NoticeWeight.Own);
    public static readonly NoticeKind Upheld = new("upheld", NoticeWeight.Own);
    public static readonly NoticeKind Restored = new("restored", NoticeWeight.Own);
    public static readonly NoticeKind ReportKept = new("reportKept", NoticeWeight.Own);
    public static readonly NoticeKind ReportRemoved = new("reportRemoved", NoticeWeight.Own);
    public static readonly NoticeKind ReportRestored = new("reportRestored", NoticeWeight.Own);
    public static readonly NoticeKind ReportOver = new("reportOver", NoticeWeight.Own);

    public IReadOnlyList<NoticeKind> Kinds { get; } =
    [Reported, Appealed, Removed, Upheld, Restored, ReportKept, ReportRemoved, ReportRestored, ReportOver];

    public bool Hears(Event happened) =>
        happened
            is MessageReported
                or MessageKept
                or MessageRemoved
                or RemovalAppealed
                or RemovalUpheld
                or MessageRestored
                or MessageRetracted;

    public IEnumerable<Telling> Tell(RoomState room, Entry entry, Event happened, IReadOnlyDictionary<long, Entry> needed) =>
        MessageOf(happened) is { } message && Desk.Of(room).Find(message) is { } one
            ? happened switch
            {
                MessageReported when IsFirst(one, entry) => ToDesk(room, entry, one, Reported, entry.Author),
                MessageKept => ToReporters(room, entry, one, ReportKept),
                MessageRemoved => [To(room, entry, one, Removed, one.Author), .. ToReporters(room, entry, one, ReportRemoved)],
                RemovalAppealed => ToDesk(room, entry, one, Appealed, one.RuledBy),
                RemovalUpheld => [To(room, entry, one, Upheld, one.Author)],
                MessageRestored => [To(room, entry, one, Restored, one.Author), .. ToReporters(room, entry, one, ReportRestored)],
                MessageRetracted when one.State == CaseState.Reported => ToReporters(room, entry, one, ReportOver),
                _ => [],
            }
            : [];

    private static long? MessageOf(Event happened) =>
        happened switch
        {
            MessageReported reported => reported.Message,
            MessageKept kept => kept.Message,
            MessageRemoved removed => removed.Message,
            RemovalAppealed appealed => appealed.Message,
            RemovalUpheld upheld => upheld.Message,
            MessageRestored restored => restored.Message,
            MessageRetracted retracted => retracted.Message,
            _ => null,
        };

    /// <summary>Several reports of one message are one thing to look at.</summary>
    private static bool IsFirst(Case one, Entry entry) => !one.Reports.Values.Any(number => number < entry.Seq && number > one.Ruling);

    private static IEnumerable<Telling> ToDesk(RoomState room, Entry entry, Case one, NoticeKind kind, int butNot) =>
        from who in room.Participants.Values
        where who.Standing == Standing.In && who.Number != one.Author && who.Number != butNot && Rights.Presides(room, who)
        select To(room, entry, one, kind, who.Number);

    private static IEnumerable<Telling> ToReporters(RoomState room, Entry entry, Case one, NoticeKind kind) =>
        from report in one.Reports
        where report.Value < entry.Seq
        select To(room, entry, one, kind, report.Key);

    private static Telling To(RoomState room, Entry entry, Case one, NoticeKind kind, int whom) =>
        new(
            kind,
            room.Room,
            whom,
            entry.Seq,
            With: ImmutableSortedDictionary
                .Create<string, string>(StringComparer.Ordinal)
                .Add("message", one.Message.ToString(CultureInfo.InvariantCulture))
        );
}
