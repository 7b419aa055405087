namespace CsoNet.Collab.Consultations;

/// <summary>
/// Somebody was there from one moment to another (milliseconds), by their participant number. <paramref name="ByPage"/>: no line of theirs was open; they loaded pages, or sent something.
/// </summary>
public sealed record Stay(int Number, long From, long Until, bool ByPage = false);

/// <summary>What stays amount to, whoever noted them, how often, and in which order.</summary>
public static class Stays
{
    /// <summary>A line that is back within this time was never away.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(90);

    /// <summary>Whoever has no line and reads pages looks again now and then.</summary>
    public static readonly TimeSpan GraceOfPages = TimeSpan.FromMinutes(15);

    /// <summary>Of each person stays that neither meet nor overlap, in the order of numbers and then of time: several screens are one, a short absence is none.</summary>
    public static IReadOnlyList<Stay> Merge(IEnumerable<Stay> stays)
    {
        List<Stay> merged = [];
        foreach (var stay in stays.OrderBy(one => one.Number).ThenBy(one => one.From).ThenBy(one => one.Until).ThenBy(one => one.ByPage))
        {
            if (
                merged.Count > 0
                && merged[^1] is var last
                && last.Number == stay.Number
                && stay.From - last.Until <= GraceBetween(last, stay)
            )
            {
                merged[^1] = last with { Until = Math.Max(last.Until, stay.Until), ByPage = last.ByPage && stay.ByPage };
            }
            else
            {
                merged.Add(stay);
            }
        }
        return merged;
    }

    /// <summary>As much of them as lies within these moments.</summary>
    public static IEnumerable<Stay> Within(IEnumerable<Stay> stays, long from, long until) =>
        stays
            .Select(stay => stay with { From = Math.Max(stay.From, from), Until = Math.Min(stay.Until, until) })
            .Where(stay => stay.From <= stay.Until);

    private static long GraceBetween(Stay one, Stay next) => (long)(one.ByPage || next.ByPage ? GraceOfPages : Grace).TotalMilliseconds;
}
