namespace CsoNet.Collab.Moderation;

/// <summary>So many in the months up to that one, since the block before.</summary>
public sealed record Block(int Month, int Count);

/// <summary>
/// What may be said of a number that grows from month to month without telling of single people. Nothing is said of less than five: a month with fewer is counted together with those after
/// it, until there are five. So whoever notes down what is shown, day after day, and subtracts, finds numbers of five and more, and nothing of the month that goes on. Totals are sums of what is shown.
/// </summary>
public static class Released
{
    /// <summary>Fewer than that are not shown.</summary>
    public const int Fewest = 5;

    /// <param name="counts">Of single months, the earliest first.</param>
    /// <param name="before">The month that goes on: nothing is said of it.</param>
    public static IReadOnlyList<Block> Of(IEnumerable<(int Month, int Count)> counts, int before)
    {
        List<Block> blocks = [];
        var waiting = 0;
        foreach (var (month, count) in counts.TakeWhile(one => one.Month < before))
        {
            waiting += count;
            if (waiting >= Fewest)
            {
                blocks.Add(new Block(month, waiting));
                waiting = 0;
            }
        }
        return blocks;
    }
}
