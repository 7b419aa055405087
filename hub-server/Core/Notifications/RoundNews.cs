using CsoNet.Collab.Dialogues;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Notifications;

/// <summary>
/// A round of a dialogue opened, closed, was extended, or somebody is reminded of it: <paramref name="Told"/> says which. <paramref name="Zone"/> is where the reader's hours are, as far as
/// they have said so, else where those of the dialogue are.
/// </summary>
public sealed record RoundTold(Telling Told, string Title, string Zone);

/// <summary>
/// What happened to the rounds of dialogues, for everybody who is told of it in the page, too: of each round the last. It is read from the ends of the records themselves, so that none is
/// missed whatever a node had time for.
/// </summary>
public sealed class RoundNews(IRecordStore store, IRoomIndex rooms, IPersonStore people, ISettingsStore settings, RoomDesk desk, Wire wire)
{
    private const int AtOnce = 500;
    private static readonly RoundNotices Notices = new();

    /// <summary>What happened from <paramref name="from"/> on and before <paramref name="until"/>, milliseconds, by person.</summary>
    public async Task<IReadOnlyList<(Person Person, RoundTold Told)>> BetweenAsync(
        long from,
        long until,
        CancellationToken cancel = default
    )
    {
        List<(Person, RoundTold)> all = [];
        for (string? after = ""; after is not null; )
        {
            var heads = await store.HeadsAsync(after, AtOnce, cancel);
            var lines = await rooms.GetAsync([.. heads.Select(head => head.Record)], cancel);
            foreach (var line in lines.Where(line => line.Kind == RoomKind.NationalDialogue && !line.Closed))
            {
                await AddAsync(all, line.Room, from, until, cancel);
            }
            after = heads.Count == AtOnce ? heads[^1].Record : null;
        }
        return all;
    }

    private async Task AddAsync(List<(Person, RoundTold)> all, string room, long from, long until, CancellationToken cancel)
    {
        Dictionary<(int Participant, string Round), Telling> last = [];
        RoomState? state = null;
        foreach (var (entry, happened) in await HappenedAsync(room, from, until, cancel))
        {
            state ??= await desk.StateAsync(room, entry.Seq);
            foreach (var told in state.IsProtected ? [] : Notices.Tell(state, entry, happened, new Dictionary<long, Entry>()))
            {
                last[(told.Participant, told.With!["round"])] = told;
            }
        }
        foreach (var (number, person) in await people.WhoAsync(room, [.. last.Keys.Select(key => key.Participant).Distinct()], cancel))
        {
            var own = last.Where(one => one.Key.Participant == number).Select(one => one.Value).OrderBy(told => told.About);
            var zone = person.Zone ?? (await settings.FindAsync(person.Id, cancel))?.Quiet?.Zone ?? Programme.Of(state!).Plan!.Zone;
            all.AddRange((await WantedAsync(person, room, own)).Select(told => (person, new RoundTold(told, state!.Title, zone))));
        }
    }

    /// <summary>Whoever may not see the room any more, or wants to hear less of it, is not told of it by letter either.</summary>
    private async Task<IEnumerable<Telling>> WantedAsync(Person person, string room, IEnumerable<Telling> told) =>
        await desk.OpenAsync(person, room) is null || await desk.OpenAsync(person, RoomName.Own) is not { } me
            ? []
            : told.Where(one => one.Kind.Weight != NoticeWeight.Usual || !Levels.Of(me.State).Silences(room, topic: null));

    /// <summary>The oldest first.</summary>
    private async Task<IReadOnlyList<(Entry Entry, Event Happened)>> HappenedAsync(
        string room,
        long from,
        long until,
        CancellationToken cancel
    )
    {
        List<(Entry, Event)> found = [];
        var end = (await store.HeadAsync(room, cancel))?.Seq ?? 0;
        while (end > 0)
        {
            var start = Math.Max(0, end - AtOnce);
            var some = await store.ReadAsync(room, start, (int)(end - start), cancel);
            found.InsertRange(
                0,
                from entry in some
                where entry.At >= @from && entry.At < until
                let happened = wire.ReadEvent(entry)
                where happened is not null && Notices.Hears(happened)
                select (entry, happened)
            );
            end = some.Count > 0 && some[0].At >= from ? start : 0;
        }
        return found;
    }
}
