using System.Collections.Concurrent;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Recommendations;

/// <summary>The figures of one office.</summary>
public sealed record OfficeFigures(Placard Office, Figures Figures);

/// <summary>The figures of all recommendations that fit a question, and of each office that was asked.</summary>
public sealed record Board(Figures All, IReadOnlyList<OfficeFigures> Offices);

/// <summary>What the register answers: pages of lines, and figures.</summary>
public sealed class RegisterReading(IRegister register, TimeProvider time)
{
    public const int MaxLimit = 100;

    /// <summary>So many lines are read at once where all are read.</summary>
    private const int Portion = 500;
    private const int MostKnown = 200;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<RegisterQuery, (DateTimeOffset At, Board Board)> known = new();

    /// <summary>A page, and the place to go on after; null where it is the last one.</summary>
    public async Task<(IReadOnlyList<RegisterLine> Lines, string? Next)> PageAsync(
        RegisterQuery query,
        string after,
        int limit,
        CancellationToken cancel = default
    )
    {
        var size = Math.Clamp(limit, 1, MaxLimit);
        var found = await register.ListAsync(query, after, size + 1, cancel);
        return found.Count > size ? ([.. found.Take(size)], found[size - 1].Order) : (found, null);
    }

    public Task<long> CountAsync(RegisterQuery query, CancellationToken cancel = default) => register.CountAsync(query, cancel);

    /// <summary>Everything that fits, the newest first.</summary>
    public async IAsyncEnumerable<RegisterLine> AllAsync(
        RegisterQuery query,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        var after = "";
        while (await register.ListAsync(query, after, Portion, cancel) is { Count: > 0 } page)
        {
            foreach (var line in page)
            {
                yield return line;
            }
            if (page.Count < Portion)
            {
                yield break;
            }
            after = page[^1].Order;
        }
    }

    /// <summary>Computed at most once in ten seconds for each question that many ask.</summary>
    public async Task<Board> BoardAsync(RegisterQuery query, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        if (known.TryGetValue(query, out var kept) && now - kept.At < Fresh)
        {
            return kept.Board;
        }
        List<RegisterLine> all = [];
        await foreach (var line in AllAsync(query, cancel))
        {
            all.Add(line);
        }
        if (known.Count >= MostKnown)
        {
            known.Clear();
        }
        var board = new Board(
            Figures.Of(all),
            [
                .. all.GroupBy(line => line.Office.Id)
                    .Select(office => new OfficeFigures(office.First().Office, Figures.Of([.. office])))
                    .OrderByDescending(office => office.Figures.All)
                    .ThenBy(office => office.Office.Name, StringComparer.Ordinal),
            ]
        );
        known[query] = (now, board);
        return board;
    }
}
