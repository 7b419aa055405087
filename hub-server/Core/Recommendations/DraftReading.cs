using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>
/// A recommendation in the room that writes it, as one reader may see it: its words, what it rests on, and, once it was submitted, where it stands at each of its offices. Those lines
/// are left out which the reader may not see because it is confidential.
/// </summary>
public sealed record SeenDraft(
    Draft Draft,
    string Title,
    string Text,
    string? Lang,
    string? Reason,
    IReadOnlyList<SeenSource> Sources,
    IReadOnlyList<RegisterLine> Lines
);

/// <summary>The recommendations of a room.</summary>
public sealed class DraftReading(IRecordStore store, IRegister register, SourceReading sources, Listeners listeners, RoomDesk desk)
{
    public const int MaxLimit = 50;

    /// <summary>At most <paramref name="limit"/> of them in the order of their numbers, after <paramref name="after"/>; only those that rest on entry <paramref name="about"/>, if it is named.</summary>
    public async Task<(IReadOnlyList<SeenDraft> Drafts, long? Next)> PageAsync(
        Sighting room,
        long after,
        int limit,
        long? about = null,
        CancellationToken cancel = default
    )
    {
        var all = Drafts
            .Of(room.State)
            .All.Values.Where(draft => draft.Number > after && (about is not { } source || draft.Sources.ContainsKey(source)))
            .Take(limit + 1)
            .ToList();
        List<SeenDraft> seen = [];
        foreach (var draft in all.Take(limit))
        {
            seen.Add(await SeeAsync(room, draft, cancel));
        }
        return (seen, all.Count > limit ? seen[^1].Draft.Number : null);
    }

    public async Task<SeenDraft?> OneAsync(Sighting room, long number, CancellationToken cancel = default) =>
        Drafts.Of(room.State).All.GetValueOrDefault(number) is { } draft ? await SeeAsync(room, draft, cancel) : null;

    private async Task<SeenDraft> SeeAsync(Sighting room, Draft draft, CancellationToken cancel)
    {
        var words = await store.FindAsync(room.State.Room, draft.Words, cancel);
        var (title, text, lang) = words?.Data.Utf8 is { } data ? DraftWords.Of(data) : default;
        return new SeenDraft(
            draft,
            title ?? draft.Title,
            text ?? "",
            lang,
            draft.Dropped is { } dropped ? DraftWords.ReasonOf(await store.FindAsync(room.State.Room, dropped, cancel)) : null,
            await sources.ReadAsync(room, draft.Sources, cancel),
            await LinesAsync(room, draft, cancel)
        );
    }

    /// <summary>Where it stands at its offices, brought up to what this node knows of the room; what an office did on another node a moment ago may be missing.</summary>
    private async Task<IReadOnlyList<RegisterLine>> LinesAsync(Sighting room, Draft draft, CancellationToken cancel)
    {
        string[] records = [.. draft.Records];
        if (records.Length == 0)
        {
            return [];
        }
        await listeners.BringUpAsync(room.State.Room, room.State.Seq, cancel);
        List<RegisterLine> shown = [];
        foreach (var line in await register.GetAsync(records, cancel))
        {
            if (!line.Confidential || await desk.OpenAsync(room.Caller.Person, line.Id) is not null)
            {
                shown.Add(line);
            }
        }
        return shown;
    }
}
