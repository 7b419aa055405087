using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>Somebody asks the owner of the record to come into <paramref name="Room"/>: participant <paramref name="By"/> of it, at <paramref name="At"/>.</summary>
/// <param name="Room">A conversation that is not there for the owner yet.</param>
/// <param name="By">Participant number of who asks.</param>
/// <param name="Who">Stands for that person in this record alone.</param>
/// <param name="At">Milliseconds.</param>
public sealed record Approach(string Room, int By, string Who, long At);

/// <summary>The owner has asked people to come into <paramref name="Room"/>.</summary>
public sealed record Outgoing(string Room, long At, ImmutableSortedSet<string> Who);

/// <summary>Whom the owner wants to hear nothing from: as they are known in <paramref name="Room"/>.</summary>
public sealed record Blocked(string Room, int Participant, string Who);

/// <summary>
/// Whom somebody has asked to talk with them, who has asked them, from whom they want to hear nothing, and who may ask at all. Nobody else reads it. Of whom they have blocked no answer to anybody
/// depends on it: a request of somebody who is blocked is sent like any other, and ends here.
/// </summary>
public sealed record Correspondence(
    ImmutableSortedDictionary<string, Approach> Waiting,
    ImmutableSortedDictionary<string, Outgoing> Sent,
    ImmutableSortedDictionary<string, Blocked> Blocked,
    Askers Requests = Askers.Everybody,
    bool OwnState = false
) : IRoomPart
{
    public const int MostADay = 5;
    public const int MostWaiting = 100;
    public const int MostBlocked = 1_000;
    private const long Day = 24 * 3_600_000L;

    /// <summary>A request is forgotten after so long, and the same person may be asked again.</summary>
    public const long Lasts = 30 * Day;

    public static string Name => "correspondence";

    public static readonly Correspondence None = new(Empty<Approach>(), Empty<Outgoing>(), Empty<Blocked>());

    public static Correspondence Of(RoomState state) => state.Part<Correspondence>() ?? None;

    /// <summary>What stands for that person in that record, and nowhere else. It holds nobody's id: when they are erased it leads to nobody.</summary>
    public static string KeyOf(string record, string person) => NameBasedId.Of("correspondent", record, person).ToString("N");

    /// <summary>When they may ask again, where they have asked as many as they may today; else null. Milliseconds.</summary>
    public long? FullUntil(long now)
    {
        var today = Sent.Values.Where(one => one.At > now - Day).Select(one => one.At).Order().ToList();
        return today.Count < MostADay ? null : today[^MostADay] + Day;
    }

    public Correspondence With(Approach approach)
    {
        var waiting = Waiting.RemoveRange(from one in Waiting where one.Value.At <= approach.At - Lasts select one.Key);
        return this with
        {
            Waiting = (waiting.Count < MostWaiting ? waiting : waiting.Remove(waiting.MinBy(one => one.Value.At).Key)).SetItem(
                approach.Room,
                approach
            ),
        };
    }

    public Correspondence With(Outgoing outgoing) =>
        this with
        {
            Sent = Sent.RemoveRange(from one in Sent where one.Value.At <= outgoing.At - Lasts select one.Key)
                .SetItem(outgoing.Room, outgoing),
        };

    /// <summary>What they have asked before is let go with them.</summary>
    public Correspondence With(Blocked blocked) =>
        this with
        {
            Blocked = Blocked.SetItem(blocked.Who, blocked),
            Waiting = Waiting.RemoveRange(from one in Waiting where one.Value.Who == blocked.Who select one.Key),
        };

    /// <summary>Who is blocked under that number of that room.</summary>
    public Blocked? Find(string room, int participant) =>
        Blocked.Values.FirstOrDefault(one => one.Room == room && one.Participant == participant);

    private static ImmutableSortedDictionary<string, T> Empty<T>() => ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}
