using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>
/// A recommendation as one reader may see it: its line in the register, every step of its way, what it rests on as far as the room in which that was said is open to the reader, and
/// what they may do. <paramref name="Room"/> is null where that room is not; then only <paramref name="Rests"/> is known, the number of its sources.
/// </summary>
public sealed record SeenRecommendation(
    Sighting Record,
    RegisterLine Line,
    RecommendationReceived Received,
    IReadOnlyList<Entry> Steps,
    Sighting? Room,
    int Rests,
    IReadOnlyList<SeenSource> Sources,
    IReadOnlyList<string> May
);

/// <summary>One recommendation, read through its reader's rights.</summary>
public sealed class RecommendationReading(RoomDesk desk, IRecordStore store, SourceReading sources, Rules rules, Wire wire)
{
    /// <summary>Null where there is none, or none for this reader.</summary>
    public async Task<SeenRecommendation?> OneAsync(Person? person, string id, CancellationToken cancel = default)
    {
        if (!RoomName.IsRecommendation(id) || await desk.OpenAsync(person, id) is not { } record)
        {
            return null;
        }
        IReadOnlyList<Entry> steps =
        [
            .. (await store.ReadAllAsync(id, 0, cancel)).Where(entry => entry.Seq <= record.State.Seq && record.SightOf(entry).Whole),
        ];
        if (RegisterFold.Of(steps, rules, wire) is not { } line)
        {
            return null;
        }
        var received = steps.Select(wire.ReadEvent).OfType<RecommendationReceived>().First();
        var one = Recommendation.Of(record.State);
        var room = await desk.OpenAsync(person, one.Origin);
        var cited = room is null ? null : Drafts.Of(room.State).All.GetValueOrDefault(one.Draft)?.Sources;
        return new SeenRecommendation(
            record,
            line,
            received,
            steps,
            room,
            received.Sources.Count,
            room is null || cited is null ? [] : await sources.ReadAsync(room, cited, cancel),
            [.. WhatMayBeDone.By(one, record.Caller)]
        );
    }
}
