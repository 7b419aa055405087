using System.Collections.Immutable;
using System.Globalization;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>Whoever contributed to a dialogue is told when its synthesis is handed out: which points cite their words, or that none does and why is written there.</summary>
public sealed class SynthesisNotices : INotifier
{
    /// <summary>With <c>points</c>, the places of the points.</summary>
    public static readonly NoticeKind ToCheck = new("synthesisToCheck", NoticeWeight.Own);
    public static readonly NoticeKind ToCheckUnused = new("synthesisToCheckUnused", NoticeWeight.Own);
    public static readonly NoticeKind Final = new("synthesisFinal", NoticeWeight.Own);
    public static readonly NoticeKind FinalUnused = new("synthesisFinalUnused", NoticeWeight.Own);

    public IReadOnlyList<NoticeKind> Kinds { get; } = [ToCheck, ToCheckUnused, Final, FinalUnused];

    public bool Hears(Event happened) => happened is SynthesisProposed or SynthesisFinalized;

    public IEnumerable<long> Needs(Event happened) => TextOf(happened).Covered;

    public IEnumerable<Telling> Tell(RoomState room, Entry entry, Event happened, IReadOnlyDictionary<long, Entry> needed)
    {
        var text = TextOf(happened);
        var (used, unused) = happened is SynthesisFinalized ? (Final, FinalUnused) : (ToCheck, ToCheckUnused);
        return needed
            .Values.Where(message => message.Type == MessageVerbs.Posted && message.Author > 0 && !room.Gone.Contains(message.Seq))
            .GroupBy(message => message.Author)
            .Select(own => Of(own.Key, [.. own.SelectMany(message => text.PlacesOf(message.Seq)).Distinct().Order()]));

        Telling Of(int who, int[] places) =>
            places.Length == 0
                ? new(unused, room.Room, who, entry.Seq)
                : new(used, room.Room, who, entry.Seq, With: Named(string.Join(", ", places.Select(Number))));
    }

    private static SynthesisText TextOf(Event happened) =>
        happened is SynthesisFinalized final ? final.Document : ((SynthesisProposed)happened).Document;

    private static string Number(int place) => place.ToString(CultureInfo.InvariantCulture);

    private static ImmutableSortedDictionary<string, string> Named(string points) =>
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("points", points);
}
