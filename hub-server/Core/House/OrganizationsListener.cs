using CsoNet.Collab.Organizations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>Folds the record of the house into the directory.</summary>
public sealed class OrganizationsListener(IOrganizationStore directory, Wire wire) : IListener
{
    public string Name => "organizations";

    public Task ForgetAsync(CancellationToken cancel) => directory.ForgetAsync(cancel);

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        if (record != RoomName.House)
        {
            return;
        }
        List<(Entry Entry, Event Event)> news = [];
        foreach (var entry in entries)
        {
            if (wire.ReadEvent(entry) is { } happened)
            {
                news.Add((entry, happened));
            }
        }
        var organizations = await ChangedAsync(
            news,
            DirectoryFold.OrganizationOf,
            numbers => directory.GetAsync(numbers, cancel),
            DirectoryFold.Fold,
            one => one.Number
        );
        var affiliations = await ChangedAsync(
            news,
            DirectoryFold.AffiliationOf,
            numbers => directory.GetAffiliationsAsync(numbers, cancel),
            DirectoryFold.Fold,
            one => one.Number
        );
        await directory.PutAsync(organizations, affiliations, cancel);
    }

    /// <summary>What the entries make of those that are there, and those that they make.</summary>
    private static async Task<IReadOnlyCollection<T>> ChangedAsync<T>(
        List<(Entry Entry, Event Event)> news,
        Func<Event, long?> about,
        Func<IReadOnlyCollection<long>, Task<IReadOnlyList<T>>> read,
        Func<T?, Event, Entry, T?> fold,
        Func<T, long> numberOf
    )
        where T : class
    {
        var numbers = news.Select(one => about(one.Event)).OfType<long>().Distinct().ToList();
        var known = numbers.Count == 0 ? [] : (await read(numbers)).ToDictionary(numberOf);
        Dictionary<long, T> changed = [];
        foreach (var (entry, happened) in news)
        {
            var before = about(happened) is { } number ? known.GetValueOrDefault(number) : null;
            if (fold(before, happened, entry) is { } after)
            {
                known[numberOf(after)] = changed[numberOf(after)] = after;
            }
        }
        return changed.Values;
    }
}
