using System.Runtime.CompilerServices;
using CsoNet.Collab.House;
using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Http;

/// <summary>What of recommendations is shown to whom: one answer for the API and for pages.</summary>
internal sealed class ShownRecommendations(
    RegisterReading register,
    RecommendationReading recommendations,
    DraftReading drafts,
    RoomDesk desk,
    HouseMandates mandates
)
{
    /// <summary>Null where a filter names what there is not.</summary>
    public async Task<RegisterListShape?> ListAsync(Person? person, RegisterFilters filters, CancellationToken cancel)
    {
        if (await PageAsync(person, filters, cancel) is not { } page)
        {
            return null;
        }
        return new RegisterListShape(await ShapesAsync(person, page.Lines), page.Count, page.Next);
    }

    public async Task<FoundLines?> PageAsync(Person? person, RegisterFilters filters, CancellationToken cancel)
    {
        if (await QueryAsync(person, filters) is not { } query)
        {
            return null;
        }
        var (lines, next) = await register.PageAsync(query, filters.After ?? "", filters.Limit, cancel);
        return new FoundLines(lines, await register.CountAsync(query, cancel), next);
    }

    public async Task<Board?> BoardAsync(Person? person, RegisterFilters filters, CancellationToken cancel) =>
        await QueryAsync(person, filters) is { } query ? await register.BoardAsync(query, cancel) : null;

    /// <summary>Everything that fits, for a file; null where a filter names what there is not.</summary>
    public async Task<IAsyncEnumerable<RegisterLineShape>?> AllAsync(Person? person, RegisterFilters filters, CancellationToken cancel) =>
        await QueryAsync(person, filters) is { } query ? AllAsync(person, query, cancel) : null;

    /// <summary>Null where there is none, or none for this reader.</summary>
    public Task<SeenRecommendation?> OneAsync(Person? person, string id, CancellationToken cancel) =>
        recommendations.OneAsync(person, id, cancel);

    /// <summary>Null where the room does not exist for this reader, or writes no recommendations.</summary>
    public async Task<FoundDrafts?> OfRoomAsync(Person? person, string id, long after, int limit, long? about, CancellationToken cancel)
    {
        if (await desk.OpenAsync(person, id) is not { } room || room.State.Part<Drafts>() is null)
        {
            return null;
        }
        var (seen, next) = await drafts.PageAsync(room, Math.Max(0, after), Math.Clamp(limit, 1, DraftReading.MaxLimit), about, cancel);
        var mayDraft = !room.State.Closed && Rights.Refuses(room.State, room.Caller, "recommendation.draft", room.State.Kind) is null;
        return new FoundDrafts(room, seen, mayDraft, next);
    }

    /// <summary>
    /// What is confidential stands in the register of those whom it concerns. Of a room that the reader may not see nothing is found, as of one that never was.
    /// </summary>
    private async Task<RegisterQuery?> QueryAsync(Person? person, RegisterFilters filters)
    {
        if (filters.ToQuery() is not { } query)
        {
            return null;
        }
        var isOwn = person is not null && await IsOfAsync(person, query.Office, query.Sponsor);
        var isClosed = query.Origin is { } room && await desk.OpenAsync(person, room) is null;
        return query with { OnlyPublic = !isOwn, Origin = isClosed ? "" : query.Origin };
    }

    private async Task<bool> IsOfAsync(Person person, params string?[] organizations) =>
        organizations.Any(one => one is not null)
        && (await mandates.OfAsync(person)).Any(mandate => organizations.Contains(mandate.Organization.Id));

    private async IAsyncEnumerable<RegisterLineShape> AllAsync(
        Person? person,
        RegisterQuery query,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        Dictionary<string, bool> open = new(StringComparer.Ordinal);
        await foreach (var line in register.AllAsync(query, cancel))
        {
            yield return RegisterLineShape.Of(line, await IsOpenAsync(person, line.Origin, open));
        }
    }

    private async Task<IReadOnlyList<RegisterLineShape>> ShapesAsync(Person? person, IReadOnlyList<RegisterLine> lines)
    {
        Dictionary<string, bool> open = new(StringComparer.Ordinal);
        List<RegisterLineShape> shapes = [];
        foreach (var line in lines)
        {
            shapes.Add(RegisterLineShape.Of(line, await IsOpenAsync(person, line.Origin, open)));
        }
        return shapes;
    }

    private async Task<bool> IsOpenAsync(Person? person, string room, Dictionary<string, bool> known)
    {
        if (!known.TryGetValue(room, out var open))
        {
            known[room] = open = await desk.OpenAsync(person, room) is not null;
        }
        return open;
    }
}

/// <summary>A page of the register, and how many lines fit in all.</summary>
internal sealed record FoundLines(IReadOnlyList<RegisterLine> Lines, long Count, string? Next);

/// <summary>A page of the recommendations of a room. <paramref name="MayDraft"/>: the reader may begin one.</summary>
internal sealed record FoundDrafts(Sighting Room, IReadOnlyList<SeenDraft> Drafts, bool MayDraft, long? Next);
