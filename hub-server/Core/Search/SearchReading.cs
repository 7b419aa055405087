using CsoNet.Collab.Messages;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Search;

/// <summary>
/// Answers what somebody looks for. Words are asked for first as they are written, in all their forms; where nothing at all is found, names are asked for by their sound. Of what fits the newest
/// thousand are looked at: they are ranked, counted and paged, so that what is said every day costs no more than what was said once.
/// </summary>
public sealed class SearchReading(
    IPassageIndex index,
    IWords words,
    RoomDesk desk,
    RoomsInUse inUse,
    IRoomIndex lines,
    IPersonStore people,
    Escrow escrow,
    IOrganizationStore directory,
    Listeners listeners,
    MessageReading messages,
    IRecordStore store,
    Wire wire
)
{
    /// <summary>So many are counted; this means that or more.</summary>
    public const int Most = 1000;
    private const int MostPeople = 500;
    private const int MostOrganizations = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly HitReading hits = new(desk, messages, store, words, wire);

    /// <param name="person">Null for a visitor, who finds what everybody may read.</param>
    /// <param name="question">What they look for.</param>
    /// <param name="after">The last hit of the page before.</param>
    /// <param name="limit">Hits on the page.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<SearchAnswer> AskAsync(Person? person, SearchQuestion question, Rank? after, int limit, CancellationToken cancel)
    {
        if (question.IsNothing)
        {
            return SearchAnswer.Nothing;
        }
        var asked = question.Room is { } only ? await desk.OpenAsync(person, only) : null;
        if (question.Room is not null && asked is null)
        {
            return SearchAnswer.Nothing;
        }
        var rooms = await ReadersRooms.OfAsync(person, asked is null ? await SeatsAsync(person) : [question.Room!], desk, inUse);
        var isBehind = await BringUpAsync(asked is null ? rooms.Lively : rooms.Own, cancel);
        var scopes = asked is null ? rooms.Scopes : [Terms.ScopeOf(asked.State)];
        foreach (var bySound in new[] { false, true })
        {
            var asking = new Asking(question, words, scopes, bySound);
            var ranked = asking.CanFind && (asking.HasSound || !bySound) ? await RankAsync(question, asking, rooms, cancel) : [];
            if (ranked.Count > 0)
            {
                return await PageAsync(person, ranked, asking, after, limit, cancel) with { BySound = bySound, IsBehind = isBehind };
            }
        }
        return SearchAnswer.Nothing with { IsBehind = isBehind };
    }

    /// <summary>Under their name and under handles.</summary>
    private async Task<IEnumerable<string>> SeatsAsync(Person? person) =>
        person is null ? [] : [.. await people.RoomsOfAsync(person.Id), .. await escrow.RoomsOfAsync(person.Id)];

    /// <summary>What was said last in one's own rooms that are in use is found at once, unless there is very much of it: then the answer says so. All other rooms follow by themselves.</summary>
    private async Task<bool> BringUpAsync(IEnumerable<Sighting> rooms, CancellationToken cancel)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        bound.CancelAfter(Patience);
        try
        {
            foreach (var room in rooms)
            {
                await listeners.BringUpAsync(room.State.Room, room.State.Seq, SearchListener.Called, bound.Token);
            }
            return false;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return true;
        }
    }

    /// <summary>All that fits and may be seen, the best first.</summary>
    private async Task<List<Rank>> RankAsync(SearchQuestion question, Asking asking, ReadersRooms rooms, CancellationToken cancel)
    {
        var authors = string.IsNullOrWhiteSpace(question.Person) ? null : await AuthorsAsync(asking, rooms, cancel);
        var organizations = string.IsNullOrWhiteSpace(question.Organization)
            ? null
            : await OrganizationsAsync(question.Organization, cancel);
        if (authors is { Count: 0 } || organizations is { Count: 0 })
        {
            return [];
        }
        var newest = await index.NewestAsync(asking.Passages(authors, organizations, asAsked: false, Most), cancel);
        var asAsked = asking.HasForms
            ? await index.NewestAsync(asking.Passages(authors, organizations, asAsked: true, Most), cancel)
            : newest;
        var exact = asAsked.ToHashSet();
        var all = newest.Union(asAsked).ToList();
        await rooms.LookAtAsync(all.Select(found => found.Room), lines, cancel);
        return [.. all.Where(rooms.Shows).Select(found => Rank.Of(found, exact.Contains(found))).Order().Take(Most)];
    }

    /// <summary>Those of that name in all rooms of the reader, as terms: a person has another number in each.</summary>
    private async Task<IReadOnlyCollection<string>> AuthorsAsync(Asking asking, ReadersRooms rooms, CancellationToken cancel) =>
        [
            .. (await index.NewestAsync(asking.People(MostPeople), cancel)).Select(found =>
                rooms.ScopeOf(found.Room) + Terms.OfAuthor(found.Room, (int)found.Key.Number)
            ),
        ];

    private async Task<IReadOnlyCollection<string>> OrganizationsAsync(string asked, CancellationToken cancel) =>
        asked.Trim() is var trimmed && trimmed.All(char.IsAsciiDigit)
            ? [trimmed]
            :
            [
                .. (await directory.ListAsync(new OrganizationQuery(trimmed, OnlyListed: true), 0, MostOrganizations, cancel)).Select(one =>
                    one.Placard().Id
                ),
            ];

    private async Task<SearchAnswer> PageAsync(
        Person? person,
        List<Rank> ranked,
        Asking asking,
        Rank? after,
        int limit,
        CancellationToken cancel
    )
    {
        var rest = after is { } last ? ranked.SkipWhile(rank => rank <= last).ToList() : ranked;
        List<(Rank Rank, Hit Hit)> page = [];
        var read = 0;
        while (page.Count < limit && read < rest.Count)
        {
            var some = rest.Skip(read).Take(limit - page.Count).ToList();
            page.AddRange((await hits.OfAsync(person, some, asking.Wanted, cancel)).Where(one => asking.Still(one.Hit)));
            read += some.Count;
        }
        // What went meanwhile is passed over: the next page goes on after a hit that was shown, and names no other.
        return new SearchAnswer([.. page.Select(one => one.Hit)], ranked.Count, read < rest.Count && page.Count > 0 ? page[^1].Rank : null);
    }
}
