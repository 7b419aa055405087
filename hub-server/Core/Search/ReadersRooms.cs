using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Search;

/// <summary>
/// Which rooms somebody may read at this moment: those in which they have a seat or were let in, as the desk says, and all that are for everybody. Scopes narrow what is asked; whether
/// a passage is a hit is judged room by room.
/// </summary>
internal sealed class ReadersRooms
{
    private const int AtOnce = 16;
    private readonly Person? person;
    private readonly RoomsInUse inUse;
    private readonly Dictionary<string, Sighting?> own;
    private readonly HashSet<string> lively;
    private Dictionary<string, RoomLine> open = [];

    private ReadersRooms(Person? person, RoomsInUse inUse, Dictionary<string, Sighting?> own, HashSet<string> lively) =>
        (this.person, this.inUse, this.own, this.lively) = (person, inUse, own, lively);

    /// <param name="person">Null for a visitor.</param>
    /// <param name="seats">The rooms in which they have a number.</param>
    /// <param name="desk">Says what they may read.</param>
    /// <param name="inUse">Rooms in memory, newer than any line.</param>
    public static async Task<ReadersRooms> OfAsync(Person? person, IEnumerable<string> seats, RoomDesk desk, RoomsInUse inUse)
    {
        var all = seats.Distinct(StringComparer.Ordinal).ToList();
        var used = all.Where(room => inUse.InUse(room) is not null).ToHashSet(StringComparer.Ordinal);
        Dictionary<string, Sighting?> seated = new(StringComparer.Ordinal);
        foreach (var some in all.Chunk(AtOnce))
        {
            var opened = await Task.WhenAll(some.Select(room => desk.OpenAsync(person, room)));
            foreach (var (room, sighting) in some.Zip(opened))
            {
                seated[room] = sighting;
            }
        }
        return new ReadersRooms(person, inUse, seated, used);
    }

    /// <summary>Those that were in use before anybody looked: of what was said there last some may not have been read. In all others nothing was said lately.</summary>
    public IEnumerable<Sighting> Lively => Own.Where(room => lively.Contains(room.State.Room));

    public IEnumerable<Sighting> Own => own.Values.OfType<Sighting>();

    /// <summary>Where to ask: in what everybody may read, and in each room of theirs that not everybody may.</summary>
    public IReadOnlyList<string> Scopes =>
        [Terms.Public, .. Own.Select(room => Terms.ScopeOf(room.State)).Where(scope => scope != Terms.Public)];

    public string ScopeOf(string room) => own.GetValueOrDefault(room) is { } sighting ? Terms.ScopeOf(sighting.State) : Terms.Public;

    /// <summary>Makes ready to judge passages of these rooms.</summary>
    public async Task LookAtAsync(IEnumerable<string> rooms, IRoomIndex index, CancellationToken cancel)
    {
        var unknown = rooms.Distinct(StringComparer.Ordinal).Where(room => !own.ContainsKey(room) && InUse(room) is null).ToList();
        open = unknown.Count == 0 ? [] : (await index.GetAsync(unknown, cancel)).ToDictionary(line => line.Room, StringComparer.Ordinal);
    }

    /// <summary>They may read that room, and what was found is still there. A room that is in use is judged by its state, any other by its line: nobody has changed it lately.</summary>
    public bool Shows(Found found)
    {
        if (own.TryGetValue(found.Room, out var sighting))
        {
            return sighting is not null && !IsGone(sighting.State, found.Key);
        }
        return InUse(found.Room) is { } state
            ? Rights.AudienceOf(state, person is null ? Caller.Visitor : new Caller(person)) != Audience.None && !IsGone(state, found.Key)
            : open.GetValueOrDefault(found.Room) is { Visibility: Visibility.Public, Circle: Circle.Everybody };
    }

    private RoomState? InUse(string room) => inUse.InUse(room) is { IsClosing: false } loop ? loop.State : null;

    private static bool IsGone(RoomState room, PassageKey key) =>
        key.Kind is PassageKind.Message or PassageKind.Question && room.Gone.Contains(key.Number);
}
