using System.Collections.Immutable;
using System.Globalization;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>
/// Whoever takes part in a dialogue is told when a round opens, closes, or closes later than was said; and whose organization has not contributed is reminded. Each says the name
/// of the <c>round</c> and, in milliseconds, when it <c>closes</c>.
/// </summary>
public sealed class RoundNotices : INotifier
{
    public static readonly NoticeKind Opened = new("roundOpened");
    public static readonly NoticeKind Extended = new("roundExtended");
    public static readonly NoticeKind Closed = new("roundClosed");
    public static readonly NoticeKind Reminder = new("roundReminder", NoticeWeight.Own);

    public IReadOnlyList<NoticeKind> Kinds { get; } = [Opened, Extended, Closed, Reminder];

    public bool Hears(Event happened) => happened is RoundOpened or RoundExtended or RoundClosed or RoundReminded;

    public IEnumerable<Telling> Tell(RoomState room, Entry entry, Event happened, IReadOnlyDictionary<long, Entry> needed) =>
        happened switch
        {
            RoundOpened { Round: var round } => TellAll(Opened, room, entry, round),
            RoundExtended { Round: var round } => TellAll(Extended, room, entry, round),
            RoundClosed { Round: var round } => TellAll(Closed, room, entry, round),
            RoundReminded reminded when Programme.Of(room).Find(reminded.Round, RoundState.Open).Round?.Closes == reminded.Closes => Tell(
                Reminder,
                room,
                entry,
                reminded.Round,
                reminded.Participants.Select(number => (int)number)
            ),
            _ => [],
        };

    private static IEnumerable<Telling> TellAll(NoticeKind kind, RoomState room, Entry entry, int round) =>
        Tell(kind, room, entry, round, room.Participants.Keys.Where(number => number != entry.Author));

    private static IEnumerable<Telling> Tell(NoticeKind kind, RoomState room, Entry entry, int number, IEnumerable<int> participants) =>
        Programme.Of(room).Plan?.RoundOf(number) is not { } round
            ? []
            : participants
                .Where(who => room.Participants.GetValueOrDefault(who)?.Standing == Standing.In)
                .Select(who => new Telling(kind, room.Room, who, entry.Seq, With: Named(round)));

    private static ImmutableSortedDictionary<string, string> Named(Round round) =>
        ImmutableSortedDictionary
            .Create<string, string>(StringComparer.Ordinal)
            .Add("round", round.Name)
            .Add("closes", round.Closes.ToString(CultureInfo.InvariantCulture));
}
