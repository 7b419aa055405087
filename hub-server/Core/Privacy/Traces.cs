using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Privacy;

/// <summary>What a record says of one of its numbers as a person.</summary>
/// <param name="Named">The entries that say their name, or what they said of themselves at the door.</param>
/// <param name="SpokeForABody">At least once they spoke not for themselves but for an organization, a State or an office: its name stays with its words.</param>
internal sealed record Traces(IReadOnlyList<long> Named, bool SpokeForABody)
{
    public static async Task<Traces> OfAsync(IRecordStore store, string room, int number, CancellationToken cancel) =>
        (await OfAllAsync(store, room, cancel)).GetValueOrDefault(number) ?? new Traces([], SpokeForABody: false);

    /// <summary>Of everybody whom the record names.</summary>
    public static async Task<IReadOnlyDictionary<int, Traces>> OfAllAsync(IRecordStore store, string room, CancellationToken cancel)
    {
        Dictionary<int, List<long>> named = [];
        HashSet<int> speakers = [];
        await foreach (var step in store.ReadStepsAsync(room, after: 0, cancel))
        {
            foreach (var entry in step)
            {
                if (entry.Names is { IsErased: false })
                {
                    named.TryAdd(entry.Author, []);
                    named[entry.Author].Add(entry.Seq);
                }
                if (Capacity.Of(entry) != SpeakingCapacity.Personal)
                {
                    speakers.Add(entry.Author);
                }
            }
        }
        return named.ToDictionary(one => one.Key, one => new Traces(one.Value, speakers.Contains(one.Key)));
    }
}
