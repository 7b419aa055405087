using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>Which contributions somebody asks for who writes the synthesis.</summary>
public enum Coverage
{
    /// <summary>No point rests on them, and no reason is given.</summary>
    Open,
    Cited,
    SetAside,
}

/// <summary>A contribution and what has become of it so far: the places of the points that cite it, or why it was set aside.</summary>
public sealed record SeenContribution(Message Message, IReadOnlyList<int> Places, string? Reason);

/// <summary>How far the contributions under one question are covered.</summary>
public sealed record CoverageOf(long Topic, int All, int Open);

/// <summary>
/// The contributions to a dialogue: what was written under its guiding questions and is still there. What those say who run it is none, unless they say it in the name of an institution.
/// </summary>
public sealed class Contributions(IMessagePages pages, MessageReading messages, Listeners listeners, IRecordStore store, Wire wire)
{
    public const int MaxLimit = 50;
    private const int AtOnce = 500;

    /// <summary>All of them in the order of their numbers, whoever asks.</summary>
    public async Task<IReadOnlyList<Contribution>> AllAsync(RoomState room, CancellationToken cancel = default)
    {
        await listeners.BringUpAsync(room.Room, room.Seq, MessagePagesListener.Called, cancel);
        List<Contribution> all = [];
        foreach (var topic in (room.Part<Topics>() ?? Topics.None).All.Values.Where(topic => topic.Call is not null))
        {
            await AddAsync(all, room, topic.Number, cancel);
        }
        return [.. all.OrderBy(one => one.Number)];
    }

    /// <summary>Who has contributed to that round.</summary>
    public async Task<IReadOnlySet<int>> ByWhomAsync(RoomState room, int round, CancellationToken cancel = default)
    {
        var topics = (room.Part<Topics>() ?? Topics.None).All;
        return (await AllAsync(room, cancel)).Where(one => topics[one.Topic].Call!.Round == round).Select(one => one.By).ToHashSet();
    }

    private async Task AddAsync(List<Contribution> all, RoomState room, long topic, CancellationToken cancel)
    {
        for (long? after = 0; after is not null; )
        {
            var page = await pages.PageAsync(room.Room, new PageOfMessages(AtOnce, topic, After: after), cancel);
            var some = page.Where(message => message.Seq <= room.Seq && Counts(room, message));
            all.AddRange(some.Select(message => new Contribution(message.Seq, message.By, topic)));
            after = page.Count == AtOnce ? page[^1].Seq : null;
        }
    }

    private static bool Counts(RoomState room, Message message) =>
        message.Counts && !room.Gone.Contains(message.Seq) && (IsInstitution(message.As) || !Runs(room, message.By));

    /// <summary>It is said in the name of an institution that takes part.</summary>
    public static bool IsInstitution(SpeakingCapacity @as) =>
        @as is SpeakingCapacity.Organization or SpeakingCapacity.Group or SpeakingCapacity.State or SpeakingCapacity.UnEntity;

    private static bool Runs(RoomState room, int number) =>
        room.Participants.GetValueOrDefault(number) is { } who && Rights.Podium.Contains(who.Role);

    /// <summary>Those of one kind with their words, as the reader may see them, and how many there are.</summary>
    public async Task<(IReadOnlyList<SeenContribution> Items, int Count, long? Next)> PageAsync(
        Sighting room,
        Coverage which,
        long? topic,
        long after,
        int limit,
        CancellationToken cancel = default
    )
    {
        var synthesis = Synthesis.Of(room.State);
        var cited = synthesis.Cited;
        var all = (await AllAsync(room.State, cancel))
            .Where(one => (topic ?? one.Topic) == one.Topic && StandOf(synthesis, cited, one.Number) == which)
            .ToList();
        var page = all.Where(one => one.Number > after).Take(limit + 1).Select(one => one.Number).ToList();
        var found = await messages.FindAsync(room, [.. page.Take(limit)], cancel);
        List<SeenContribution> items = [];
        foreach (var number in page.Take(limit).Where(found.ContainsKey))
        {
            items.Add(new(found[number], PlacesOf(synthesis, number), await ReasonAsync(room.State, number, cancel)));
        }
        return (items, all.Count, page.Count > limit ? page[limit - 1] : null);
    }

    /// <summary>Why a contribution was set aside; null where it was not.</summary>
    private async Task<string?> ReasonAsync(RoomState room, long number, CancellationToken cancel) =>
        Synthesis.Of(room).Aside.TryGetValue(number, out var aside) && await store.FindAsync(room.Room, aside, cancel) is { } entry
            ? wire.ReadEvent<ContributionsSetAside>(entry)?.Reason
            : null;

    private static int[] PlacesOf(Synthesis synthesis, long number) =>
        [.. synthesis.InOrder.Index().Where(one => one.Item.Sources.ContainsKey(number)).Select(one => one.Index + 1)];

    /// <summary>Question by question.</summary>
    public async Task<IReadOnlyList<CoverageOf>> CoveredAsync(RoomState room, CancellationToken cancel = default)
    {
        var synthesis = Synthesis.Of(room);
        var cited = synthesis.Cited;
        return
        [
            .. (await AllAsync(room, cancel))
                .GroupBy(one => one.Topic)
                .OrderBy(group => group.Key)
                .Select(group => new CoverageOf(
                    group.Key,
                    group.Count(),
                    group.Count(one => StandOf(synthesis, cited, one.Number) == Coverage.Open)
                )),
        ];
    }

    private static Coverage StandOf(Synthesis synthesis, HashSet<long> cited, long number) =>
        cited.Contains(number) ? Coverage.Cited
        : synthesis.Aside.ContainsKey(number) ? Coverage.SetAside
        : Coverage.Open;
}
