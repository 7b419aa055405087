namespace CsoNet.Collab.Recommendations;

/// <summary>So many out of so many: never a percentage without what it is of.</summary>
public readonly record struct Share(int Part, int Of)
{
    /// <summary>Of fewer organizations than this nothing is said in figures: whoever knows the field would know who is meant.</summary>
    public const int Fewest = 5;

    public double? Percent => Of == 0 ? null : 100.0 * Part / Of;

    /// <summary>Null where it would be about a few of civil society; that there was nothing may be said.</summary>
    public Share? OrHidden() => Of is > 0 and < Fewest ? null : this;
}

/// <summary>
/// How both sides keep their word: the offices that answer, and the organizations that are asked back. Whatever is not decided yet, because its day is yet to come, is in no share.
/// </summary>
/// <param name="Acknowledged">Acknowledged within their term, of those acknowledged or overdue.</param>
/// <param name="Answered">Answered for the first time within their term, of those answered or overdue.</param>
/// <param name="MedianDays">From the submission to the first answer, the days in which the office's clock stood not counted; null where there is no answer.</param>
/// <param name="Reasoned">With reasons or a next step, of those answered.</param>
/// <param name="Accepted">Accepted, or partly, of those answered.</param>
/// <param name="Reflected">Reflected in policy, of those accepted or partly accepted.</param>
/// <param name="Confirmed">Confirmed by the other side, of those reflected.</param>
/// <param name="Contested">Contested at least once, of those answered.</param>
/// <param name="Clarified">The side of civil society: questions that were answered in time, of those whose time is over. Null where they are too few to be shown.</param>
/// <param name="Heard">Organizations that felt heard.</param>
public sealed record Figures(
    int All,
    int Open,
    int Overdue,
    int Escalated,
    Share Acknowledged,
    Share Answered,
    double? MedianDays,
    Share Reasoned,
    Share Accepted,
    Share Reflected,
    Share Confirmed,
    Share Contested,
    Share? Clarified,
    int Heard,
    int Partly,
    int NotHeard
)
{
    /// <summary>Pure: whoever has the lines computes the same.</summary>
    public static Figures Of(IReadOnlyCollection<RegisterLine> lines)
    {
        var answered = lines.Where(line => line.Answers > 0).ToList();
        var accepted = answered.Where(line => line.Disposition is Disposition.Accepted or Disposition.PartiallyAccepted).ToList();
        var clarified = lines.Sum(line => line.Clarified);
        return new Figures(
            lines.Count,
            lines.Count(line => !line.IsOver),
            lines.Count(line => line.Overdue),
            lines.Count(line => line.Escalated),
            InTime(lines, line => line.Acknowledgement),
            InTime(lines, line => line.Answer),
            Median([.. lines.Select(line => line.DaysToAnswer).OfType<double>().Order()]),
            Of(answered, line => line.Reasoned),
            new Share(accepted.Count, answered.Count),
            Of(accepted, line => line.Reflected),
            Of([.. lines.Where(line => line.Reflected)], line => line.Confirmed),
            Of(answered, line => line.Contests > 0),
            new Share(clarified, clarified + lines.Sum(line => line.Unclarified)).OrHidden(),
            Rated(lines, Rating.Heard),
            Rated(lines, Rating.Partly),
            Rated(lines, Rating.NotHeard)
        );
    }

    private static Share Of(List<RegisterLine> lines, Func<RegisterLine, bool> which) => new(lines.Count(which), lines.Count);

    private static Share InTime(IReadOnlyCollection<RegisterLine> lines, Func<RegisterLine, Owed?> which)
    {
        var known = lines.Select(which).OfType<Owed>().Where(owed => owed.IsKnown).ToList();
        return new Share(known.Count(owed => !owed.Late), known.Count);
    }

    private static int Rated(IEnumerable<RegisterLine> lines, Rating rating) =>
        lines.Sum(line => line.Ratings.Values.Count(one => one == rating));

    private static double? Median(double[] sorted) =>
        sorted.Length == 0 ? null
        : sorted.Length % 2 == 1 ? sorted[sorted.Length / 2]
        : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
}
