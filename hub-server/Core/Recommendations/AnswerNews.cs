using System.Collections.Immutable;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>What happened to a recommendation, for somebody whose words it rests on: <paramref name="Sentences"/> are the very ones, as they may be read now.</summary>
public sealed record News(RegisterLine Line, Event Happened, IReadOnlyList<string> Sentences);

/// <summary>All of it that is new to one person.</summary>
public sealed record PersonNews(Person Person, IReadOnlyList<News> All);

/// <summary>
/// Who is to hear what has become of their words: everybody who was cited, whether they sponsor it or not. What they said is read through their own rights at this moment. Whoever may no
/// longer see the room, or may not see a confidential recommendation, hears nothing of it.
/// </summary>
public sealed class AnswerNews(
    RegisterReading register,
    IRecordStore store,
    IPersonStore people,
    RoomDesk desk,
    SourceReading sources,
    Wire wire
)
{
    private static readonly ImmutableSortedDictionary<long, Citation> NoSources = ImmutableSortedDictionary<long, Citation>.Empty;
    private static readonly RegisterQuery Everything = new(OnlyPublic: false);

    /// <summary>What happened from <paramref name="from"/> on and before <paramref name="until"/>, milliseconds; of each recommendation the last that counts.</summary>
    public async Task<IReadOnlyList<PersonNews>> BetweenAsync(long from, long until, CancellationToken cancel = default)
    {
        Dictionary<string, (Person Person, List<News> News)> told = new(StringComparer.Ordinal);
        await foreach (var line in register.AllAsync(Everything, cancel))
        {
            if (line.Changed >= from && await LastAsync(line, from, until, cancel) is { } happened)
            {
                await AddAsync(told, line, happened, cancel);
            }
        }
        return [.. told.Values.Select(one => new PersonNews(one.Person, one.News))];
    }

    private async Task<Event?> LastAsync(RegisterLine line, long from, long until, CancellationToken cancel)
    {
        var record = await store.ReadAllAsync(line.Id, 0, cancel);
        return record.Where(entry => entry.At >= from && entry.At < until).Select(wire.ReadEvent).LastOrDefault(IsTold);
    }

    private static bool IsTold(Event? happened) =>
        happened
            is RecommendationReceived
                or RecommendationReferred
                or ResponseGiven
                or ResponseCorrected
                or ResponseContested
                or ProgressReported
                or EvidenceProposed
                or EvidenceConfirmed
                or RecommendationAbandoned
                or RecommendationWithdrawn
                or RecommendationClosed;

    private async Task AddAsync(
        Dictionary<string, (Person Person, List<News> News)> told,
        RegisterLine line,
        Event happened,
        CancellationToken cancel
    )
    {
        var cited = Drafts.Of(await desk.StateAsync(line.Origin, 1)).All.GetValueOrDefault(line.Draft)?.Sources ?? NoSources;
        var byAuthor = cited.GroupBy(source => source.Value.By).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var (number, person) in await people.WhoAsync(line.Origin, [.. byAuthor.Keys], cancel))
        {
            if (await desk.OpenAsync(person, line.Origin) is not { } room || await desk.OpenAsync(person, line.Id) is null)
            {
                continue;
            }
            var words = (await sources.ReadAsync(room, byAuthor[number], cancel)).Select(source => source.Words).OfType<string>();
            if (!told.TryGetValue(person.Id, out var known))
            {
                told[person.Id] = known = (person, []);
            }
            known.News.Add(new News(line, happened, [.. words]));
        }
    }
}
